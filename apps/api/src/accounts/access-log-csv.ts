import { accessEventWords } from '#libs/access-log';
import { csvOf } from '../http/csv.js';
import type { FileLanguage } from '../http/file-language.js';
import type { AccessLine } from './members.schema.js';

export type AccessRow = Omit<AccessLine, 'at'> & { readonly at: Date };

interface AccessWords {
  readonly header: readonly string[];
  readonly fileName: string;
}

/** As the page says it. */
const words: Readonly<Record<FileLanguage, AccessWords>> = {
  ja: {
    header: ['日時', 'ログイン名', '氏名', '出来事', '操作した管理者', '接続元', 'ブラウザー'],
    fileName: 'アクセス記録.csv',
  },
  en: {
    header: ['Time (Japan)', 'Login name', 'Name', 'Event', 'Administrator', 'From', 'Browser'],
    fileName: 'access-log.csv',
  },
};

/** What the file of the access log is called. */
export const accessLogFileName = (language: FileLanguage): string => words[language].fileName;

/** The access log with a line for each event. */
export function accessLogCsv(rows: readonly AccessRow[], language: FileLanguage): Buffer {
  const { header } = words[language];
  const events = accessEventWords[language];
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
