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
/** 不具合 that an inspection found, and how far its mending has come. */
let Finding = class Finding {
    municipalityCode;
    id;
    facilityId;
    /** Which may have left the register since. */
    buildingId;
    inspectionId;
    /** The last that told of it. */
    inspectionRevision;
    itemKey;
    component;
    severity;
    description;
    position;
    photoIds;
    consequence;
    status;
    dueOn;
    contractor;
    costYen;
    reportedAt;
    reportedBy;
    reportedByName;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Finding.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], Finding.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], Finding.prototype, "facilityId", void 0);
__decorate([
    Column('uuid', { name: 'building_id', nullable: true }),
    __metadata("design:type", Object)
], Finding.prototype, "buildingId", void 0);
__decorate([
    Column('uuid', { name: 'inspection_id' }),
    __metadata("design:type", String)
], Finding.prototype, "inspectionId", void 0);
__decorate([
    Column('integer', { name: 'inspection_revision' }),
    __metadata("design:type", Number)
], Finding.prototype, "inspectionRevision", void 0);
__decorate([
    Column('text', { name: 'item_key', nullable: true }),
    __metadata("design:type", Object)
], Finding.prototype, "itemKey", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", Object)
], Finding.prototype, "component", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Finding.prototype, "severity", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Finding.prototype, "description", void 0);
__decorate([
    Column('jsonb', { nullable: true }),
    __metadata("design:type", Object)
], Finding.prototype, "position", void 0);
__decorate([
    Column('jsonb', { name: 'photo_ids', default: [] }),
    __metadata("design:type", Array)
], Finding.prototype, "photoIds", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Finding.prototype, "consequence", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Finding.prototype, "status", void 0);
__decorate([
    Column('date', { name: 'due_on', nullable: true }),
    __metadata("design:type", Object)
], Finding.prototype, "dueOn", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Finding.prototype, "contractor", void 0);
__decorate([
    Column('bigint', { name: 'cost_yen', nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], Finding.prototype, "costYen", void 0);
__decorate([
    Column('timestamptz', { name: 'reported_at' }),
    __metadata("design:type", Date)
], Finding.prototype, "reportedAt", void 0);
__decorate([
    Column('text', { name: 'reported_by' }),
    __metadata("design:type", String)
], Finding.prototype, "reportedBy", void 0);
__decorate([
    Column('text', { name: 'reported_by_name' }),
    __metadata("design:type", String)
], Finding.prototype, "reportedByName", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], Finding.prototype, "version", void 0);
Finding = __decorate([
    Entity('finding')
], Finding);
export { Finding };
/** A step that a finding has taken. */
let FindingEvent = class FindingEvent {
    municipalityCode;
    id;
    findingId;
    facilityId;
    /** Of the finding, from 1. */
    number;
    step;
    at;
    takenBy;
    takenByName;
    note;
    /** What the step set. */
    details;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], FindingEvent.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], FindingEvent.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'finding_id' }),
    __metadata("design:type", String)
], FindingEvent.prototype, "findingId", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], FindingEvent.prototype, "facilityId", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], FindingEvent.prototype, "number", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], FindingEvent.prototype, "step", void 0);
__decorate([
    Column('timestamptz', { default: () => 'now()' }),
    __metadata("design:type", Date)
], FindingEvent.prototype, "at", void 0);
__decorate([
    Column('text', { name: 'taken_by' }),
    __metadata("design:type", String)
], FindingEvent.prototype, "takenBy", void 0);
__decorate([
    Column('text', { name: 'taken_by_name' }),
    __metadata("design:type", String)
], FindingEvent.prototype, "takenByName", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], FindingEvent.prototype, "note", void 0);
__decorate([
    Column('jsonb', { default: {} }),
    __metadata("design:type", Object)
], FindingEvent.prototype, "details", void 0);
FindingEvent = __decorate([
    Entity('finding_event')
], FindingEvent);
export { FindingEvent };
/** What a city has set of the priority of findings. */
let FindingPriority = class FindingPriority {
    municipalityCode;
    urgency;
    consequence;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], FindingPriority.prototype, "municipalityCode", void 0);
__decorate([
    Column('jsonb'),
    __metadata("design:type", Object)
], FindingPriority.prototype, "urgency", void 0);
__decorate([
    Column('jsonb'),
    __metadata("design:type", Object)
], FindingPriority.prototype, "consequence", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], FindingPriority.prototype, "version", void 0);
FindingPriority = __decorate([
    Entity('finding_priority')
], FindingPriority);
export { FindingPriority };
//# sourceMappingURL=finding.entity.js.map