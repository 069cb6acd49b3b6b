import { readBounds } from '#geo/spatial/bounds';
import { meshCodesWithin } from '#geo/spatial/mesh';
import { foldForSearch } from '#libs/asset';
const stockColumns = `count(*)::integer AS buildings, sum(floor_area_m2)::float8 AS floor_area_m2,
         min(built_fiscal_year) AS oldest_built_fiscal_year,
         bool_or(floor_area_estimated OR built_distribution IS NOT NULL) AS estimated,
         bool_or(floor_area_m2 IS NULL) AS lacks_area,
         bool_or(built_fiscal_year IS NULL AND built_distribution IS NULL) AS lacks_year`;
/**
 * SQL that joins to `facility f` aggregates of its buildings as `stock`; $1 is the municipality. Facilities of a box are looked up one by
 * one, however few the planner takes them for; those of a city are all put together once. `ofBuilding` are the columns that the
 * aggregates are made of, each worked out once per building.
 */
export function joinStockOf(columns, isBoxed, ofBuilding = '*') {
    if (isBoxed) {
        const ofFacility = `SELECT ${ofBuilding} FROM building_stock WHERE municipality_code = $1 AND facility_id = f.id OFFSET 0`;
        return `LEFT JOIN LATERAL (SELECT ${columns} FROM (${ofFacility}) AS building) AS stock ON true`;
    }
    return `LEFT JOIN (WITH whole AS MATERIALIZED (${stockOfCity(columns, ofBuilding)}) SELECT * FROM whole) AS stock ON stock.facility_id = f.id`;
}
/**
 * SQL of aggregates of the buildings of each facility of municipality $1, in the order of facility_id: that of an index of theirs and of
 * facilities, so that neither need be sorted or hashed.
 */
export function stockOfCity(columns, ofBuilding = '*') {
    return `SELECT facility_id, ${columns}
            FROM (SELECT ${ofBuilding} FROM building_stock WHERE municipality_code = $1 ORDER BY facility_id OFFSET 0) AS building
           GROUP BY facility_id`;
}
/** Joins the stock where the condition asks for it: a query that answers nothing of it need not read it. */
export const joinOf = ({ sql, joinStock }) => (sql.includes('stock.') ? joinStock : '');
const missing = {
    floorArea: '(stock.lacks_area IS NOT FALSE)',
    builtYear: '(stock.lacks_year IS NOT FALSE)',
    location: 'f.location IS NULL',
    category: 'f.major_category IS NULL',
    owner: `f.owner = 'unknown'`,
    carriedEvent: 'f.id IN (SELECT facility_id FROM uncarried_event WHERE municipality_code = $1)',
};
/** Turns a filter into SQL over `facility f` left-joined to `stock`. */
export function conditionOf(municipalityCode, filter) {
    const parameters = [municipalityCode];
    const bind = (value) => `$${parameters.push(value)}`;
    const clauses = ['f.municipality_code = $1'];
    const words = (filter.search ?? '').split(/\s+/).filter(Boolean);
    for (const word of words.map(foldForSearch)) {
        const pattern = bind(`%${word.replace(/[\\%_]/g, '\\$&')}%`);
        clauses.push(`(f.search_text LIKE ${pattern} OR f.district_id IN (${districtsNamed(pattern)}))`);
    }
    if (filter.category === 'none')
        clauses.push('f.major_category IS NULL');
    else if (filter.category)
        clauses.push(`f.major_category = ${bind(filter.category)}`);
    if (filter.smallCategory)
        clauses.push(`f.small_category = ${bind(filter.smallCategory)}`);
    if (filter.owner)
        clauses.push(`f.owner = ${bind(filter.owner)}`);
    if (filter.status === 'not-closed')
        clauses.push(`f.status <> 'closed'`);
    else if (filter.status)
        clauses.push(`f.status = ${bind(filter.status)}`);
    if (filter.districtId)
        clauses.push(`f.district_id = ${bind(filter.districtId)}`);
    if (filter.bundled)
        clauses.push(`f.bundled_management = ${bind(filter.bundled === 'true')}`);
    if (filter.own)
        clauses.push('is_own(f.id, f.department)');
    if (filter.missing)
        clauses.push(missing[filter.missing]);
    if (filter.builtFrom !== undefined)
        clauses.push(`stock.oldest_built_fiscal_year >= ${bind(filter.builtFrom)}`);
    if (filter.builtTo !== undefined)
        clauses.push(`stock.oldest_built_fiscal_year <= ${bind(filter.builtTo)}`);
    const { bbox } = filter;
    const isBoxed = bbox !== undefined;
    if (isBoxed)
        clauses.push(boxCondition(bbox, bind));
    return { sql: clauses.join(' AND '), joinStock: joinStockOf(stockColumns, isBoxed), isBoxed, parameters };
}
/** A box that touches more cells is as large as a city, whose facilities are looked through one by one. */
const mostMeshes = 1_000;
/** The cells first, which an index knows under row-level security too, and then the place itself. */
function boxCondition(bbox, bind) {
    const bounds = readBounds(bbox);
    if (!bounds)
        throw new RangeError(`"${bbox}" is no box`);
    const { west, south, east, north } = bounds;
    const between = (from, to) => `BETWEEN ${bind(from)}::float8 AND ${bind(to)}::float8`;
    const exact = `ST_X(f.location) ${between(west, east)} AND ST_Y(f.location) ${between(south, north)}`;
    const meshes = meshCodesWithin(bounds, 1_000, mostMeshes);
    return meshes ? `f.mesh_code = ANY(${bind(meshes.map(Number))}::integer[]) AND ${exact}` : exact;
}
/** English readers know a district by its English name, which no facility carries. */
const districtsNamed = (pattern) => `SELECT id FROM district WHERE municipality_code = $1 AND lower(name_en) LIKE ${pattern}`;
/** What a search is matched against: name, kana and address, folded. */
export function searchTextOf(facility) {
    return foldForSearch([facility.name, facility.nameKana, facility.address].filter(Boolean).join(' '));
}
//# sourceMappingURL=facility-query.js.map