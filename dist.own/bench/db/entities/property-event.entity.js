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
/** 異動: what came, changed or went of a facility's property on a day. */
let PropertyEvent = class PropertyEvent {
    municipalityCode;
    id;
    facilityId;
    kind;
    /** YYYY-MM-DD. */
    eventDate;
    subject;
    /** The building or parcel, which may have left the register since. */
    subjectId;
    subjectName;
    /** Whether the whole thing came or went, or only part of its area. */
    whole;
    landAreaM2;
    buildingAreaM2;
    amountYen;
    counterparty;
    classBefore;
    classAfter;
    categoryBefore;
    categoryAfter;
    ownerBefore;
    ownerAfter;
    documentNumber;
    reason;
    version;
    facility;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], PropertyEvent.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], PropertyEvent.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], PropertyEvent.prototype, "facilityId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], PropertyEvent.prototype, "kind", void 0);
__decorate([
    Column('date', { name: 'event_date' }),
    __metadata("design:type", String)
], PropertyEvent.prototype, "eventDate", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], PropertyEvent.prototype, "subject", void 0);
__decorate([
    Column('uuid', { name: 'subject_id', nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "subjectId", void 0);
__decorate([
    Column('text', { name: 'subject_name', nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "subjectName", void 0);
__decorate([
    Column('boolean', { default: true }),
    __metadata("design:type", Boolean)
], PropertyEvent.prototype, "whole", void 0);
__decorate([
    Column('numeric', { name: 'land_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "landAreaM2", void 0);
__decorate([
    Column('numeric', { name: 'building_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "buildingAreaM2", void 0);
__decorate([
    Column('bigint', { name: 'amount_yen', nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "amountYen", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "counterparty", void 0);
__decorate([
    Column('text', { name: 'class_before', nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "classBefore", void 0);
__decorate([
    Column('text', { name: 'class_after', nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "classAfter", void 0);
__decorate([
    Column('text', { name: 'category_before', nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "categoryBefore", void 0);
__decorate([
    Column('text', { name: 'category_after', nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "categoryAfter", void 0);
__decorate([
    Column('text', { name: 'owner_before', nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "ownerBefore", void 0);
__decorate([
    Column('text', { name: 'owner_after', nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "ownerAfter", void 0);
__decorate([
    Column('text', { name: 'document_number', nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "documentNumber", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "reason", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], PropertyEvent.prototype, "version", void 0);
__decorate([
    ManyToOne(() => Facility, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'facility_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], PropertyEvent.prototype, "facility", void 0);
PropertyEvent = __decorate([
    Entity('property_event')
], PropertyEvent);
export { PropertyEvent };
//# sourceMappingURL=property-event.entity.js.map