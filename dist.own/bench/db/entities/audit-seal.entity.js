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
/** A block of a city's journal, sealed: chained to the one before by its hash. */
let AuditSeal = class AuditSeal {
    municipalityCode;
    /** From 1. */
    number;
    ids;
    /** SHA-256 of each row, in the order of the ids. */
    rowHashes;
    previous;
    hash;
    sealedAt;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], AuditSeal.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('integer'),
    __metadata("design:type", Number)
], AuditSeal.prototype, "number", void 0);
__decorate([
    Column('bigint', { array: true }),
    __metadata("design:type", Array)
], AuditSeal.prototype, "ids", void 0);
__decorate([
    Column('bytea', { name: 'row_hashes', array: true }),
    __metadata("design:type", Array)
], AuditSeal.prototype, "rowHashes", void 0);
__decorate([
    Column('bytea'),
    __metadata("design:type", Buffer)
], AuditSeal.prototype, "previous", void 0);
__decorate([
    Column('bytea'),
    __metadata("design:type", Buffer)
], AuditSeal.prototype, "hash", void 0);
__decorate([
    Column('timestamptz', { name: 'sealed_at', default: () => 'now()' }),
    __metadata("design:type", Date)
], AuditSeal.prototype, "sealedAt", void 0);
AuditSeal = __decorate([
    Entity('audit_seal')
], AuditSeal);
export { AuditSeal };
//# sourceMappingURL=audit-seal.entity.js.map