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
/** A person who may come in. */
let Account = class Account {
    id;
    /** Lower case. */
    loginName;
    displayName;
    /** argon2id; null = signs in otherwise. */
    passwordHash;
    /** Must be replaced before anything else can be done. */
    passwordIsOneTime;
    /** base32; null = no second factor. */
    totpSecret;
    totpLastStep;
    /** Issuer and subject, with a space between. */
    oidcSubject;
    /** Makes and removes cities; administrator in each. */
    instanceAdministrator;
    /** Signs in by one click, on this machine only. */
    demo;
    disabledAt;
    createdAt;
    version;
};
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], Account.prototype, "id", void 0);
__decorate([
    Column('text', { name: 'login_name', unique: true }),
    __metadata("design:type", String)
], Account.prototype, "loginName", void 0);
__decorate([
    Column('text', { name: 'display_name' }),
    __metadata("design:type", String)
], Account.prototype, "displayName", void 0);
__decorate([
    Column('text', { name: 'password_hash', nullable: true }),
    __metadata("design:type", Object)
], Account.prototype, "passwordHash", void 0);
__decorate([
    Column('boolean', { name: 'password_is_one_time', default: false }),
    __metadata("design:type", Boolean)
], Account.prototype, "passwordIsOneTime", void 0);
__decorate([
    Column('text', { name: 'totp_secret', nullable: true }),
    __metadata("design:type", Object)
], Account.prototype, "totpSecret", void 0);
__decorate([
    Column('bigint', { name: 'totp_last_step', default: 0, transformer: asNumber }),
    __metadata("design:type", Number)
], Account.prototype, "totpLastStep", void 0);
__decorate([
    Column('text', { name: 'oidc_subject', nullable: true, unique: true }),
    __metadata("design:type", Object)
], Account.prototype, "oidcSubject", void 0);
__decorate([
    Column('boolean', { name: 'instance_administrator', default: false }),
    __metadata("design:type", Boolean)
], Account.prototype, "instanceAdministrator", void 0);
__decorate([
    Column('boolean', { default: false }),
    __metadata("design:type", Boolean)
], Account.prototype, "demo", void 0);
__decorate([
    Column('timestamptz', { name: 'disabled_at', nullable: true }),
    __metadata("design:type", Object)
], Account.prototype, "disabledAt", void 0);
__decorate([
    Column('timestamptz', { name: 'created_at', default: () => 'now()' }),
    __metadata("design:type", Date)
], Account.prototype, "createdAt", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], Account.prototype, "version", void 0);
Account = __decorate([
    Entity({ name: 'account', schema: 'accounts' })
], Account);
export { Account };
//# sourceMappingURL=account.entity.js.map