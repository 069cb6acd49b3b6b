import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accessLogCsv, type AccessRow } from './access-log-csv.js';
import type { AccessLogFileQuery, AccessLogFilter, AccessLogQuery } from './members.schema.js';
import type { Scope } from './scope.js';
import { Work } from './work.js';

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
  csv({ municipalityCode }: Scope, { language, ...filter }: AccessLogFileQuery): Promise<Buffer> {
    return this.work.onAccounts(async (database) => {
      const lines = await this.lines(database, parametersOf(municipalityCode, filter), 100_000, 0);
      return accessLogCsv(lines, language);
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

const ofTheCity = `
  FROM accounts.access_log l JOIN accounts.account a ON a.id = l.account_id
  JOIN membership m ON m.account_id = a.id AND m.municipality_code = $1
 WHERE ($2::text IS NULL OR strpos(a.login_name, lower($2)) > 0 OR strpos(a.display_name, $2) > 0) AND ($3::text IS NULL OR l.event = $3)
   AND ($4::timestamptz IS NULL OR l.at >= $4) AND ($5::timestamptz IS NULL OR l.at < $5)`;

function parametersOf(code: string, { account, event, from, to }: AccessLogFilter): unknown[] {
  return [code, account ?? null, event ?? null, from ?? null, to ?? null];
}
