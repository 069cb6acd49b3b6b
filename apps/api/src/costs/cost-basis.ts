import { type Horizon, MicMethod } from '#libs/lifecycle-cost';
import type { EntityManager } from 'typeorm';
import type { FacilityFilter } from '../facilities/facilities.schema.js';
import { conditionOf, stockOfFacilities } from '../facilities/facility-query.js';
import { type StockFacility, stockOf, type StockRow } from './cost-stock.js';
import { readUnitPrices, type VersionedUnitPrices } from './current-unit-prices.js';

/** Everything a cost is computed from. */
export interface CostBasis {
  readonly horizon: Horizon;
  readonly unitPrices: VersionedUnitPrices;
  /** One instance for all facilities: it keeps what their buildings have in common. */
  readonly method: MicMethod;
  readonly facilities: readonly StockFacility[];
}

/** Reads prices and stock of the facilities that the filter (or the id) leaves; 404 when there is no such municipality. */
export async function readCostBasis(
  database: EntityManager,
  code: string,
  filter: FacilityFilter & { facilityId?: string },
  horizon: Horizon,
): Promise<CostBasis> {
  const unitPrices = await readUnitPrices(database, code);
  const method = new MicMethod(unitPrices.prices, horizon);
  return { horizon, unitPrices, method, facilities: stockOf(await readStock(database, code, filter)) };
}

function readStock(database: EntityManager, code: string, filter: FacilityFilter & { facilityId?: string }) {
  const { sql, parameters } = conditionOf(code, filter);
  const one = filter.facilityId === undefined ? '' : `AND f.id = $${parameters.length + 1}`;
  return database.query<StockRow[]>(
    `WITH stock AS (${stockOfFacilities})
     SELECT f.id AS "facilityId", f.name AS "facilityName", f.major_category AS "majorCategory", f.owner, f.status,
            d.name AS "districtName", b.id AS "buildingId", b.name AS "buildingName",
            b.floor_area_m2::float8 AS "floorAreaM2", coalesce(b.floor_area_estimated, false) AS "floorAreaEstimated",
            b.built_fiscal_year AS "builtFiscalYear", b.built_distribution::text AS "builtDistribution", hosted.functions
       FROM facility f
       LEFT JOIN stock ON stock.facility_id = f.id
       LEFT JOIN district d ON d.municipality_code = f.municipality_code AND d.id = f.district_id
       LEFT JOIN building_stock b ON b.municipality_code = f.municipality_code AND b.facility_id = f.id
       LEFT JOIN (
         SELECT building_id, jsonb_agg(jsonb_build_object('majorCategory', major_category, 'floorAreaM2', floor_area_m2) ORDER BY id) AS functions
           FROM building_function
          WHERE municipality_code = $1 AND major_category IS NOT NULL AND floor_area_m2 IS NOT NULL
          GROUP BY building_id
       ) AS hosted ON hosted.building_id = b.id
      WHERE ${sql} ${one}
      ORDER BY f.id, b.name, b.id`,
    one ? [...parameters, filter.facilityId] : [...parameters],
  );
}
