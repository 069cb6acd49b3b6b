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
/** One written row: who, when, before, after, why. Written by the database itself (see the migration), read by history and undo. */
let Audit = class Audit {
    municipalityCode;
    id;
    at;
    actor;
    reason;
    importId;
    entity;
    entityId;
    operation;
    before;
    after;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Audit.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS', transformer: asNumber }),
    __metadata("design:type", Number)
], Audit.prototype, "id", void 0);
__decorate([
    Column('timestamptz', { default: () => 'now()' }),
    __metadata("design:type", Date)
], Audit.prototype, "at", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Audit.prototype, "actor", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Audit.prototype, "reason", void 0);
__decorate([
    Column('uuid', { name: 'import_id', nullable: true }),
    __metadata("design:type", Object)
], Audit.prototype, "importId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Audit.prototype, "entity", void 0);
__decorate([
    Column('text', { name: 'entity_id' }),
    __metadata("design:type", String)
], Audit.prototype, "entityId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Audit.prototype, "operation", void 0);
__decorate([
    Column('jsonb', { nullable: true }),
    __metadata("design:type", Object)
], Audit.prototype, "before", void 0);
__decorate([
    Column('jsonb', { nullable: true }),
    __metadata("design:type", Object)
], Audit.prototype, "after", void 0);
Audit = __decorate([
    Entity('audit')
], Audit);
export { Audit };
//# sourceMappingURL=audit.entity.js.map