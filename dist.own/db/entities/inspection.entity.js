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
/** 点検, as one revision tells it; only the last revision counts. */
let Inspection = class Inspection {
    municipalityCode;
    id;
    revision;
    facilityId;
    templateId;
    templateEdition;
    kind;
    /** YYYY-MM-DD, by the clock of the phone. */
    inspectedOn;
    startedAt;
    finishedAt;
    inspectedBy;
    inspectedByName;
    worstGrade;
    operationId;
    /** Of the canonical JSON of the record. */
    contentSha256;
    receiptFiscalYear;
    /** Without gaps within city and fiscal year. */
    receiptSerial;
    receivedAt;
    /** How far the clock of the phone was ahead, where that was far. */
    clockOffSeconds;
    record;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Inspection.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], Inspection.prototype, "id", void 0);
__decorate([
    PrimaryColumn('integer'),
    __metadata("design:type", Number)
], Inspection.prototype, "revision", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], Inspection.prototype, "facilityId", void 0);
__decorate([
    Column('uuid', { name: 'template_id' }),
    __metadata("design:type", String)
], Inspection.prototype, "templateId", void 0);
__decorate([
    Column('integer', { name: 'template_edition' }),
    __metadata("design:type", Number)
], Inspection.prototype, "templateEdition", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Inspection.prototype, "kind", void 0);
__decorate([
    Column('date', { name: 'inspected_on' }),
    __metadata("design:type", String)
], Inspection.prototype, "inspectedOn", void 0);
__decorate([
    Column('timestamptz', { name: 'started_at' }),
    __metadata("design:type", Date)
], Inspection.prototype, "startedAt", void 0);
__decorate([
    Column('timestamptz', { name: 'finished_at' }),
    __metadata("design:type", Date)
], Inspection.prototype, "finishedAt", void 0);
__decorate([
    Column('text', { name: 'inspected_by' }),
    __metadata("design:type", String)
], Inspection.prototype, "inspectedBy", void 0);
__decorate([
    Column('text', { name: 'inspected_by_name' }),
    __metadata("design:type", String)
], Inspection.prototype, "inspectedByName", void 0);
__decorate([
    Column('text', { name: 'worst_grade', nullable: true }),
    __metadata("design:type", Object)
], Inspection.prototype, "worstGrade", void 0);
__decorate([
    Column('uuid', { name: 'operation_id' }),
    __metadata("design:type", String)
], Inspection.prototype, "operationId", void 0);
__decorate([
    Column('text', { name: 'content_sha256' }),
    __metadata("design:type", String)
], Inspection.prototype, "contentSha256", void 0);
__decorate([
    Column('integer', { name: 'receipt_fiscal_year' }),
    __metadata("design:type", Number)
], Inspection.prototype, "receiptFiscalYear", void 0);
__decorate([
    Column('integer', { name: 'receipt_serial' }),
    __metadata("design:type", Number)
], Inspection.prototype, "receiptSerial", void 0);
__decorate([
    Column('timestamptz', { name: 'received_at' }),
    __metadata("design:type", Date)
], Inspection.prototype, "receivedAt", void 0);
__decorate([
    Column('integer', { name: 'clock_off_seconds', nullable: true }),
    __metadata("design:type", Object)
], Inspection.prototype, "clockOffSeconds", void 0);
__decorate([
    Column('jsonb'),
    __metadata("design:type", Object)
], Inspection.prototype, "record", void 0);
Inspection = __decorate([
    Entity('inspection')
], Inspection);
export { Inspection };
/** 劣化度 of a part of a building, as an inspection found it. */
let ConditionGrade = class ConditionGrade {
    municipalityCode;
    id;
    facilityId;
    buildingId;
    component;
    grade;
    /** YYYY-MM-DD. */
    gradedOn;
    gradedBy;
    /** Given or confirmed by an engineer. */
    confirmed;
    inspectionId;
    inspectionRevision;
    recordedAt;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], ConditionGrade.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], ConditionGrade.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], ConditionGrade.prototype, "facilityId", void 0);
__decorate([
    Column('uuid', { name: 'building_id' }),
    __metadata("design:type", String)
], ConditionGrade.prototype, "buildingId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ConditionGrade.prototype, "component", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ConditionGrade.prototype, "grade", void 0);
__decorate([
    Column('date', { name: 'graded_on' }),
    __metadata("design:type", String)
], ConditionGrade.prototype, "gradedOn", void 0);
__decorate([
    Column('text', { name: 'graded_by' }),
    __metadata("design:type", String)
], ConditionGrade.prototype, "gradedBy", void 0);
__decorate([
    Column('boolean'),
    __metadata("design:type", Boolean)
], ConditionGrade.prototype, "confirmed", void 0);
__decorate([
    Column('uuid', { name: 'inspection_id' }),
    __metadata("design:type", String)
], ConditionGrade.prototype, "inspectionId", void 0);
__decorate([
    Column('integer', { name: 'inspection_revision' }),
    __metadata("design:type", Number)
], ConditionGrade.prototype, "inspectionRevision", void 0);
__decorate([
    Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }),
    __metadata("design:type", Date)
], ConditionGrade.prototype, "recordedAt", void 0);
ConditionGrade = __decorate([
    Entity('condition_grade')
], ConditionGrade);
export { ConditionGrade };
//# sourceMappingURL=inspection.entity.js.map