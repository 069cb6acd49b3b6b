import type { EntityManager } from 'typeorm';

/** Rows of one statement: large enough to be fast, small enough for the embedded database's memory. */
const batchSize = 2_000;

/**
 * Inserts rows given as objects of column names (snake_case; geometry as GeoJSON), all with the same columns. Table and column
 * names must come from the program, never from input.
 */
export async function bulkInsert(
  database: EntityManager,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let start = 0; start < rows.length; start += batchSize) {
    await database.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(start, start + batchSize))],
    );
  }
}
