var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Column, Entity, OneToMany, PrimaryColumn } from 'typeorm';
import { asNumber } from './columns.js';
/** 市区町村. Code: six digits with check digit. Money available: yen a year for renewing buildings. */
let Municipality = class Municipality {
    municipalityCode;
    name;
    nameEn;
    fictional;
    /** Whether anybody may read what schema public_data shows of it. */
    published;
    boundary;
    boundarySource;
    availableYen;
    availableFiscalYear;
    availableSource;
    version;
    population;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Municipality.prototype, "municipalityCode", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Municipality.prototype, "name", void 0);
__decorate([
    Column('text', { name: 'name_en', nullable: true }),
    __metadata("design:type", Object)
], Municipality.prototype, "nameEn", void 0);
__decorate([
    Column('boolean', { default: false }),
    __metadata("design:type", Boolean)
], Municipality.prototype, "fictional", void 0);
__decorate([
    Column('boolean', { default: false }),
    __metadata("design:type", Boolean)
], Municipality.prototype, "published", void 0);
__decorate([
    Column('geometry', { spatialFeatureType: 'MultiPolygon', srid: 4326, nullable: true, select: false }),
    __metadata("design:type", Object)
], Municipality.prototype, "boundary", void 0);
__decorate([
    Column('text', { name: 'boundary_source', nullable: true }),
    __metadata("design:type", Object)
], Municipality.prototype, "boundarySource", void 0);
__decorate([
    Column('bigint', { name: 'available_yen', nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], Municipality.prototype, "availableYen", void 0);
__decorate([
    Column('integer', { name: 'available_fiscal_year', nullable: true }),
    __metadata("design:type", Object)
], Municipality.prototype, "availableFiscalYear", void 0);
__decorate([
    Column('text', { name: 'available_source', nullable: true }),
    __metadata("design:type", Object)
], Municipality.prototype, "availableSource", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], Municipality.prototype, "version", void 0);
__decorate([
    OneToMany('MunicipalityPopulation', 'municipality'),
    __metadata("design:type", Object)
], Municipality.prototype, "population", void 0);
Municipality = __decorate([
    Entity('municipality')
], Municipality);
export { Municipality };
//# sourceMappingURL=municipality.entity.js.map