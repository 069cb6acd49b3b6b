import type { EntityManager } from 'typeorm';
import type { FacilityFilter } from '../facilities/facilities.schema.js';
import { conditionOf, stockOfFacilities } from '../facilities/facility-query.js';
import type { Overview } from './overview.schema.js';

type Check = Overview['checks'][number];

/** Each check of facilities is a filter of the facility list, so that the count and the list it opens agree. */
const filters = {
  owner: { missing: 'owner' },
  category: { owner: 'city', missing: 'category' },
  location: { owner: 'city', missing: 'location' },
  floorArea: { owner: 'city', missing: 'floorArea' },
  builtYear: { owner: 'city', missing: 'builtYear' },
} as const satisfies Record<string, FacilityFilter>;

/** 要確認: what waits for a decision or an input. */
export async function countChecks(database: EntityManager, code: string): Promise<Check[]> {
  const checks: Check[] = [];
  for (const [key, filter] of Object.entries(filters)) {
    checks.push({ key: key as keyof typeof filters, count: await countFacilities(database, code, filter), filter });
  }
  checks.push({ key: 'heldImportRows', count: await countHeldRows(database, code), filter: null });
  return checks;
}

async function countFacilities(database: EntityManager, code: string, filter: FacilityFilter): Promise<number> {
  const { sql, parameters } = conditionOf(code, filter);
  const [row] = await database.query<{ count: string }[]>(
    `WITH stock AS (${stockOfFacilities})
     SELECT count(*) AS count FROM facility f LEFT JOIN stock ON stock.facility_id = f.id WHERE ${sql}`,
    [...parameters],
  );
  return Number(row?.count);
}

/** Rows that committed imports have held back; a file imported twice counts once. */
async function countHeldRows(database: EntityManager, code: string): Promise<number> {
  const [row] = await database.query<{ count: string }[]>(
    `SELECT count(DISTINCT (file ->> 'file', held ->> 'cell')) AS count
       FROM import_run,
            jsonb_path_query(report, '$.files[*]') AS file,
            jsonb_path_query(file, '$.held[*]') AS held
      WHERE municipality_code = $1 AND status = 'committed'`,
    [code],
  );
  return Number(row?.count);
}
