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
/** What a city sets for its cost beyond the unit prices; no row = what the program ships. */
let CostSettings = class CostSettings {
    municipalityCode;
    cycleModel;
    planningPercent;
    operationYenPerM2;
    demolitionYenPerM2;
    grantPercent;
    reserveYen;
    bondRules;
    spending;
    spendingSource;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], CostSettings.prototype, "municipalityCode", void 0);
__decorate([
    Column('jsonb', { name: 'cycle_model' }),
    __metadata("design:type", Object)
], CostSettings.prototype, "cycleModel", void 0);
__decorate([
    Column('integer', { name: 'planning_percent' }),
    __metadata("design:type", Number)
], CostSettings.prototype, "planningPercent", void 0);
__decorate([
    Column('integer', { name: 'operation_yen_per_m2' }),
    __metadata("design:type", Number)
], CostSettings.prototype, "operationYenPerM2", void 0);
__decorate([
    Column('integer', { name: 'demolition_yen_per_m2' }),
    __metadata("design:type", Number)
], CostSettings.prototype, "demolitionYenPerM2", void 0);
__decorate([
    Column('integer', { name: 'grant_percent' }),
    __metadata("design:type", Number)
], CostSettings.prototype, "grantPercent", void 0);
__decorate([
    Column('bigint', { name: 'reserve_yen', transformer: asNumber }),
    __metadata("design:type", Number)
], CostSettings.prototype, "reserveYen", void 0);
__decorate([
    Column('jsonb', { name: 'bond_rules' }),
    __metadata("design:type", Array)
], CostSettings.prototype, "bondRules", void 0);
__decorate([
    Column('jsonb'),
    __metadata("design:type", Array)
], CostSettings.prototype, "spending", void 0);
__decorate([
    Column('text', { name: 'spending_source', nullable: true }),
    __metadata("design:type", Object)
], CostSettings.prototype, "spendingSource", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], CostSettings.prototype, "version", void 0);
CostSettings = __decorate([
    Entity('cost_settings')
], CostSettings);
export { CostSettings };
//# sourceMappingURL=cost-settings.entity.js.map