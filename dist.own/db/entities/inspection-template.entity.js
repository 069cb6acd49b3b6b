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
/** 点検様式 that a city made, edited or used. */
let InspectionTemplate = class InspectionTemplate {
    municipalityCode;
    id;
    /** The one in use. */
    edition;
    retiredAt;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], InspectionTemplate.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], InspectionTemplate.prototype, "id", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], InspectionTemplate.prototype, "edition", void 0);
__decorate([
    Column('timestamptz', { name: 'retired_at', nullable: true }),
    __metadata("design:type", Object)
], InspectionTemplate.prototype, "retiredAt", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], InspectionTemplate.prototype, "version", void 0);
InspectionTemplate = __decorate([
    Entity('inspection_template')
], InspectionTemplate);
export { InspectionTemplate };
/** What an edition of a template asks; it never changes. */
let InspectionTemplateEdition = class InspectionTemplateEdition {
    municipalityCode;
    templateId;
    edition;
    name;
    kind;
    role;
    majorCategories;
    items;
    createdBy;
    createdAt;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], InspectionTemplateEdition.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid', { name: 'template_id' }),
    __metadata("design:type", String)
], InspectionTemplateEdition.prototype, "templateId", void 0);
__decorate([
    PrimaryColumn('integer'),
    __metadata("design:type", Number)
], InspectionTemplateEdition.prototype, "edition", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], InspectionTemplateEdition.prototype, "name", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", Object)
], InspectionTemplateEdition.prototype, "kind", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", Object)
], InspectionTemplateEdition.prototype, "role", void 0);
__decorate([
    Column('jsonb', { name: 'major_categories' }),
    __metadata("design:type", Object)
], InspectionTemplateEdition.prototype, "majorCategories", void 0);
__decorate([
    Column('jsonb'),
    __metadata("design:type", Object)
], InspectionTemplateEdition.prototype, "items", void 0);
__decorate([
    Column('text', { name: 'created_by' }),
    __metadata("design:type", String)
], InspectionTemplateEdition.prototype, "createdBy", void 0);
__decorate([
    Column('timestamptz', { name: 'created_at', default: () => 'now()' }),
    __metadata("design:type", Date)
], InspectionTemplateEdition.prototype, "createdAt", void 0);
InspectionTemplateEdition = __decorate([
    Entity('inspection_template_edition')
], InspectionTemplateEdition);
export { InspectionTemplateEdition };
//# sourceMappingURL=inspection-template.entity.js.map