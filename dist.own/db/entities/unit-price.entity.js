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
/** One category's prices in yen per square metre; a version holds all thirteen and is never changed. */
let UnitPrice = class UnitPrice {
    municipalityCode;
    version;
    majorCategory;
    renovationYenPerM2;
    rebuildYenPerM2;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], UnitPrice.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('integer'),
    __metadata("design:type", Number)
], UnitPrice.prototype, "version", void 0);
__decorate([
    PrimaryColumn('text', { name: 'major_category' }),
    __metadata("design:type", String)
], UnitPrice.prototype, "majorCategory", void 0);
__decorate([
    Column('integer', { name: 'renovation_yen_per_m2' }),
    __metadata("design:type", Number)
], UnitPrice.prototype, "renovationYenPerM2", void 0);
__decorate([
    Column('integer', { name: 'rebuild_yen_per_m2' }),
    __metadata("design:type", Number)
], UnitPrice.prototype, "rebuildYenPerM2", void 0);
UnitPrice = __decorate([
    Entity('unit_price')
], UnitPrice);
export { UnitPrice };
//# sourceMappingURL=unit-price.entity.js.map