var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { layerKinds } from '#geo/import/layers/layer-kind';
import { meshBounds } from '#geo/spatial/mesh';
import { LayerTiles } from '#geo/tiles/layer-tiles';
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { shapesThatAreNoDistricts } from './local-districts.js';
import { layersOf } from './map-layers.js';
/** How many layers stay cut in memory; the least recently asked for goes first. */
const keptLayers = 60;
/** Layers of what an account may be kept from (db/migrations/sql/confinement.ts): who is, has them read for every tile. */
const ofFacilities = new Set(['land']);
/** Vector tiles of a layer; each version of a layer is read and indexed once. */
let TilesService = class TilesService {
    work;
    cut = new Map();
    constructor(work) {
        this.work = work;
    }
    /** Protobuf of a tile of these layers, empty where none has anything: tiles of one layer each, one after the other, are one of all. */
    async tile(scope, layers, z, x, y) {
        const isKept = (layer) => isForAll(scope, layer.key) && this.cut.has(nameOf(scope, layer));
        const there = layers.every(isKept) ? layers : await this.asTheyAre(scope, layers);
        const cut = await Promise.all(there.map((layer) => this.layer(scope, layer)));
        return Buffer.concat(cut.flatMap((tiles) => tiles.tile(z, x, y) ?? []));
    }
    /** Those of the layers that the city has, in their present version: whatever version is asked for, no other is kept. */
    async asTheyAre(scope, layers) {
        const present = await this.work.in(scope, (database) => layersOf(database, scope.municipalityCode));
        const versions = new Map(present.map(({ key, version }) => [key, String(version)]));
        return layers.flatMap(({ key }) => {
            const version = versions.get(key);
            return version === undefined ? [] : [{ key, version }];
        });
    }
    layer(scope, layer) {
        if (!isForAll(scope, layer.key))
            return this.read(scope, layer.key);
        const name = nameOf(scope, layer);
        const tiles = this.cut.get(name) ?? this.read(scope, layer.key);
        this.cut.delete(name);
        this.cut.set(name, tiles);
        tiles.catch(() => this.cut.delete(name));
        for (const oldest of this.cut.keys()) {
            if (this.cut.size <= keptLayers)
                break;
            this.cut.delete(oldest);
        }
        return tiles;
    }
    read(scope, layerKey) {
        return this.work.in(scope, async (database) => {
            const read = readers.get(layerKey) ?? readPlaces;
            return new LayerTiles(layerKey, await read(database, scope.municipalityCode, layerKey));
        });
    }
};
TilesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], TilesService);
export { TilesService };
function nameOf({ municipalityCode }, { key, version }) {
    return `${municipalityCode}/${key}/${version}`;
}
/** Whether everybody who may ask sees the same of a layer. */
function isForAll({ confinement }, layerKey) {
    return !confinement?.reading || !ofFacilities.has(layerKey);
}
function readPlaces(database, code, layerKey) {
    return database.query(`SELECT ST_AsGeoJSON(geometry)::jsonb AS geometry, properties FROM place_feature
      WHERE municipality_code = $1 AND layer_key = $2 ORDER BY id`, [code, layerKey]);
}
function readEditions(database, code, layerKey) {
    return database.query(`SELECT ST_AsGeoJSON(f.geometry)::jsonb AS geometry, f.properties
       FROM current_layer e JOIN layer_feature f ON f.municipality_code = $1 AND f.edition_id = e.id
      WHERE e.municipality_code = $1 AND e.layer_key = $2 ORDER BY e.list, f.id`, [code, layerKey]);
}
function readLocalDistricts(database, code) {
    return database.query(`SELECT ST_AsGeoJSON(f.geometry)::jsonb AS geometry, f.properties FROM ${shapesThatAreNoDistricts} ORDER BY e.list, f.id`, [code]);
}
/** Each year is a list of its own: a town is one point with the residents of all years. */
function readTowns(database, code) {
    return database.query(`SELECT ST_AsGeoJSON((array_agg(f.geometry ORDER BY (f.properties ->> 'year')::integer DESC))[1])::jsonb AS geometry,
            jsonb_build_object('name', min(f.properties ->> 'name'))
              || jsonb_object_agg('y' || (f.properties ->> 'year'), f.properties -> 'residents') AS properties
       FROM current_layer e JOIN layer_feature f ON f.municipality_code = $1 AND f.edition_id = e.id
      WHERE e.municipality_code = $1 AND e.layer_key = 'town-population'
      GROUP BY f.feature_key ORDER BY f.feature_key`, [code]);
}
function readBoundary(database, code) {
    return database.query(`SELECT ST_AsGeoJSON(boundary)::jsonb AS geometry, jsonb_build_object('name', name) AS properties
       FROM municipality WHERE municipality_code = $1 AND boundary IS NOT NULL`, [code]);
}
/** Where the city has names of places of its own, those of its districts are among them. */
function readDistricts(database, code) {
    return database.query(`SELECT ST_AsGeoJSON(boundary)::jsonb AS geometry, jsonb_build_object('id', id, 'name', name, 'nameEn', name_en, 'isLabelled',
              EXISTS (SELECT 1 FROM place_layer WHERE municipality_code = $1 AND layer_key = 'label')) AS properties
       FROM district WHERE municipality_code = $1 AND boundary IS NOT NULL ORDER BY id`, [code]);
}
/** Without the facility's name: it changes without a new version of this layer. */
function readLand(database, code) {
    return database.query(`SELECT ST_AsGeoJSON(geometry)::jsonb AS geometry,
            jsonb_strip_nulls(jsonb_build_object('id', id, 'facilityId', facility_id, 'lotNumber', lot_number, 'areaM2', area_m2,
              'landCategory', land_category, 'tenure', tenure, 'lessor', lessor, 'leaseEnd', lease_end)) AS properties
       FROM land_parcel WHERE municipality_code = $1 AND geometry IS NOT NULL ORDER BY id`, [code]);
}
/** An imported mesh takes the place of cells that were there before. */
async function readPopulation(database, code) {
    const imported = await readEditions(database, code, 'mesh-population');
    if (imported.length > 0)
        return imported;
    const cells = await database.query(`SELECT mesh_code AS "meshCode", jsonb_object_agg('y' || year, residents) AS residents
       FROM population_cell WHERE municipality_code = $1 GROUP BY mesh_code`, [code]);
    return cells.map(({ meshCode, residents }) => {
        const { west, south, east, north } = meshBounds(meshCode);
        const ring = [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
        ];
        return { geometry: { type: 'Polygon', coordinates: [ring] }, properties: residents };
    });
}
/** Layers that are not kept as places; all else is looked for among those. */
const readers = new Map([
    ...layerKinds.map((kind) => [kind, readEditions]),
    ['boundary', readBoundary],
    ['district', readDistricts],
    ['land', readLand],
    ['local-district', readLocalDistricts],
    ['population', readPopulation],
    ['town-population', readTowns],
]);
//# sourceMappingURL=tiles.service.js.map