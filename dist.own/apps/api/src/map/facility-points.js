import { majorCategories } from '#libs/asset';
import { joinStockOf, stockOfCity } from '../facilities/facility-query.js';
/** The facilities that have a place, in the order of their ids: each column as text of a JSON array, which the database makes and nobody need take apart. */
export async function facilityPoints(database, condition) {
    const columns = await database.query(columnsOf(condition), [
        ...condition.parameters,
    ]);
    return Object.fromEntries(columns.map(({ name, items }) => [name, items]));
}
/** A row for each column: of one row with all of them both sides would keep several copies. */
const columnsOf = (condition) => `
SELECT columns.name, coalesce(columns.items, '[]') AS items
  FROM (SELECT ${Object.values(values)
    .map((value) => `json_agg(${value})::text AS ${value}`)
    .join(', ')}
          FROM (${pointsOf(condition)}) AS point) AS whole,
       LATERAL (VALUES ${Object.entries(values)
    .map(([column, value]) => `('${column}', whole.${value})`)
    .join(', ')}) AS columns(name, items)`;
/** What of a point goes into which column. */
const values = {
    ids: 'id',
    names: 'name',
    lons: 'lon',
    lats: 'lat',
    categories: 'category',
    owners: 'owner',
    statuses: 'status',
    floorAreasM2: 'area_m2',
    builtFiscalYears: 'built',
    estimated: 'estimated',
    estimatedShares: 'estimated_share',
    builtYearsEstimated: 'built_estimated',
};
const pointsOf = ({ sql, isBoxed }) => `
SELECT f.id, f.name, ST_X(f.location) AS lon, ST_Y(f.location) AS lat, f.owner, f.status,
       CASE f.major_category ${categoryCases} ELSE -1 END AS category,
       stock.area_m2, stock.built, coalesce(stock.estimated, false) AS estimated, stock.estimated_share,
       stock.built IS NULL AND coalesce(stock.built_estimated, false) AS built_estimated
  FROM facility f ${isBoxed ? joinStockOf(stockColumns, true, buildingColumns) : joinStockOfCity}
 WHERE ${sql} AND f.location IS NOT NULL
 ORDER BY f.id`;
const categoryCases = majorCategories.map((category, index) => `WHEN '${category}' THEN ${index}`).join(' ');
/** Whole hundredths of a square metre are exact as floating-point numbers, and much cheaper to add up than decimals. */
const buildingColumns = `facility_id, built_fiscal_year, round(floor_area_m2::float8 * 100) AS hundredths,
         built_distribution IS NOT NULL AS built_estimated, floor_area_estimated OR built_distribution IS NOT NULL AS estimated`;
const stockColumns = `sum(hundredths) / 100 AS area_m2,
         coalesce(sum(hundredths * built_fiscal_year) / nullif(sum(hundredths) FILTER (WHERE built_fiscal_year IS NOT NULL), 0),
                  avg(built_fiscal_year) FILTER (WHERE (hundredths > 0) IS NOT TRUE)::float8) AS built,
         bool_or(estimated) AS estimated,
         CASE WHEN bool_or(estimated) THEN round((coalesce(sum(hundredths) FILTER (WHERE estimated), 0) / nullif(sum(hundredths), 0))::numeric, 3)
              WHEN sum(hundredths) > 0 THEN 0 END::float8 AS estimated_share,
         bool_or(built_estimated) AS built_estimated`;
/** Without a condition that could make the planner take a city for one facility, nothing need be kept aside. */
const joinStockOfCity = `LEFT JOIN (${stockOfCity(stockColumns, buildingColumns)}) AS stock ON stock.facility_id = f.id`;
//# sourceMappingURL=facility-points.js.map