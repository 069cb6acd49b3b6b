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
/** Which column of a file is what, as somebody said it, for every file with a header of that fingerprint. */
let ColumnMapping = class ColumnMapping {
    municipalityCode;
    fingerprint;
    /** Name of a column by field of a ledger. */
    mapping;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], ColumnMapping.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], ColumnMapping.prototype, "fingerprint", void 0);
__decorate([
    Column('jsonb'),
    __metadata("design:type", Object)
], ColumnMapping.prototype, "mapping", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], ColumnMapping.prototype, "version", void 0);
ColumnMapping = __decorate([
    Entity('column_mapping')
], ColumnMapping);
export { ColumnMapping };
//# sourceMappingURL=column-mapping.entity.js.map