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
/** 土地: a lot (筆) that the city owns or uses; without a facility it is land that nothing stands on. */
let LandParcel = class LandParcel {
    municipalityCode;
    id;
    facilityId;
    lotNumber;
    areaM2;
    landCategory;
    tenure;
    /** Null = that of the facility. */
    propertyClass;
    lessor;
    yearlyRentYen;
    /** YYYY-MM-DD. */
    leaseEnd;
    zoning;
    buildingCoveragePercent;
    floorAreaRatioPercent;
    assetNumber;
    realEstateId;
    note;
    geometry;
    version;
    facility;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], LandParcel.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], LandParcel.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'facility_id', nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "facilityId", void 0);
__decorate([
    Column('text', { name: 'lot_number' }),
    __metadata("design:type", String)
], LandParcel.prototype, "lotNumber", void 0);
__decorate([
    Column('numeric', { name: 'area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], LandParcel.prototype, "areaM2", void 0);
__decorate([
    Column('text', { name: 'land_category', nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "landCategory", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], LandParcel.prototype, "tenure", void 0);
__decorate([
    Column('text', { name: 'property_class', nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "propertyClass", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "lessor", void 0);
__decorate([
    Column('bigint', { name: 'yearly_rent_yen', nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], LandParcel.prototype, "yearlyRentYen", void 0);
__decorate([
    Column('date', { name: 'lease_end', nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "leaseEnd", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "zoning", void 0);
__decorate([
    Column('integer', { name: 'building_coverage_percent', nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "buildingCoveragePercent", void 0);
__decorate([
    Column('integer', { name: 'floor_area_ratio_percent', nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "floorAreaRatioPercent", void 0);
__decorate([
    Column('text', { name: 'asset_number', nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "assetNumber", void 0);
__decorate([
    Column('text', { name: 'real_estate_id', nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "realEstateId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "note", void 0);
__decorate([
    Column('geometry', { spatialFeatureType: 'Geometry', srid: 4326, nullable: true }),
    __metadata("design:type", Object)
], LandParcel.prototype, "geometry", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], LandParcel.prototype, "version", void 0);
__decorate([
    ManyToOne(() => Facility, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'facility_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], LandParcel.prototype, "facility", void 0);
LandParcel = __decorate([
    Entity('land_parcel')
], LandParcel);
export { LandParcel };
//# sourceMappingURL=land-parcel.entity.js.map