import { rowsOfBatch } from '#db/bulk-insert';
/** Somebody edited a row between planning and writing; the transaction must be given up and the import planned again. */
export class RegisterChanged extends Error {
    name = 'RegisterChanged';
}
/** By these a row is found; its version is counted on. */
const foundBy = new Set(['municipality_code', 'id', 'version']);
/**
 * Writes the columns of a batch over rows of a table, found by id and version; `alsoSet` is SQL of what else is set, of the rows t as
 * they are and r as they become. Throws RegisterChanged where a row has another version now. The table's name comes from the program.
 */
export async function changeRows(database, table, code, batch, alsoSet = []) {
    const written = batch.columns.filter((column) => !foundBy.has(column)).map((column) => `${column} = r.${column}`);
    const [done] = await database.query(`WITH done AS (
       UPDATE ${table} AS t SET ${[...written, ...alsoSet].join(', ')}, version = t.version + 1
         FROM ${rowsOfBatch(table, 2)} AS r
        WHERE t.municipality_code = $1 AND t.id = r.id AND t.version = r.version RETURNING 1)
     SELECT count(*)::integer AS count FROM done`, [code, batch.common, batch.rows]);
    if (done?.count !== batch.count)
        throw new RegisterChanged('the register was edited while the import was planned');
}
//# sourceMappingURL=change-rows.js.map