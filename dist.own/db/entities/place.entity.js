var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Column, Entity, PrimaryColumn } from 'typeorm';
/** A layer of the map (sea, roads, districts ...); the version is part of its tiles' address, so that caches never go stale. */
let PlaceLayer = class PlaceLayer {
    municipalityCode;
    layerKey;
    source;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], PlaceLayer.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('text', { name: 'layer_key' }),
    __metadata("design:type", String)
], PlaceLayer.prototype, "layerKey", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], PlaceLayer.prototype, "source", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], PlaceLayer.prototype, "version", void 0);
PlaceLayer = __decorate([
    Entity('place_layer')
], PlaceLayer);
export { PlaceLayer };
/** One shape of a layer with what the style needs to know of it. */
let PlaceFeature = class PlaceFeature {
    municipalityCode;
    layerKey;
    id;
    geometry;
    properties;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], PlaceFeature.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('text', { name: 'layer_key' }),
    __metadata("design:type", String)
], PlaceFeature.prototype, "layerKey", void 0);
__decorate([
    PrimaryColumn('integer'),
    __metadata("design:type", Number)
], PlaceFeature.prototype, "id", void 0);
__decorate([
    Column('geometry', { spatialFeatureType: 'Geometry', srid: 4326 }),
    __metadata("design:type", Object)
], PlaceFeature.prototype, "geometry", void 0);
__decorate([
    Column('jsonb', { default: {} }),
    __metadata("design:type", Object)
], PlaceFeature.prototype, "properties", void 0);
PlaceFeature = __decorate([
    Entity('place_feature')
], PlaceFeature);
export { PlaceFeature };
/** Residents of one JIS X 0410 mesh cell in one year. */
let PopulationCell = class PopulationCell {
    municipalityCode;
    meshCode;
    year;
    residents;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], PopulationCell.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('text', { name: 'mesh_code' }),
    __metadata("design:type", String)
], PopulationCell.prototype, "meshCode", void 0);
__decorate([
    PrimaryColumn('integer'),
    __metadata("design:type", Number)
], PopulationCell.prototype, "year", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], PopulationCell.prototype, "residents", void 0);
PopulationCell = __decorate([
    Entity('population_cell')
], PopulationCell);
export { PopulationCell };
//# sourceMappingURL=place.entity.js.map