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
/** 地区: a part of the municipality with a boundary of its own. */
let District = class District {
    municipalityCode;
    id;
    name;
    nameKana;
    nameEn;
    boundary;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], District.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], District.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], District.prototype, "name", void 0);
__decorate([
    Column('text', { name: 'name_kana', nullable: true }),
    __metadata("design:type", Object)
], District.prototype, "nameKana", void 0);
__decorate([
    Column('text', { name: 'name_en', nullable: true }),
    __metadata("design:type", Object)
], District.prototype, "nameEn", void 0);
__decorate([
    Column('geometry', { spatialFeatureType: 'MultiPolygon', srid: 4326, nullable: true, select: false }),
    __metadata("design:type", Object)
], District.prototype, "boundary", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], District.prototype, "version", void 0);
District = __decorate([
    Entity('district')
], District);
export { District };
//# sourceMappingURL=district.entity.js.map