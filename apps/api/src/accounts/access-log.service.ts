import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { accessLogCsv, type AccessRow } from './access-log-csv.js';
import type { AccessLogFileQuery, AccessLogFilter, AccessLogQuery } from './members.schema.js';
import type { Scope } from './scope.js';
import { onAccountsWithin, Work } from './work.js';

/** What the people of a city did at the door: came in, failed to, left. Of those who are of it no more, up to the day they left. */
@Injectable()
export class AccessLogService {
  constructor(private readonly work: Work) {}

  list(scope: Scope, { page, pageSize, ...filter }: AccessLogQuery) {
    return this.asking(scope, filter, async (database, parameters) => {
      const [counted] = await database.query<{ total: number }[]>(
        `SELECT count(*)::integer AS total ${ofThePeople}`,
        parameters,
      );
      const items = await linesOf(database, parameters, pageSize, (page - 1) * pageSize);
      const total = counted?.total ?? 0;
      return { items: items.map((line) => ({ ...line, at: line.at.toISOString() })), total, page, pageSize };
    });
  }

  /** The newest hundred thousand lines at most, times in Japan. */
  csv(scope: Scope, { language, ...filter }: AccessLogFileQuery): Promise<Buffer> {
    return this.asking(scope, filter, async (database, parameters) =>
      accessLogCsv(await linesOf(database, parameters, 100_000, 0), language),
    );
  }

  private asking<T>(
    scope: Scope,
    { account, event, from, to }: AccessLogFilter,
    ask: (database: EntityManager, parameters: unknown[]) => Promise<T>,
  ): Promise<T> {
    return this.work.in(scope, async (database) => {
      const people = await database.query<{ id: string; until: Date | null }[]>(everMembers, [scope.municipalityCode]);
      const ids = people.map(({ id }) => id);
      const ends = people.map(({ until }) => until?.toISOString() ?? null);
      const parameters = [ids, ends, account ?? null, event ?? null, from ?? null, to ?? null];
      return onAccountsWithin(database, () => ask(database, parameters));
    });
  }
}

/** Who is a member of the city, and who was until when: the journal knows. */
const everMembers = `
SELECT account_id::text AS id, NULL::timestamptz AS until FROM membership WHERE municipality_code = $1
 UNION ALL
SELECT a.entity_id, max(a.at) FROM audit a
 WHERE a.municipality_code = $1 AND a.entity = 'membership'
   AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.municipality_code = $1 AND m.account_id::text = a.entity_id)
 GROUP BY a.entity_id`;

const ofThePeople = `
  FROM accounts.access_log l JOIN accounts.account a ON a.id = l.account_id
  JOIN unnest($1::uuid[], $2::timestamptz[]) AS person(id, until) ON person.id = a.id AND (until IS NULL OR l.at <= until)
 WHERE ($3::text IS NULL OR strpos(a.login_name, lower($3)) > 0 OR strpos(a.display_name, $3) > 0) AND ($4::text IS NULL OR l.event = $4)
   AND ($5::timestamptz IS NULL OR l.at >= $5) AND ($6::timestamptz IS NULL OR l.at < $6)`;

function linesOf(database: EntityManager, parameters: unknown[], limit: number, offset: number): Promise<AccessRow[]> {
  return database.query<AccessRow[]>(
    `SELECT l.at, a.login_name AS "loginName", a.display_name AS "displayName", l.event, l.actor, l.address,
            l.user_agent AS "userAgent" ${ofThePeople} ORDER BY l.id DESC LIMIT $7 OFFSET $8`,
    [...parameters, limit, offset],
  );
}
