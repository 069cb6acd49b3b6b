import { bulkInsert } from '#db/bulk-insert';
import { isDeepStrictEqual } from 'node:util';
/** Every facility of a municipality with what is recorded of its buildings, in a fixed order. */
export function readRecorded(database, code) {
    return database.query(`SELECT f.id, f.name, f.owner, f.status, f.major_category AS "majorCategory", f.small_category AS "smallCategory",
            coalesce(own.buildings, '[]') AS buildings
       FROM facility f
       LEFT JOIN (
         SELECT facility_id, jsonb_agg(jsonb_build_object('id', id, 'assumed', assumed, 'floorAreaM2', floor_area_m2,
                                                          'builtFiscalYear', built_fiscal_year) ORDER BY name, id) AS buildings
           FROM building WHERE municipality_code = $1 AND NOT out_of_use GROUP BY facility_id
       ) AS own ON own.facility_id = f.id
      WHERE f.municipality_code = $1
        AND (own.facility_id IS NOT NULL
             OR NOT EXISTS (SELECT 1 FROM building b WHERE b.municipality_code = $1 AND b.facility_id = f.id))
      ORDER BY f.name COLLATE "C", f.id`, [code]);
}
/** Estimates and assumed buildings of a municipality. */
export async function readStanding(database, code) {
    const estimates = await database.query(`SELECT building_id AS "buildingId", attribute, value, method, source, source_en AS "sourceEn", sample_size AS "sampleSize"
       FROM estimate WHERE municipality_code = $1`, [code]);
    const superseded = await database.query(`SELECT e.building_id AS "buildingId", e.attribute
       FROM estimate e JOIN building b ON b.municipality_code = e.municipality_code AND b.id = e.building_id
      WHERE e.municipality_code = $1
        AND CASE e.attribute WHEN 'floorAreaM2' THEN b.floor_area_m2 ELSE b.built_fiscal_year END IS NOT NULL`, [code]);
    const assumed = await database.query('SELECT id FROM building WHERE municipality_code = $1 AND assumed', [code]);
    const gone = new Set(superseded.map(keyOf));
    return {
        estimates,
        inEffect: estimates.filter((estimate) => !gone.has(keyOf(estimate))),
        assumedBuildingIds: assumed.map(({ id }) => id),
    };
}
/** The difference between what stands and what is planned; empty when they agree. */
export function changesBetween(standing, plan) {
    const before = new Map(standing.estimates.map((estimate) => [keyOf(estimate), estimate]));
    const after = new Set(plan.estimates.map(keyOf));
    const plannedBuildings = new Set(plan.assumedBuildings.map(({ id }) => id));
    const standingBuildings = new Set(standing.assumedBuildingIds);
    const dropBuildingIds = standing.assumedBuildingIds.filter((id) => !plannedBuildings.has(id));
    return {
        newBuildings: plan.assumedBuildings.filter(({ id }) => !standingBuildings.has(id)),
        dropBuildingIds,
        added: plan.estimates.filter((estimate) => !before.has(keyOf(estimate))),
        changed: plan.estimates.filter((estimate) => {
            const known = before.get(keyOf(estimate));
            return known !== undefined && !isDeepStrictEqual(known, estimate);
        }),
        dropped: standing.estimates.filter((estimate) => !after.has(keyOf(estimate))),
    };
}
/** Number of rows that the changes write. */
export function countChanges(changes) {
    return Object.values(changes).reduce((sum, rows) => sum + rows.length, 0);
}
/** Writes the changes. */
export async function applyChanges(database, code, changes) {
    await database.query(`DELETE FROM estimate e USING jsonb_to_recordset($2::jsonb) AS gone(building_id uuid, attribute text)
      WHERE e.municipality_code = $1 AND e.building_id = gone.building_id AND e.attribute = gone.attribute`, [
        code,
        JSON.stringify(changes.dropped.map((gone) => ({ building_id: gone.buildingId, attribute: gone.attribute }))),
    ]);
    await database.query('DELETE FROM building WHERE municipality_code = $1 AND assumed AND id = ANY($2)', [
        code,
        changes.dropBuildingIds,
    ]);
    await bulkInsert(database, 'building', changes.newBuildings.map((building) => assumedRow(code, building)));
    await bulkInsert(database, 'estimate', changes.added.map((estimate) => estimateRow(code, estimate)));
    await database.query(`UPDATE estimate e SET value = n.value, method = n.method, source = n.source, source_en = n.source_en, sample_size = n.sample_size
       FROM jsonb_populate_recordset(NULL::estimate, $1::jsonb) AS n
      WHERE e.municipality_code = n.municipality_code AND e.building_id = n.building_id AND e.attribute = n.attribute`, [JSON.stringify(changes.changed.map((estimate) => estimateRow(code, estimate)))]);
}
function keyOf({ buildingId, attribute }) {
    return `${buildingId} ${attribute}`;
}
/** The name stays when a person records what was estimated, so it says nothing of the estimate; `assumed` does. */
const assumedName = '主たる建物';
function assumedRow(code, { id, facilityId }) {
    const row = { municipality_code: code, id, facility_id: facilityId, name: assumedName, assumed: true };
    return { ...row, attributes: {}, version: 1 };
}
function estimateRow(code, estimate) {
    const { buildingId, attribute, value, method, source, sourceEn, sampleSize } = estimate;
    const key = { municipality_code: code, building_id: buildingId, attribute };
    return { ...key, value, method, source, source_en: sourceEn, sample_size: sampleSize };
}
//# sourceMappingURL=estimation-store.js.map