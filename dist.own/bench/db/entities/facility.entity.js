var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Column, Entity, OneToMany, PrimaryColumn } from 'typeorm';
/** 施設: what is run at one place. categoryReason and ownerReason name the rule or the person that decided. */
let Facility = class Facility {
    municipalityCode;
    id;
    name;
    nameKana;
    address;
    searchText;
    majorCategory;
    middleCategory;
    smallCategory;
    categoryReason;
    poiCode;
    owner;
    ownerReason;
    department;
    managementForm;
    status;
    bundledManagement;
    propertyClass;
    location;
    /** 第3次メッシュ of the location: the database sets it, and only its own queries read it. */
    meshCode;
    districtId;
    note;
    attributes;
    version;
    buildings;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Facility.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], Facility.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Facility.prototype, "name", void 0);
__decorate([
    Column('text', { name: 'name_kana', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "nameKana", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "address", void 0);
__decorate([
    Column('text', { name: 'search_text', select: false }),
    __metadata("design:type", String)
], Facility.prototype, "searchText", void 0);
__decorate([
    Column('text', { name: 'major_category', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "majorCategory", void 0);
__decorate([
    Column('text', { name: 'middle_category', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "middleCategory", void 0);
__decorate([
    Column('text', { name: 'small_category', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "smallCategory", void 0);
__decorate([
    Column('text', { name: 'category_reason', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "categoryReason", void 0);
__decorate([
    Column('text', { name: 'poi_code', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "poiCode", void 0);
__decorate([
    Column('text', { default: 'unknown' }),
    __metadata("design:type", String)
], Facility.prototype, "owner", void 0);
__decorate([
    Column('text', { name: 'owner_reason', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "ownerReason", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "department", void 0);
__decorate([
    Column('text', { name: 'management_form', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "managementForm", void 0);
__decorate([
    Column('text', { default: 'open' }),
    __metadata("design:type", String)
], Facility.prototype, "status", void 0);
__decorate([
    Column('boolean', { name: 'bundled_management', default: false }),
    __metadata("design:type", Boolean)
], Facility.prototype, "bundledManagement", void 0);
__decorate([
    Column('text', { name: 'property_class', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "propertyClass", void 0);
__decorate([
    Column('geometry', { spatialFeatureType: 'Point', srid: 4326, nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "location", void 0);
__decorate([
    Column({ type: 'integer', name: 'mesh_code', nullable: true, select: false, insert: false, update: false }),
    __metadata("design:type", Object)
], Facility.prototype, "meshCode", void 0);
__decorate([
    Column('uuid', { name: 'district_id', nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "districtId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Facility.prototype, "note", void 0);
__decorate([
    Column('jsonb', { default: {} }),
    __metadata("design:type", Object)
], Facility.prototype, "attributes", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], Facility.prototype, "version", void 0);
__decorate([
    OneToMany('Building', 'facility'),
    __metadata("design:type", Object)
], Facility.prototype, "buildings", void 0);
Facility = __decorate([
    Entity('facility')
], Facility);
export { Facility };
//# sourceMappingURL=facility.entity.js.map