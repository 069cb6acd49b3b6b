import type { EntityManager } from 'typeorm';
import { isAllowed } from '../accounts/permission.guard.js';
import type { Scope } from '../accounts/scope.js';
import type { FacilityFilter } from '../facilities/facilities.schema.js';
import { conditionOf } from '../facilities/facility-query.js';
import { countOverdue } from '../legal-duties/read-duties.js';
import { countReceived } from '../defect-reports/read-reports.js';
import type { Overview } from './overview.schema.js';

type Check = Overview['checks'][number];

/** What enters the cost; of a closed facility nothing need be known. */
const counted = { owner: 'city', status: 'not-closed' } as const;

/** Each check of facilities is a filter of the facility list, so that the count and the list it opens agree. */
const filters = {
  owner: { missing: 'owner' },
  category: { ...counted, missing: 'category' },
  location: { ...counted, missing: 'location' },
  floorArea: { ...counted, missing: 'floorArea' },
  builtYear: { ...counted, missing: 'builtYear' },
  carriedEvent: { missing: 'carriedEvent' },
} as const satisfies Record<string, FacilityFilter>;

type FilterKey = keyof typeof filters;

/** 要確認: what waits for a decision or an input; in `waiting` a facility that lacks several things counts once. */
export async function countChecks(
  database: EntityManager,
  scope: Scope,
  today: string,
): Promise<Pick<Overview, 'checks' | 'waiting'>> {
  const code = scope.municipalityCode;
  const counts = await countFacilities(database, code);
  const held = await countHeldRows(database, code);
  const overdue = await countOverdue(database, code, today);
  const reported = isAllowed(scope, 'report:decide') ? await countReceived(database, code) : 0;
  const checks = Object.entries(filters).map(([key, filter]): Check => {
    return { key: key as FilterKey, count: counts[key as FilterKey], filter, importId: null };
  });
  return {
    checks: [
      ...checks,
      { key: 'overdueInspection', count: overdue, filter: null, importId: null },
      { key: 'receivedReport', count: reported, filter: null, importId: null },
      { key: 'heldImportRows', filter: null, ...held },
    ],
    waiting: counts.any + overdue + reported + held.count,
  };
}

/** All counts from one pass; the conditions share their parameters, of which a shorter list is the beginning of a longer one. */
async function countFacilities(database: EntityManager, code: string): Promise<Record<FilterKey | 'any', number>> {
  const conditions = Object.entries(filters).map(([key, filter]) => ({ key, ...conditionOf(code, filter) }));
  const parameters = conditions.map((condition) => condition.parameters).toSorted((a, b) => b.length - a.length)[0];
  const any = { key: 'any', sql: conditions.map((one) => `(${one.sql})`).join(' OR ') };
  const { sql, joinStock } = conditionOf(code, {});
  const columns = [...conditions, any].map((one) => `(count(*) FILTER (WHERE ${one.sql}))::integer AS "${one.key}"`);
  const [counts] = await database.query<Record<FilterKey | 'any', number>[]>(
    `SELECT ${columns.join(', ')} FROM facility f ${joinStock} WHERE ${sql}`,
    [...(parameters ?? [])],
  );
  if (!counts) throw new Error('an aggregate answered no row');
  return counts;
}

/** Rows still held back: of each file its last committed import speaks, so that what was decided since counts no more. */
async function countHeldRows(database: EntityManager, code: string): Promise<Pick<Check, 'count' | 'importId'>> {
  const [row] = await database.query<{ count: string; importId: string | null }[]>(
    `SELECT count(*) AS count, (array_agg(latest.id ORDER BY latest.committed_at DESC))[1] AS "importId"
       FROM (SELECT DISTINCT ON (file ->> 'file') file, id, committed_at
               FROM import_run, jsonb_path_query(report, '$.files[*]') AS file
              WHERE municipality_code = $1 AND status = 'committed'
              ORDER BY file ->> 'file', committed_at DESC) AS latest,
            jsonb_path_query(latest.file, '$.held[*]') AS held`,
    [code],
  );
  return { count: Number(row?.count), importId: row?.importId ?? null };
}
