var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { BaseMapService } from '../base-map/base-map.service.js';
import { conditionOf } from '../facilities/facility-query.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { facilityPoints } from './facility-points.js';
import { latestUses } from './latest-uses.js';
import { layersOf } from './map-layers.js';
/** What the map shows: which layers there are, and the facilities as columns. */
let MapService = class MapService {
    work;
    baseMap;
    constructor(work, baseMap) {
        this.work = work;
        this.baseMap = baseMap;
    }
    manifest(scope) {
        return this.work.in(scope, async (database) => {
            const code = scope.municipalityCode;
            const [extent] = await database.query(`SELECT boundary IS NOT NULL AS "hasBoundary",
                CASE WHEN shown IS NULL THEN NULL ELSE ARRAY[ST_XMin(shown), ST_YMin(shown), ST_XMax(shown), ST_YMax(shown)] END AS bounds
           FROM (SELECT boundary, coalesce(boundary::box2d, (SELECT ST_Extent(location)::box2d FROM facility WHERE municipality_code = $1)) AS shown
                   FROM municipality WHERE municipality_code = $1) AS one`, [code]);
            if (!extent)
                throw notFound(`municipality ${code}`);
            return {
                bounds: extent.bounds,
                layers: await layersOf(database, code),
                baseMap: await this.baseMap.drawn(database, code),
                populationYears: await yearsOf(database, code, cellYears),
                townPopulationYears: await yearsOf(database, code, townYears),
            };
        });
    }
    outline(scope) {
        return this.work.in(scope, async (database) => {
            const [row] = await database.query(outline, [scope.municipalityCode]);
            if (!row)
                throw notFound(`municipality ${scope.municipalityCode}`);
            return { rings: row.polygons?.flat() ?? [] };
        });
    }
    /** JSON text of `facilityColumns`. */
    facilities(scope, shown) {
        const condition = conditionOf(scope.municipalityCode, shown);
        return this.work.in(scope, async (database) => {
            const points = await facilityPoints(database, condition);
            const ids = JSON.parse(points.ids);
            if (ids.length === 0)
                await requireMunicipality(database, scope.municipalityCode);
            const uses = await latestUses(database, scope.municipalityCode, condition.isBoxed ? ids : null);
            return objectText({
                ...points,
                users: JSON.stringify(ids.map((id) => uses.get(id)?.users ?? null)),
                expendituresPerUserYen: JSON.stringify(ids.map((id) => uses.get(id)?.expenditurePerUserYen ?? null)),
            });
        });
    }
};
MapService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        BaseMapService])
], MapService);
export { MapService };
/** JSON text of an object whose values are JSON text already. */
function objectText(texts) {
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
async function yearsOf(database, code, query) {
    const rows = await database.query(`${query} ORDER BY year`, [code]);
    return rows.map(({ year }) => year);
}
/** Corners nearer to the line between their neighbours than a thousandth of the city's width are left out. */
const outline = `
SELECT ST_AsGeoJSON(
         ST_Multi(ST_SimplifyPreserveTopology(boundary, (ST_XMax(boundary) - ST_XMin(boundary)) / 1000)), 5
       )::jsonb -> 'coordinates' AS polygons
  FROM municipality WHERE municipality_code = $1`;
//# sourceMappingURL=map.service.js.map