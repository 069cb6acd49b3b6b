import { notFound } from '../http/problem.js';
/** 404 unless there is such a municipality: an empty answer would look like a city without facilities. */
export async function requireMunicipality(database, code) {
    const rows = await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1', [code]);
    if (rows.length === 0)
        throw notFound(`municipality ${code}`);
}
//# sourceMappingURL=require-municipality.js.map