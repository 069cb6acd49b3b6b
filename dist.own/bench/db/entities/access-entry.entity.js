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
/** One line of the log of access. */
let AccessEntry = class AccessEntry {
    id;
    at;
    accountId;
    /** As it was typed, also where there is no such account. */
    loginName;
    event;
    /** Login name of the administrator who did it; null = the person. */
    actor;
    address;
    userAgent;
};
__decorate([
    PrimaryColumn('bigint', { generated: 'identity' }),
    __metadata("design:type", String)
], AccessEntry.prototype, "id", void 0);
__decorate([
    Column('timestamptz', { default: () => 'now()' }),
    __metadata("design:type", Date)
], AccessEntry.prototype, "at", void 0);
__decorate([
    Column('uuid', { name: 'account_id', nullable: true }),
    __metadata("design:type", Object)
], AccessEntry.prototype, "accountId", void 0);
__decorate([
    Column('text', { name: 'login_name' }),
    __metadata("design:type", String)
], AccessEntry.prototype, "loginName", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], AccessEntry.prototype, "event", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], AccessEntry.prototype, "actor", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], AccessEntry.prototype, "address", void 0);
__decorate([
    Column('text', { name: 'user_agent', nullable: true }),
    __metadata("design:type", Object)
], AccessEntry.prototype, "userAgent", void 0);
AccessEntry = __decorate([
    Entity({ name: 'access_log', schema: 'accounts' })
], AccessEntry);
export { AccessEntry };
//# sourceMappingURL=access-entry.entity.js.map