import type { EntityManager } from 'typeorm';
import type { JournalledEntity } from './history.schema.js';

/** The journal entry whose undo, with `together`, takes back all that this transaction has done to one table; null where that is nothing. */
export async function newestChangeId(
  database: EntityManager,
  municipalityCode: string,
  entity: JournalledEntity,
): Promise<number | null> {
  const [row] = await database.query<{ id: number | null }[]>(
    `SELECT max(id)::float8 AS id FROM audit WHERE municipality_code = $1 AND entity = $2 AND at = now()`,
    [municipalityCode, entity],
  );
  return row?.id ?? null;
}
