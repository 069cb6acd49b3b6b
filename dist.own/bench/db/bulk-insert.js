/** Rows of one statement: large enough to be fast, small enough for the embedded database's memory. */
const batchSize = 2_000;
/** From so many rows on the planner is told how large the table has become. */
export const manyRows = 200;
/**
 * Inserts rows given as objects of column names (snake_case; geometry as GeoJSON), all with the same columns. Table and column
 * names must come from the program, never from input.
 */
export async function bulkInsert(database, table, rows) {
    for (let start = 0; start < rows.length; start += batchSize) {
        await insertBatch(database, table, batchOf(rows.slice(start, start + batchSize)));
    }
    if (rows.length >= manyRows)
        await analyse(database, table);
}
/** Makes a batch of rows with the same columns, few enough for one statement. */
export function batchOf(rows) {
    const [first = {}] = rows;
    const columns = Object.keys(first);
    const varying = columns.filter((column) => rows.some((row) => !isSame(row[column], first[column])));
    const shared = columns.filter((column) => !varying.includes(column));
    return {
        count: rows.length,
        columns,
        common: JSON.stringify(pick(first, shared)),
        rows: JSON.stringify(rows.map((row) => pick(row, varying))),
    };
}
function isSame(one, other) {
    if (one === other)
        return true;
    const areObjects = typeof one === 'object' && typeof other === 'object';
    return areObjects && JSON.stringify(one) === JSON.stringify(other);
}
function pick(row, columns) {
    const picked = {};
    for (const column of columns)
        picked[column] = row[column];
    return picked;
}
/** SQL of the rows of a batch, as rows of the table; `common` and `rows` are the parameters from that number on. */
export function rowsOfBatch(table, parameter) {
    return `json_populate_recordset(json_populate_record(NULL::${table}, $${parameter}::json), $${parameter + 1}::json)`;
}
/** Inserts a batch by one statement. */
export async function insertBatch(database, table, batch) {
    const columns = batch.columns.join(', ');
    await database.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${rowsOfBatch(table, 1)}`, [
        batch.common,
        batch.rows,
    ]);
}
/**
 * Gathers statistics at once. The embedded database never does so by itself, and without them takes every table for empty: joins
 * of a city's facilities and buildings then took seconds. Does not wait where another transaction is doing the same.
 */
export async function analyse(database, table) {
    await database.query('SELECT gather_statistics($1)', [table]);
}
//# sourceMappingURL=bulk-insert.js.map