import { mendedArea } from '../municipalities/mended-area.js';
/** Gives the city the boundary of a file. */
export async function writeBoundary(database, code, { boundary, source }) {
    await database.query(`UPDATE municipality SET boundary = ${mendedArea('$2')}, boundary_source = $3, version = version + 1
      WHERE municipality_code = $1 AND boundary IS DISTINCT FROM ${mendedArea('$2')}`, [code, JSON.stringify(boundary), source]);
}
/** Gives the city residents of these years; its version grows, for they are edited as part of it. */
export async function writeResidents(database, code, residents) {
    await database.query(`INSERT INTO municipality_population (municipality_code, year, residents, source)
     SELECT $1, year, residents, source FROM jsonb_to_recordset($2::jsonb) AS r(year integer, residents integer, source text)
     ON CONFLICT (municipality_code, year) DO UPDATE SET residents = excluded.residents, source = excluded.source`, [code, JSON.stringify(residents)]);
    await database.query('UPDATE municipality SET version = version + 1 WHERE municipality_code = $1', [code]);
}
//# sourceMappingURL=city-writer.js.map