import { majorCategories } from '#libs/asset';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { BaseMapService } from '../base-map/base-map.service.js';
import type { ShownBox } from '../facilities/facilities.schema.js';
import { conditionOf, type FacilityCondition, joinStockOf } from '../facilities/facility-query.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { latestUses } from './latest-uses.js';
import { layersOf } from './map-layers.js';

interface FacilityPoint {
  id: string;
  name: string;
  lon: number;
  lat: number;
  category: string | null;
  owner: string;
  status: string;
  floorAreaM2: number | null;
  builtFiscalYear: number | null;
  estimated: boolean;
  builtYearEstimated: boolean;
  estimatedShare: number | null;
}

/** What the map shows: which layers there are, and the facilities as columns. */
@Injectable()
export class MapService {
  constructor(
    private readonly work: Work,
    private readonly baseMap: BaseMapService,
  ) {}

  manifest(scope: Scope) {
    return this.work.in(scope, async (database) => {
      const code = scope.municipalityCode;
      const [extent] = await database.query<{ bounds: number[] | null; hasBoundary: boolean }[]>(
        `SELECT boundary IS NOT NULL AS "hasBoundary",
                CASE WHEN shown IS NULL THEN NULL ELSE ARRAY[ST_XMin(shown), ST_YMin(shown), ST_XMax(shown), ST_YMax(shown)] END AS bounds
           FROM (SELECT boundary, coalesce(boundary::box2d, (SELECT ST_Extent(location)::box2d FROM facility WHERE municipality_code = $1)) AS shown
                   FROM municipality WHERE municipality_code = $1) AS one`,
        [code],
      );
      if (!extent) throw notFound(`municipality ${code}`);
      return {
        bounds: extent.bounds,
        layers: await layersOf(database, code),
        baseMap: await this.baseMap.drawn(database, code),
        populationYears: await yearsOf(database, code, cellYears),
        townPopulationYears: await yearsOf(database, code, townYears),
      };
    });
  }

  outline(scope: Scope) {
    return this.work.in(scope, async (database) => {
      const [row] = await database.query<OutlineRow[]>(outline, [scope.municipalityCode]);
      if (!row) throw notFound(`municipality ${scope.municipalityCode}`);
      return { rings: row.polygons?.flat() ?? [] };
    });
  }

  facilities(scope: Scope, shown: ShownBox) {
    const condition = conditionOf(scope.municipalityCode, shown);
    return this.work.in(scope, async (database) => {
      const points = await database.query<FacilityPoint[]>(facilityPoints(condition), [...condition.parameters]);
      if (points.length === 0) await requireMunicipality(database, scope.municipalityCode);
      const uses = await latestUses(
        database,
        scope.municipalityCode,
        condition.isBoxed ? points.map(({ id }) => id) : null,
      );
      return {
        ids: points.map((point) => point.id),
        names: points.map((point) => point.name),
        lons: points.map((point) => point.lon),
        lats: points.map((point) => point.lat),
        categories: points.map((point) => (majorCategories as readonly (string | null)[]).indexOf(point.category)),
        owners: points.map((point) => point.owner),
        statuses: points.map((point) => point.status),
        floorAreasM2: points.map((point) => point.floorAreaM2),
        builtFiscalYears: points.map((point) => point.builtFiscalYear),
        estimated: points.map((point) => point.estimated),
        estimatedShares: points.map((point) => point.estimatedShare),
        users: points.map(({ id }) => uses.get(id)?.users ?? null),
        expendituresPerUserYen: points.map(({ id }) => uses.get(id)?.expenditurePerUserYen ?? null),
        builtYearsEstimated: points.map((point) => point.builtYearEstimated),
      };
    });
  }
}

const cellYears = `
SELECT year FROM population_cell
 WHERE municipality_code = $1
   AND NOT EXISTS (SELECT 1 FROM current_layer WHERE municipality_code = $1 AND layer_key = 'mesh-population')
 UNION SELECT substr(property, 2)::integer
  FROM current_layer e JOIN layer_feature f ON f.municipality_code = $1 AND f.edition_id = e.id,
       jsonb_object_keys(f.properties) AS property
 WHERE e.municipality_code = $1 AND e.layer_key = 'mesh-population'`;

const townYears = `
SELECT DISTINCT (f.properties ->> 'year')::integer AS year
  FROM current_layer e JOIN layer_feature f ON f.municipality_code = $1 AND f.edition_id = e.id
 WHERE e.municipality_code = $1 AND e.layer_key = 'town-population'`;

async function yearsOf(database: EntityManager, code: string, query: string): Promise<number[]> {
  const rows = await database.query<{ year: number }[]>(`${query} ORDER BY year`, [code]);
  return rows.map(({ year }) => year);
}

interface OutlineRow {
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[] | null;
}

/** Corners nearer to the line between their neighbours than a thousandth of the city's width are left out. */
const outline = `
SELECT ST_AsGeoJSON(
         ST_Multi(ST_SimplifyPreserveTopology(boundary, (ST_XMax(boundary) - ST_XMin(boundary)) / 1000)), 5
       )::jsonb -> 'coordinates' AS polygons
  FROM municipality WHERE municipality_code = $1`;

const stockColumns = `sum(floor_area_m2) AS area,
         coalesce(sum(floor_area_m2 * built_fiscal_year) / nullif(sum(floor_area_m2) FILTER (WHERE built_fiscal_year IS NOT NULL), 0),
                  avg(built_fiscal_year)) AS built,
         bool_or(floor_area_estimated OR built_distribution IS NOT NULL) AS estimated,
         round(coalesce(sum(floor_area_m2) FILTER (WHERE floor_area_estimated OR built_distribution IS NOT NULL), 0)
               / nullif(sum(floor_area_m2), 0), 3) AS estimated_share,
         bool_or(built_distribution IS NOT NULL) AS built_estimated`;

const facilityPoints = ({ sql, isBoxed }: FacilityCondition): string => `
SELECT f.id, f.name, ST_X(f.location) AS lon, ST_Y(f.location) AS lat, f.major_category AS category, f.owner, f.status,
       stock.area::float8 AS "floorAreaM2", stock.built::float8 AS "builtFiscalYear", coalesce(stock.estimated, false) AS estimated,
       stock.estimated_share::float8 AS "estimatedShare",
       stock.built IS NULL AND coalesce(stock.built_estimated, false) AS "builtYearEstimated"
  FROM facility f ${joinStockOf(stockColumns, isBoxed)}
 WHERE ${sql} AND f.location IS NOT NULL
 ORDER BY f.id`;
