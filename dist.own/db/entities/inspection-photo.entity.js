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
/** The bytes of a photo, once for each hash. */
let PhotoFile = class PhotoFile {
    municipalityCode;
    /** Of the bytes as they are sent. */
    sha256;
    /** As declared. */
    bytes;
    state;
    /** Why it was refused. */
    refusal;
    /** Its name in the folder of photos. */
    storedAs;
    storedSha256;
    storedBytes;
    widthPx;
    heightPx;
    settledAt;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], PhotoFile.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], PhotoFile.prototype, "sha256", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], PhotoFile.prototype, "bytes", void 0);
__decorate([
    Column('text', { default: 'awaited' }),
    __metadata("design:type", Object)
], PhotoFile.prototype, "state", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], PhotoFile.prototype, "refusal", void 0);
__decorate([
    Column('text', { name: 'stored_as', nullable: true }),
    __metadata("design:type", Object)
], PhotoFile.prototype, "storedAs", void 0);
__decorate([
    Column('text', { name: 'stored_sha256', nullable: true }),
    __metadata("design:type", Object)
], PhotoFile.prototype, "storedSha256", void 0);
__decorate([
    Column('integer', { name: 'stored_bytes', nullable: true }),
    __metadata("design:type", Object)
], PhotoFile.prototype, "storedBytes", void 0);
__decorate([
    Column('integer', { name: 'width_px', nullable: true }),
    __metadata("design:type", Object)
], PhotoFile.prototype, "widthPx", void 0);
__decorate([
    Column('integer', { name: 'height_px', nullable: true }),
    __metadata("design:type", Object)
], PhotoFile.prototype, "heightPx", void 0);
__decorate([
    Column('timestamptz', { name: 'settled_at', nullable: true }),
    __metadata("design:type", Object)
], PhotoFile.prototype, "settledAt", void 0);
PhotoFile = __decorate([
    Entity('photo_file')
], PhotoFile);
export { PhotoFile };
/** 点検写真: where a photo belongs, and what is drawn on it. */
let InspectionPhoto = class InspectionPhoto {
    municipalityCode;
    id;
    facilityId;
    inspectionId;
    /** The last that shows it. */
    inspectionRevision;
    buildingId;
    itemKey;
    findingId;
    sha256;
    drawing;
    takenAt;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], InspectionPhoto.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], InspectionPhoto.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], InspectionPhoto.prototype, "facilityId", void 0);
__decorate([
    Column('uuid', { name: 'inspection_id' }),
    __metadata("design:type", String)
], InspectionPhoto.prototype, "inspectionId", void 0);
__decorate([
    Column('integer', { name: 'inspection_revision' }),
    __metadata("design:type", Number)
], InspectionPhoto.prototype, "inspectionRevision", void 0);
__decorate([
    Column('uuid', { name: 'building_id', nullable: true }),
    __metadata("design:type", Object)
], InspectionPhoto.prototype, "buildingId", void 0);
__decorate([
    Column('text', { name: 'item_key', nullable: true }),
    __metadata("design:type", Object)
], InspectionPhoto.prototype, "itemKey", void 0);
__decorate([
    Column('uuid', { name: 'finding_id', nullable: true }),
    __metadata("design:type", Object)
], InspectionPhoto.prototype, "findingId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], InspectionPhoto.prototype, "sha256", void 0);
__decorate([
    Column('jsonb', { default: [] }),
    __metadata("design:type", Object)
], InspectionPhoto.prototype, "drawing", void 0);
__decorate([
    Column('timestamptz', { name: 'taken_at' }),
    __metadata("design:type", Date)
], InspectionPhoto.prototype, "takenAt", void 0);
InspectionPhoto = __decorate([
    Entity('inspection_photo')
], InspectionPhoto);
export { InspectionPhoto };
//# sourceMappingURL=inspection-photo.entity.js.map