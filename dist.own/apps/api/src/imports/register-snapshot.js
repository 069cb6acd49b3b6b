import { isLayer } from '#geo/import/read-import-file';
import { readEditions } from './layer-editions.js';
import { readKeptValues } from './kept-values.js';
import { readProperty } from './property-snapshot.js';
import { readParts } from './parts-snapshot.js';
import { readPast } from './past-rows.js';
/** Reads what a plan of these files depends on; a municipality that is not there yet is an empty register without a boundary. */
export async function readRegister(database, code, files = []) {
    const [city] = await database.query(`SELECT name, ST_AsGeoJSON(boundary, 15)::jsonb AS boundary FROM municipality WHERE municipality_code = $1`, [code]);
    const journal = await journalState(database, code);
    const existing = await readRecorded(database, code, files.length === 0 || files.some(mayHaveBuildings));
    const parts = files.some(isRegister) ? await readParts(database, code) : null;
    return {
        municipality: { code, name: city && city.name !== code ? city.name : null },
        boundary: city?.boundary ?? null,
        journal,
        years: await database.query(yearRecords, [code]),
        editions: await readEditions(database, code),
        residents: await database.query('SELECT year, residents, source FROM municipality_population WHERE municipality_code = $1 ORDER BY year', [code]),
        existing,
        ...(files.some(hasAssets) && { property: await readProperty(database, code) }),
        ...(parts && { parts, kept: await readKeptValues(database, code) }),
        past: await readPast(database, code, files, versionsOf(existing, parts)),
    };
}
function isRegister(file) {
    return !isLayer(file) && file.edits !== undefined;
}
/** The version every row has now, by its id. */
function versionsOf(facilities, parts) {
    const rows = [
        ...facilities.flatMap((facility) => [facility, ...facility.buildings]),
        ...(parts ? [...parts.functions, ...parts.lots] : []),
    ];
    return new Map(rows.map(({ id, version }) => [id, version]));
}
function hasAssets(file) {
    return !isLayer(file) && (file.assets?.length ?? 0) > 0;
}
/** Yearly records and layers leave buildings as they are; those of a large register take much memory. */
function mayHaveBuildings(file) {
    return !isLayer(file) && (file.rows.length > 0 || isRegister(file) || hasAssets(file));
}
/** All facilities with what lists have said of them, and with their buildings unless these are not wanted. */
export async function readRecorded(database, code, withBuildings = true) {
    const sources = await readSources(database, code, withBuildings);
    const buildings = withBuildings ? await readBuildings(database, code) : new Map();
    const facilities = await database.query(facilityRecords, [code]);
    return facilities.map((facility) => ({
        ...facility,
        sources: sources.get(facility.id) ?? [],
        buildings: buildings.get(facility.id) ?? [],
    }));
}
/** The journal only grows, but numbers may become visible late: last number and count together tell whether it has. */
export async function journalState(database, code) {
    const [row] = await database.query(`SELECT concat_ws('/', max(id), count(*)) AS state FROM audit WHERE municipality_code = $1`, [code]);
    return row?.state ?? '';
}
const facilityRecords = `
SELECT id, version, name, name_kana AS "nameKana", address,
       CASE WHEN location IS NULL THEN NULL ELSE jsonb_build_object('lon', ST_X(location), 'lat', ST_Y(location)) END AS location,
       major_category AS "majorCategory", middle_category AS "middleCategory", small_category AS "smallCategory",
       category_reason AS "categoryReason", poi_code AS "poiCode", owner, owner_reason AS "ownerReason", status, department,
       management_form AS "managementForm", property_class AS "propertyClass", note, attributes
  FROM facility WHERE municipality_code = $1 ORDER BY id`;
const yearRecords = `
SELECT id, version, facility_id AS "facilityId", fiscal_year AS "fiscalYear", function_name AS "functionName", users,
       opening_days AS "openingDays", bookable_slots AS "bookableSlots", used_slots AS "usedSlots", staff::float8 AS staff,
       costs_yen AS "costsYen", revenues_yen AS "revenuesYen", note
  FROM operation_year WHERE municipality_code = $1 ORDER BY id`;
/** What lists have said of facilities, without their buildings. */
const seenOfFacilities = `coalesce((
  SELECT jsonb_object_agg(list, said || '{"buildings": {}}') FROM jsonb_each(seen) AS each_list(list, said)), '{}')`;
async function readSources(database, code, withBuildings) {
    const rows = await database.query(`SELECT facility_id AS "facilityId", source, source_id AS "sourceId", ${withBuildings ? 'seen' : seenOfFacilities} AS seen
       FROM facility_source WHERE municipality_code = $1 ORDER BY source, source_id`, [code]);
    return grouped(rows);
}
async function readBuildings(database, code) {
    const rows = await database.query(`SELECT facility_id AS "facilityId", id, version, source_key AS "sourceKey", name, structure, storeys_above AS "storeysAbove",
            storeys_below AS "storeysBelow", floor_area_m2::float8 AS "floorAreaM2", built_fiscal_year AS "builtFiscalYear",
            seismic_standard AS "seismicStandard", seismic_diagnosis AS "seismicDiagnosis",
            seismic_reinforcement AS "seismicReinforcement", reinforced_fiscal_year AS "reinforcedFiscalYear",
            concrete_strength_n_per_mm2::float8 AS "concreteStrengthNPerMm2", asset_number AS "assetNumber",
            real_estate_id AS "realEstateId", attributes
       FROM building WHERE municipality_code = $1 AND NOT assumed ORDER BY name, id`, [code]);
    return grouped(rows);
}
/** Rows by the facility they belong to, without that column. */
function grouped(rows) {
    const groups = new Map();
    for (const { facilityId, ...row } of rows) {
        const group = groups.get(facilityId);
        if (group)
            group.push(row);
        else
            groups.set(facilityId, [row]);
    }
    return groups;
}
//# sourceMappingURL=register-snapshot.js.map