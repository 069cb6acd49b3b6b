import { csvOf } from '../http/csv.js';
import type { AccessEvent } from '#db/entities/access-entry.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccessLine, AccessLogFilter, AccessLogQuery } from './members.schema.js';
import type { Scope } from './scope.js';
import { Work } from './work.js';

type AccessRow = Omit<AccessLine, 'at'> & { readonly at: Date };

/** What the people of a city did at the door: came in, failed to, left. */
@Injectable()
export class AccessLogService {
  constructor(private readonly work: Work) {}

  list({ municipalityCode }: Scope, { page, pageSize, ...filter }: AccessLogQuery) {
    return this.work.onAccounts(async (database) => {
      const parameters = parametersOf(municipalityCode, filter);
      const [counted] = await database.query<{ total: number }[]>(
        `SELECT count(*)::integer AS total ${ofTheCity}`,
        parameters,
      );
      const items = await this.lines(database, parameters, pageSize, (page - 1) * pageSize);
      const total = counted?.total ?? 0;
      return { items: items.map((line) => ({ ...line, at: line.at.toISOString() })), total, page, pageSize };
    });
  }

  /** The newest hundred thousand lines at most, times in Japan. */
  csv({ municipalityCode }: Scope, filter: AccessLogFilter): Promise<Buffer> {
    return this.work.onAccounts(async (database) => {
      const lines = await this.lines(database, parametersOf(municipalityCode, filter), 100_000, 0);
      return csvOf(
        ['日時', 'ログイン名', '氏名', '内容', '操作した管理者', 'IPアドレス', 'ブラウザー'],
        lines.map(({ at, loginName, displayName, event, actor, address, userAgent }) => [
          at,
          loginName,
          displayName,
          eventWords[event],
          actor,
          address,
          userAgent,
        ]),
      );
    });
  }

  private lines(database: EntityManager, parameters: unknown[], limit: number, offset: number): Promise<AccessRow[]> {
    return database.query<AccessRow[]>(
      `SELECT l.at, a.login_name AS "loginName", a.display_name AS "displayName", l.event, l.actor, l.address,
              l.user_agent AS "userAgent" ${ofTheCity} ORDER BY l.id DESC LIMIT $6 OFFSET $7`,
      [...parameters, limit, offset],
    );
  }
}

const eventWords: Readonly<Record<AccessEvent, string>> = {
  'sign-in': 'ログイン',
  'sign-in-failed': 'ログイン失敗',
  'sign-in-throttled': 'ログイン受付の一時停止',
  'sign-out': 'ログアウト',
  'password-changed': 'パスワードの変更',
  'password-refused': '現在のパスワードの誤り',
  'second-factor-set': '二要素認証の設定',
  'second-factor-removed': '二要素認証の解除',
  'device-paired': '端末の登録',
  'device-revoked': '端末の登録解除',
  invited: '招待',
  renamed: '氏名の変更',
  reset: 'パスワードの再発行',
  disabled: '利用停止',
  enabled: '利用再開',
};

const ofTheCity = `
  FROM accounts.access_log l JOIN accounts.account a ON a.id = l.account_id
  JOIN membership m ON m.account_id = a.id AND m.municipality_code = $1
 WHERE ($2::text IS NULL OR a.login_name = $2) AND ($3::text IS NULL OR l.event = $3)
   AND ($4::timestamptz IS NULL OR l.at >= $4) AND ($5::timestamptz IS NULL OR l.at < $5)`;

function parametersOf(code: string, { account, event, from, to }: AccessLogFilter): unknown[] {
  return [code, account ?? null, event ?? null, from ?? null, to ?? null];
}
