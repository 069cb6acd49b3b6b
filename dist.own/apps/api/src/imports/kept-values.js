/** Where somebody has kept what the register says against an exported register. */
export function readKeptValues(database, code) {
    return database.query('SELECT row_id AS "rowId", digest FROM kept_register_value WHERE municipality_code = $1', [code]);
}
/** Remembers it, so that the same file does not ask again. */
export async function rememberKeptValues(database, code, kept) {
    await database.query(`INSERT INTO kept_register_value (municipality_code, row_id, digest)
     SELECT $1, "rowId", digest FROM jsonb_to_recordset($2::jsonb) AS r("rowId" uuid, digest text)
     ON CONFLICT DO NOTHING`, [code, JSON.stringify(kept)]);
}
//# sourceMappingURL=kept-values.js.map