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
import { Facility } from './facility.entity.js';
/** 文書: a file that belongs to a facility; its bytes lie in the folder of uploaded files. */
let FacilityDocument = class FacilityDocument {
    municipalityCode;
    id;
    facilityId;
    title;
    kind;
    /** 2026-04-01. */
    documentDate;
    fileName;
    /** As the bytes say, not the name. */
    mediaType;
    bytes;
    sha256;
    version;
    facility;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], FacilityDocument.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], FacilityDocument.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], FacilityDocument.prototype, "facilityId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], FacilityDocument.prototype, "title", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], FacilityDocument.prototype, "kind", void 0);
__decorate([
    Column('date', { name: 'document_date', nullable: true }),
    __metadata("design:type", Object)
], FacilityDocument.prototype, "documentDate", void 0);
__decorate([
    Column('text', { name: 'file_name' }),
    __metadata("design:type", String)
], FacilityDocument.prototype, "fileName", void 0);
__decorate([
    Column('text', { name: 'media_type' }),
    __metadata("design:type", String)
], FacilityDocument.prototype, "mediaType", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], FacilityDocument.prototype, "bytes", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], FacilityDocument.prototype, "sha256", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], FacilityDocument.prototype, "version", void 0);
__decorate([
    ManyToOne(() => Facility, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'facility_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], FacilityDocument.prototype, "facility", void 0);
FacilityDocument = __decorate([
    Entity('facility_document')
], FacilityDocument);
export { FacilityDocument };
//# sourceMappingURL=facility-document.entity.js.map