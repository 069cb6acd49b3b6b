import type { AccessEvent } from '#db/entities/access-entry.entity';
import { csvOf } from '../http/csv.js';
import type { FileLanguage } from '../http/file-language.js';
import type { AccessLine } from './members.schema.js';

export type AccessRow = Omit<AccessLine, 'at'> & { readonly at: Date };

interface AccessWords {
  readonly header: readonly string[];
  readonly events: Readonly<Record<AccessEvent, string>>;
  readonly fileName: string;
}

/** As the page says it. */
const words: Readonly<Record<FileLanguage, AccessWords>> = {
  ja: {
    header: ['日時', 'ログイン名', '氏名', '出来事', '操作した管理者', '接続元', 'ブラウザー'],
    events: {
      'sign-in': 'ログイン',
      'sign-in-failed': 'ログインの失敗',
      'sign-in-throttled': 'ログインの制限',
      'sign-out': 'ログアウト',
      'password-changed': 'パスワードの変更',
      'password-refused': '現在のパスワードの誤り',
      'second-factor-set': '二要素認証の設定',
      'second-factor-removed': '二要素認証の解除',
      'device-paired': '端末の登録',
      'device-revoked': '端末の登録の取り消し',
      invited: '利用者の追加',
      renamed: '氏名の変更',
      reset: '初回パスワードの再発行',
      disabled: '利用の停止',
      enabled: '利用の再開',
    },
    fileName: 'アクセス記録.csv',
  },
  en: {
    header: ['Time (Japan)', 'Login name', 'Name', 'Event', 'Administrator', 'From', 'Browser'],
    events: {
      'sign-in': 'Signed in',
      'sign-in-failed': 'Sign-in failed',
      'sign-in-throttled': 'Sign-in held back',
      'sign-out': 'Signed out',
      'password-changed': 'Password changed',
      'password-refused': 'Present password wrong',
      'second-factor-set': 'Second factor set',
      'second-factor-removed': 'Second factor removed',
      'device-paired': 'Device paired',
      'device-revoked': 'Device revoked',
      invited: 'Added',
      renamed: 'Name changed',
      reset: 'New one-time password',
      disabled: 'Disabled',
      enabled: 'Enabled',
    },
    fileName: 'access-log.csv',
  },
};

/** What the file of the access log is called. */
export const accessLogFileName = (language: FileLanguage): string => words[language].fileName;

/** The access log with a line for each event. */
export function accessLogCsv(rows: readonly AccessRow[], language: FileLanguage): Buffer {
  const { header, events } = words[language];
  return csvOf(
    header,
    rows.map(({ at, loginName, displayName, event, actor, address, userAgent }) => [
      at,
      loginName,
      displayName,
      events[event],
      actor,
      address,
      userAgent,
    ]),
  );
}
