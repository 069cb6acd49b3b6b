var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Entity, PrimaryColumn } from 'typeorm';
/** A row of an exported register that both sides had changed, where somebody kept what the register says. */
let KeptRegisterValue = class KeptRegisterValue {
    municipalityCode;
    /** Of the facility, building, function or lot. */
    rowId;
    /** Of both values of each field; where either is another, it is asked again. */
    digest;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], KeptRegisterValue.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid', { name: 'row_id' }),
    __metadata("design:type", String)
], KeptRegisterValue.prototype, "rowId", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], KeptRegisterValue.prototype, "digest", void 0);
KeptRegisterValue = __decorate([
    Entity('kept_register_value')
], KeptRegisterValue);
export { KeptRegisterValue };
//# sourceMappingURL=kept-register-value.entity.js.map