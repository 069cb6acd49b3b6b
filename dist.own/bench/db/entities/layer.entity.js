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
/** The shapes of one imported file; the newest edition of a list is the one that is drawn. */
let LayerEdition = class LayerEdition {
    municipalityCode;
    id;
    /** A `LayerKind` of geo/src/import. */
    layerKey;
    list;
    edition;
    features;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], LayerEdition.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], LayerEdition.prototype, "id", void 0);
__decorate([
    Column('text', { name: 'layer_key' }),
    __metadata("design:type", String)
], LayerEdition.prototype, "layerKey", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], LayerEdition.prototype, "list", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], LayerEdition.prototype, "edition", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], LayerEdition.prototype, "features", void 0);
LayerEdition = __decorate([
    Entity('layer_edition')
], LayerEdition);
export { LayerEdition };
/** One shape of an edition, with what is drawn of it and all that its file says. */
let LayerFeature = class LayerFeature {
    municipalityCode;
    editionId;
    id;
    featureKey;
    digest;
    geometry;
    properties;
    attributes;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], LayerFeature.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid', { name: 'edition_id' }),
    __metadata("design:type", String)
], LayerFeature.prototype, "editionId", void 0);
__decorate([
    PrimaryColumn('integer'),
    __metadata("design:type", Number)
], LayerFeature.prototype, "id", void 0);
__decorate([
    Column('text', { name: 'feature_key' }),
    __metadata("design:type", String)
], LayerFeature.prototype, "featureKey", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], LayerFeature.prototype, "digest", void 0);
__decorate([
    Column('geometry', { spatialFeatureType: 'Geometry', srid: 4326 }),
    __metadata("design:type", Object)
], LayerFeature.prototype, "geometry", void 0);
__decorate([
    Column('jsonb', { default: {} }),
    __metadata("design:type", Object)
], LayerFeature.prototype, "properties", void 0);
__decorate([
    Column('jsonb', { default: {} }),
    __metadata("design:type", Object)
], LayerFeature.prototype, "attributes", void 0);
LayerFeature = __decorate([
    Entity('layer_feature')
], LayerFeature);
export { LayerFeature };
//# sourceMappingURL=layer.entity.js.map