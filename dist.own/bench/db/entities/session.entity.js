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
/** A browser that is signed in. */
let Session = class Session {
    /** SHA-256 of the cookie. */
    tokenHash;
    accountId;
    deviceId;
    method;
    createdAt;
    lastSeenAt;
};
__decorate([
    PrimaryColumn('bytea', { name: 'token_hash' }),
    __metadata("design:type", Buffer)
], Session.prototype, "tokenHash", void 0);
__decorate([
    Column('uuid', { name: 'account_id' }),
    __metadata("design:type", String)
], Session.prototype, "accountId", void 0);
__decorate([
    Column('uuid', { name: 'device_id', nullable: true }),
    __metadata("design:type", Object)
], Session.prototype, "deviceId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Session.prototype, "method", void 0);
__decorate([
    Column('timestamptz', { name: 'created_at', default: () => 'now()' }),
    __metadata("design:type", Date)
], Session.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' }),
    __metadata("design:type", Date)
], Session.prototype, "lastSeenAt", void 0);
Session = __decorate([
    Entity({ name: 'session', schema: 'accounts' })
], Session);
export { Session };
/** A phone that was paired: it opens sessions without a password until it is revoked. */
let Device = class Device {
    id;
    accountId;
    name;
    tokenHash;
    createdAt;
    lastSeenAt;
    revokedAt;
};
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], Device.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'account_id' }),
    __metadata("design:type", String)
], Device.prototype, "accountId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Device.prototype, "name", void 0);
__decorate([
    Column('bytea', { name: 'token_hash', unique: true }),
    __metadata("design:type", Buffer)
], Device.prototype, "tokenHash", void 0);
__decorate([
    Column('timestamptz', { name: 'created_at', default: () => 'now()' }),
    __metadata("design:type", Date)
], Device.prototype, "createdAt", void 0);
__decorate([
    Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' }),
    __metadata("design:type", Date)
], Device.prototype, "lastSeenAt", void 0);
__decorate([
    Column('timestamptz', { name: 'revoked_at', nullable: true }),
    __metadata("design:type", Object)
], Device.prototype, "revokedAt", void 0);
Device = __decorate([
    Entity({ name: 'device', schema: 'accounts' })
], Device);
export { Device };
/** A code on the screen that a phone may show once, within minutes. */
let Pairing = class Pairing {
    codeHash;
    accountId;
    expiresAt;
};
__decorate([
    PrimaryColumn('bytea', { name: 'code_hash' }),
    __metadata("design:type", Buffer)
], Pairing.prototype, "codeHash", void 0);
__decorate([
    Column('uuid', { name: 'account_id' }),
    __metadata("design:type", String)
], Pairing.prototype, "accountId", void 0);
__decorate([
    Column('timestamptz', { name: 'expires_at' }),
    __metadata("design:type", Date)
], Pairing.prototype, "expiresAt", void 0);
Pairing = __decorate([
    Entity({ name: 'pairing', schema: 'accounts' })
], Pairing);
export { Pairing };
//# sourceMappingURL=session.entity.js.map