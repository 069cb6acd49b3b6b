var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Membership } from '#db/entities/membership.entity';
import { Injectable } from '@nestjs/common';
import { logAccess } from './access-log.js';
import { disableAccount, enableAccount, resetAccount } from './account-changes.js';
import { findAccountOfCity, requireSomebodyElse } from './member-rules.js';
import { lockMember, readMember } from './read-members.js';
import { onAccountsWithin, Work } from './work.js';
/** Shuts people of a city out, lets them in again, and gives them one-time passwords; never oneself. */
let MemberAccessService = class MemberAccessService {
    work;
    constructor(work) {
        this.work = work;
    }
    /** Sessions and devices end at once. Throws 409 for the last administrator, and for who is of another city, too. */
    disable(scope, accountId, version, caller) {
        return this.change(scope, accountId, version, 'disabled', caller, disableAccount).then(({ member }) => member);
    }
    enable(scope, accountId, version, caller) {
        return this.change(scope, accountId, version, 'enabled', caller, enableAccount).then(({ member }) => member);
    }
    /** A one-time password; the second factor, sessions and devices are gone. */
    async resetPassword(scope, accountId, version, caller) {
        const { answer } = await this.change(scope, accountId, version, 'reset', caller, resetAccount);
        return { oneTimePassword: answer.password };
    }
    /** The version grows, so that whoever saw the member before is told. */
    change(scope, accountId, version, event, caller, work) {
        requireSomebodyElse(scope, accountId);
        // The account is no row of the city: what happened to it is the reason why the member's row moved on.
        return this.work.in({ ...scope, reason: scope.reason ?? event }, async (database) => {
            await lockMember(database, scope, accountId, version, null);
            const account = await findAccountOfCity(database, scope, accountId);
            const answer = await onAccountsWithin(database, async () => {
                const done = await work(database, account);
                await logAccess(database, event, { accountId, loginName: account.loginName, actor: scope.actor }, caller);
                return done;
            });
            const key = { municipalityCode: scope.municipalityCode, accountId };
            await database.update(Membership, key, { version: version + 1 });
            return { member: await readMember(database, scope, accountId), answer };
        });
    }
};
MemberAccessService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], MemberAccessService);
export { MemberAccessService };
//# sourceMappingURL=member-access.service.js.map