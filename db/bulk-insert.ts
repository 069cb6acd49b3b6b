import type { EntityManager } from 'typeorm';

/** Rows of one statement: large enough to be fast, small enough for the embedded database's memory. */
const batchSize = 2_000;
/** From so many rows on the planner is told how large the table has become. */
export const manyRows = 200;

type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts rows given as objects of column names (snake_case; geometry as GeoJSON), all with the same columns. Table and column
 * names must come from the program, never from input.
 */
export async function bulkInsert(database: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    await insertRows(database, table, rows.slice(start, start + batchSize));
  }
  if (rows.length >= manyRows) await analyse(database, table);
}

/** Inserts rows, few enough for one statement, by one statement. */
export async function insertRows(database: EntityManager, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await database.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}

/**
 * Gathers statistics at once. The embedded database never does so by itself, and without them takes every table for empty: joins
 * of a city's facilities and buildings then took seconds. Does not wait where another transaction is doing the same.
 */
export async function analyse(database: EntityManager, table: string): Promise<void> {
  await database.query('SELECT gather_statistics($1)', [table]);
}
