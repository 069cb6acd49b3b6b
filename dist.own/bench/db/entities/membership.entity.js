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
/** An account in a city. */
let Membership = class Membership {
    municipalityCode;
    accountId;
    role;
    /** A manager or inspector keeps to the facilities of these and to those given one by one. */
    departments;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Membership.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid', { name: 'account_id' }),
    __metadata("design:type", String)
], Membership.prototype, "accountId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Membership.prototype, "role", void 0);
__decorate([
    Column('text', { array: true, default: '{}' }),
    __metadata("design:type", Array)
], Membership.prototype, "departments", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], Membership.prototype, "version", void 0);
Membership = __decorate([
    Entity('membership')
], Membership);
export { Membership };
/** A facility given to a manager or inspector. */
let MembershipFacility = class MembershipFacility {
    municipalityCode;
    accountId;
    facilityId;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], MembershipFacility.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid', { name: 'account_id' }),
    __metadata("design:type", String)
], MembershipFacility.prototype, "accountId", void 0);
__decorate([
    PrimaryColumn('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], MembershipFacility.prototype, "facilityId", void 0);
MembershipFacility = __decorate([
    Entity('membership_facility')
], MembershipFacility);
export { MembershipFacility };
//# sourceMappingURL=membership.entity.js.map