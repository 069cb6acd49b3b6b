import { conditionOf, joinOf } from '../facilities/facility-query.js';
/** Up to so many facilities their buildings are looked up one by one; beyond, all buildings of the city are read at once. */
const fewFacilities = 200;
/**
 * Reads the stock table by table, for the caller to join: each query is one scan, fast also where the database knows nothing of
 * its tables' sizes, as the embedded one does before they are analysed.
 */
export async function readStock(database, code, filter) {
    const facilities = await readFacilities(database, code, filter);
    const only = facilities.length <= fewFacilities ? facilities.map(({ id }) => id) : null;
    const inFacility = only ? 'AND facility_id = ANY($2)' : '';
    const inBuilding = only
        ? 'AND building_id IN (SELECT id FROM building WHERE municipality_code = $1 AND facility_id = ANY($2))'
        : '';
    const parameters = only ? [code, only] : [code];
    const buildings = await database.query(`SELECT id, facility_id AS "facilityId", name, floor_area_m2::float8 AS "floorAreaM2", built_fiscal_year AS "builtFiscalYear"
       FROM building WHERE municipality_code = $1 AND NOT out_of_use ${inFacility} ORDER BY name, id`, parameters);
    const estimates = await database.query(`SELECT attribute, value, array_agg(building_id) AS "buildingIds"
       FROM estimate WHERE municipality_code = $1 ${inBuilding} GROUP BY attribute, value`, parameters);
    const functions = await database.query(`SELECT building_id AS "buildingId", major_category AS "majorCategory", floor_area_m2::float8 AS "floorAreaM2"
       FROM building_function
      WHERE municipality_code = $1 AND major_category IS NOT NULL AND floor_area_m2 IS NOT NULL ${inBuilding} ORDER BY id`, parameters);
    return { facilities, buildings, estimates, functions };
}
function readFacilities(database, code, filter) {
    const condition = conditionOf(code, filter);
    const { sql, parameters } = condition;
    const one = filter.facilityId === undefined ? '' : `AND f.id = $${parameters.length + 1}`;
    return database.query(`SELECT f.id, f.name, f.name_kana AS "nameKana", f.major_category AS "majorCategory", f.owner, f.status, d.name AS "districtName"
       FROM facility f
       LEFT JOIN district d ON d.municipality_code = f.municipality_code AND d.id = f.district_id
       ${joinOf(condition)}
      WHERE ${sql} ${one} ORDER BY f.id`, one ? [...parameters, filter.facilityId] : [...parameters]);
}
//# sourceMappingURL=read-stock.js.map