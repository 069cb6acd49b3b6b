var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';
import { asNumber } from './columns.js';
import { Facility } from './facility.entity.js';
/** 棟. An assumed one was made by an estimate for a facility whose buildings are not known. */
let Building = class Building {
    municipalityCode;
    id;
    facilityId;
    name;
    structure;
    storeysAbove;
    storeysBelow;
    floorAreaM2;
    builtFiscalYear;
    /** As entered; what follows from the built year is told by libs/asset and never stored. */
    seismicStandard;
    seismicDiagnosis;
    seismicReinforcement;
    reinforcedFiscalYear;
    concreteStrengthNPerMm2;
    assetNumber;
    realEstateId;
    /** Demolished, disposed of or given away: it stays for the register of earlier dates, and enters no cost and no floor area. */
    outOfUse;
    assumed;
    sourceKey;
    attributes;
    version;
    facility;
    functions;
    components;
    rooms;
    estimates;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Building.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], Building.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], Building.prototype, "facilityId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Building.prototype, "name", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "structure", void 0);
__decorate([
    Column('integer', { name: 'storeys_above', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "storeysAbove", void 0);
__decorate([
    Column('integer', { name: 'storeys_below', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "storeysBelow", void 0);
__decorate([
    Column('numeric', { name: 'floor_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], Building.prototype, "floorAreaM2", void 0);
__decorate([
    Column('integer', { name: 'built_fiscal_year', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "builtFiscalYear", void 0);
__decorate([
    Column('text', { name: 'seismic_standard', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "seismicStandard", void 0);
__decorate([
    Column('text', { name: 'seismic_diagnosis', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "seismicDiagnosis", void 0);
__decorate([
    Column('text', { name: 'seismic_reinforcement', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "seismicReinforcement", void 0);
__decorate([
    Column('integer', { name: 'reinforced_fiscal_year', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "reinforcedFiscalYear", void 0);
__decorate([
    Column('numeric', {
        name: 'concrete_strength_n_per_mm2',
        precision: 5,
        scale: 1,
        nullable: true,
        transformer: asNumber,
    }),
    __metadata("design:type", Object)
], Building.prototype, "concreteStrengthNPerMm2", void 0);
__decorate([
    Column('text', { name: 'asset_number', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "assetNumber", void 0);
__decorate([
    Column('text', { name: 'real_estate_id', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "realEstateId", void 0);
__decorate([
    Column('boolean', { name: 'out_of_use', default: false }),
    __metadata("design:type", Boolean)
], Building.prototype, "outOfUse", void 0);
__decorate([
    Column('boolean', { default: false }),
    __metadata("design:type", Boolean)
], Building.prototype, "assumed", void 0);
__decorate([
    Column('text', { name: 'source_key', nullable: true }),
    __metadata("design:type", Object)
], Building.prototype, "sourceKey", void 0);
__decorate([
    Column('jsonb', { default: {} }),
    __metadata("design:type", Object)
], Building.prototype, "attributes", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], Building.prototype, "version", void 0);
__decorate([
    ManyToOne(() => Facility, (facility) => facility.buildings, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'facility_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], Building.prototype, "facility", void 0);
__decorate([
    OneToMany('BuildingFunction', 'building'),
    __metadata("design:type", Object)
], Building.prototype, "functions", void 0);
__decorate([
    OneToMany('Component', 'building'),
    __metadata("design:type", Object)
], Building.prototype, "components", void 0);
__decorate([
    OneToMany('Room', 'building'),
    __metadata("design:type", Object)
], Building.prototype, "rooms", void 0);
__decorate([
    OneToMany('Estimate', 'building'),
    __metadata("design:type", Object)
], Building.prototype, "estimates", void 0);
Building = __decorate([
    Entity('building')
], Building);
export { Building };
//# sourceMappingURL=building.entity.js.map