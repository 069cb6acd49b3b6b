import { analyse, insertBatch, manyRows, rowsOfBatch } from '#db/bulk-insert';
import { districtOf } from '../facilities/district-of-place.js';
import { changeRows } from './change-rows.js';
import { readAhead } from './read-ahead.js';
/** Tables that lists add rows to. */
const grows = {
    newFacilities: 'facility',
    newBuildings: 'building',
    newFunctions: 'building_function',
    newYears: 'operation_year',
    newLots: 'land_parcel',
    newParcels: 'land_parcel',
    newEvents: 'property_event',
    newAssets: 'fixed_asset',
};
/**
 * Writes each batch by one statement, in the caller's transaction, and has the next one made meanwhile. Throws RegisterChanged.
 */
export async function writeRegister(database, code, batches, written) {
    for await (const batch of readAhead(batches)) {
        await writeBatch(database, code, batch);
        const table = grows[batch.list];
        if (table && batch.last && batch.listRows >= manyRows)
            await analyse(database, table);
        if (batch.list === 'newBuildings' && batch.last)
            await dropAssumed(database, code);
        written(batch.count);
    }
}
function writeBatch(database, code, batch) {
    switch (batch.list) {
        case 'newFacilities':
            return insertFacilities(database, code, batch);
        case 'changedFacilities':
            return changeRows(database, 'facility', code, batch, [districtOfMoved]);
        case 'links':
            return writeLinks(database, batch);
        case 'changedBuildings':
            return changeRows(database, 'building', code, batch);
        case 'changedYears':
            return changeRows(database, 'operation_year', code, batch);
        case 'changedFunctions':
            return changeRows(database, 'building_function', code, batch);
        case 'changedLots':
        case 'changedParcels':
            return changeRows(database, 'land_parcel', code, batch);
        case 'changedAssets':
            return changeRows(database, 'fixed_asset', code, batch);
        default:
            return insertBatch(database, grows[batch.list], batch);
    }
}
/** Each with the district it lies in. */
async function insertFacilities(database, code, batch) {
    const { columns, common, rows } = batch;
    await database.query(`WITH made AS MATERIALIZED (SELECT * FROM ${rowsOfBatch('facility', 2)}),
     placed AS (
       SELECT DISTINCT ON (made.id) made.id, d.id AS district_id
         FROM made JOIN district d ON d.municipality_code = $1 AND ST_Covers(d.boundary, made.location)
        ORDER BY made.id, d.name COLLATE "C")
     INSERT INTO facility (district_id, ${columns.join(', ')})
     SELECT placed.district_id, ${columns.map((column) => `made.${column}`).join(', ')}
       FROM made LEFT JOIN placed ON placed.id = made.id`, [code, common, rows]);
}
/** Whoever has not moved keeps the district, which a person may have chosen. */
const districtOfMoved = `district_id = CASE WHEN t.location IS NOT DISTINCT FROM r.location THEN t.district_id ELSE
  ${districtOf('r.location')} END`;
/** Links that are there already take in what the lists say now. */
async function writeLinks(database, { columns, common, rows }) {
    const names = columns.join(', ');
    await database.query(`INSERT INTO facility_source (${names}) SELECT ${names} FROM ${rowsOfBatch('facility_source', 1)}
     ON CONFLICT (municipality_code, source, source_id)
     DO UPDATE SET facility_id = excluded.facility_id, seen = excluded.seen`, [common, rows]);
}
/** A building that is known takes the place of the one an estimate had assumed: all at once, for most facilities have none. */
async function dropAssumed(database, code) {
    await database.query(`DELETE FROM building AS guess WHERE municipality_code = $1 AND assumed AND EXISTS (
       SELECT 1 FROM building b WHERE b.municipality_code = $1 AND b.facility_id = guess.facility_id AND NOT b.assumed)`, [code]);
}
//# sourceMappingURL=register-writer.js.map