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
/** What lies under the map of a city, by its administrator's choice; without a row there is nothing. */
let BaseMap = class BaseMap {
    municipalityCode;
    kind;
    /** In the folder of base maps. */
    fileName;
    /** https, with {z}, {x} and {y}. */
    tileUrl;
    attribution;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], BaseMap.prototype, "municipalityCode", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], BaseMap.prototype, "kind", void 0);
__decorate([
    Column('text', { name: 'file_name', nullable: true }),
    __metadata("design:type", Object)
], BaseMap.prototype, "fileName", void 0);
__decorate([
    Column('text', { name: 'tile_url', nullable: true }),
    __metadata("design:type", Object)
], BaseMap.prototype, "tileUrl", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], BaseMap.prototype, "attribution", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], BaseMap.prototype, "version", void 0);
BaseMap = __decorate([
    Entity('base_map')
], BaseMap);
export { BaseMap };
//# sourceMappingURL=base-map.entity.js.map