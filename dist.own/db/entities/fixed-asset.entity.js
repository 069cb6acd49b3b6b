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
/** 固定資産: an asset of the city's ledger, with its amounts at the end of a fiscal year. */
let FixedAsset = class FixedAsset {
    municipalityCode;
    id;
    /** Null = land that no facility stands on. */
    facilityId;
    /** May have left the register since. */
    buildingId;
    /** May have left the register since. */
    landParcelId;
    number;
    /** 枝番; empty = none. */
    branch;
    /** 勘定科目, as the ledger writes it. */
    account;
    name;
    /** YYYY-MM-DD. */
    acquiredOn;
    inServiceOn;
    usefulLifeYears;
    acquisitionYen;
    accumulatedDepreciationYen;
    bookValueYen;
    /** The day the amounts are of. */
    fiscalYearEnd;
    /** 除却・売却; null = the city has it. */
    disposedOn;
    attributes;
    version;
    facility;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], FixedAsset.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], FixedAsset.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'facility_id', nullable: true }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "facilityId", void 0);
__decorate([
    Column('uuid', { name: 'building_id', nullable: true }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "buildingId", void 0);
__decorate([
    Column('uuid', { name: 'land_parcel_id', nullable: true }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "landParcelId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], FixedAsset.prototype, "number", void 0);
__decorate([
    Column('text', { default: '' }),
    __metadata("design:type", String)
], FixedAsset.prototype, "branch", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], FixedAsset.prototype, "account", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], FixedAsset.prototype, "name", void 0);
__decorate([
    Column('date', { name: 'acquired_on', nullable: true }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "acquiredOn", void 0);
__decorate([
    Column('date', { name: 'in_service_on', nullable: true }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "inServiceOn", void 0);
__decorate([
    Column('integer', { name: 'useful_life_years', nullable: true }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "usefulLifeYears", void 0);
__decorate([
    Column('bigint', { name: 'acquisition_yen', nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "acquisitionYen", void 0);
__decorate([
    Column('bigint', { name: 'accumulated_depreciation_yen', nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "accumulatedDepreciationYen", void 0);
__decorate([
    Column('bigint', { name: 'book_value_yen', nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "bookValueYen", void 0);
__decorate([
    Column('date', { name: 'fiscal_year_end', nullable: true }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "fiscalYearEnd", void 0);
__decorate([
    Column('date', { name: 'disposed_on', nullable: true }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "disposedOn", void 0);
__decorate([
    Column('jsonb', { default: {} }),
    __metadata("design:type", Object)
], FixedAsset.prototype, "attributes", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], FixedAsset.prototype, "version", void 0);
__decorate([
    ManyToOne(() => Facility, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'facility_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], FixedAsset.prototype, "facility", void 0);
FixedAsset = __decorate([
    Entity('fixed_asset')
], FixedAsset);
export { FixedAsset };
//# sourceMappingURL=fixed-asset.entity.js.map