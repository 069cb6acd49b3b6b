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
/** 取込: a set of dropped files on its way from upload over preview to the register, and back when undone. */
let ImportRun = class ImportRun {
    municipalityCode;
    id;
    status;
    progress;
    files;
    report;
    /** Of each file: what can be mapped in it, and the mappings it was read by; large, so read only where it is asked for. */
    columns;
    /** The written import whose held rows this one was begun to decide. */
    decidesImportId;
    error;
    createdAt;
    createdBy;
    committedAt;
    undoneAt;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], ImportRun.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], ImportRun.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], ImportRun.prototype, "status", void 0);
__decorate([
    Column('integer', { default: 0 }),
    __metadata("design:type", Number)
], ImportRun.prototype, "progress", void 0);
__decorate([
    Column('jsonb', { default: [] }),
    __metadata("design:type", Array)
], ImportRun.prototype, "files", void 0);
__decorate([
    Column('jsonb', { nullable: true }),
    __metadata("design:type", Object)
], ImportRun.prototype, "report", void 0);
__decorate([
    Column('jsonb', { default: [], select: false }),
    __metadata("design:type", Object)
], ImportRun.prototype, "columns", void 0);
__decorate([
    Column('uuid', { name: 'decides_import_id', nullable: true }),
    __metadata("design:type", Object)
], ImportRun.prototype, "decidesImportId", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], ImportRun.prototype, "error", void 0);
__decorate([
    Column('timestamptz', { name: 'created_at', default: () => 'now()' }),
    __metadata("design:type", Date)
], ImportRun.prototype, "createdAt", void 0);
__decorate([
    Column('text', { name: 'created_by' }),
    __metadata("design:type", String)
], ImportRun.prototype, "createdBy", void 0);
__decorate([
    Column('timestamptz', { name: 'committed_at', nullable: true }),
    __metadata("design:type", Object)
], ImportRun.prototype, "committedAt", void 0);
__decorate([
    Column('timestamptz', { name: 'undone_at', nullable: true }),
    __metadata("design:type", Object)
], ImportRun.prototype, "undoneAt", void 0);
ImportRun = __decorate([
    Entity('import_run')
], ImportRun);
export { ImportRun };
//# sourceMappingURL=import-run.entity.js.map