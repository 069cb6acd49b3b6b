import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { BaseMapService } from '../base-map/base-map.service.js';
import type { ShownBox } from '../facilities/facilities.schema.js';
import { conditionOf } from '../facilities/facility-query.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { facilityPoints } from './facility-points.js';
import { latestUses } from './latest-uses.js';
import type { FacilityColumns } from './map.schema.js';
import { layersOf } from './map-layers.js';

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

  /** JSON text of `facilityColumns`. */
  facilities(scope: Scope, shown: ShownBox): Promise<string> {
    const condition = conditionOf(scope.municipalityCode, shown);
    return this.work.in(scope, async (database) => {
      const points = await facilityPoints(database, condition);
      const ids = JSON.parse(points.ids) as string[];
      if (ids.length === 0) await requireMunicipality(database, scope.municipalityCode);
      const uses = await latestUses(database, scope.municipalityCode, condition.isBoxed ? ids : null);
      return objectText({
        ...points,
        users: JSON.stringify(ids.map((id) => uses.get(id)?.users ?? null)),
        expendituresPerUserYen: JSON.stringify(ids.map((id) => uses.get(id)?.expenditurePerUserYen ?? null)),
      });
    });
  }
}

/** JSON text of an object whose values are JSON text already. */
function objectText(texts: Readonly<Record<keyof FacilityColumns, string>>): string {
  return `{${Object.entries(texts)
    .map(([name, text]) => `"${name}":${text}`)
    .join(',')}}`;
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
