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
import { asNumber } from './columns.js';
/** 縮減目標: what shall be less by a fiscal year, and what has been reached year by year. */
let ReductionTarget = class ReductionTarget {
    municipalityCode;
    id;
    name;
    fromFiscalYear;
    toFiscalYear;
    floorAreaM2;
    yen;
    /** By the end of each year, counted from the target's beginning. */
    progress;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], ReductionTarget.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], ReductionTarget.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ReductionTarget.prototype, "name", void 0);
__decorate([
    Column('integer', { name: 'from_fiscal_year' }),
    __metadata("design:type", Number)
], ReductionTarget.prototype, "fromFiscalYear", void 0);
__decorate([
    Column('integer', { name: 'to_fiscal_year' }),
    __metadata("design:type", Number)
], ReductionTarget.prototype, "toFiscalYear", void 0);
__decorate([
    Column('numeric', { name: 'floor_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], ReductionTarget.prototype, "floorAreaM2", void 0);
__decorate([
    Column('bigint', { nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], ReductionTarget.prototype, "yen", void 0);
__decorate([
    Column('jsonb', { default: [] }),
    __metadata("design:type", Array)
], ReductionTarget.prototype, "progress", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], ReductionTarget.prototype, "version", void 0);
ReductionTarget = __decorate([
    Entity('reduction_target')
], ReductionTarget);
export { ReductionTarget };
//# sourceMappingURL=reduction-target.entity.js.map