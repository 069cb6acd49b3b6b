var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { asNumber } from './columns.js';
import { Facility } from './facility.entity.js';
/** 運営実績: what is recorded of a facility, or of one of its functions, in one fiscal year. */
let OperationYear = class OperationYear {
    municipalityCode;
    id;
    facilityId;
    fiscalYear;
    /** Empty = the facility as a whole. */
    functionName;
    users;
    openingDays;
    bookableSlots;
    usedSlots;
    /** Full-time equivalents. */
    staff;
    costsYen;
    revenuesYen;
    note;
    version;
    facility;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], OperationYear.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], OperationYear.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], OperationYear.prototype, "facilityId", void 0);
__decorate([
    Column('integer', { name: 'fiscal_year' }),
    __metadata("design:type", Number)
], OperationYear.prototype, "fiscalYear", void 0);
__decorate([
    Column('text', { name: 'function_name', default: '' }),
    __metadata("design:type", String)
], OperationYear.prototype, "functionName", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], OperationYear.prototype, "users", void 0);
__decorate([
    Column('integer', { name: 'opening_days', nullable: true }),
    __metadata("design:type", Object)
], OperationYear.prototype, "openingDays", void 0);
__decorate([
    Column('integer', { name: 'bookable_slots', nullable: true }),
    __metadata("design:type", Object)
], OperationYear.prototype, "bookableSlots", void 0);
__decorate([
    Column('integer', { name: 'used_slots', nullable: true }),
    __metadata("design:type", Object)
], OperationYear.prototype, "usedSlots", void 0);
__decorate([
    Column('numeric', { precision: 8, scale: 2, nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], OperationYear.prototype, "staff", void 0);
__decorate([
    Column('jsonb', { name: 'costs_yen', default: {} }),
    __metadata("design:type", Object)
], OperationYear.prototype, "costsYen", void 0);
__decorate([
    Column('jsonb', { name: 'revenues_yen', default: {} }),
    __metadata("design:type", Object)
], OperationYear.prototype, "revenuesYen", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], OperationYear.prototype, "note", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], OperationYear.prototype, "version", void 0);
__decorate([
    ManyToOne(() => Facility, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'facility_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], OperationYear.prototype, "facility", void 0);
OperationYear = __decorate([
    Entity('operation_year')
], OperationYear);
export { OperationYear };
//# sourceMappingURL=operation-year.entity.js.map