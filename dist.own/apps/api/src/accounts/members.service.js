var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Account } from '#db/entities/account.entity';
import { Membership, MembershipFacility } from '#db/entities/membership.entity';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { pageFrom } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { logAccess } from './access-log.js';
import { findAccountOfCity, requireAdministratorLeft, requireSomebodyElse } from './member-rules.js';
import { findMembers, lockMember, readMember, withFacilities } from './read-members.js';
import { inviteAccount } from './invite-account.js';
import { onAccountsWithin, Work } from './work.js';
/** Who is in a city, and as what. */
let MembersService = class MembersService {
    work;
    constructor(work) {
        this.work = work;
    }
    list(scope, query) {
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, scope.municipalityCode);
            const page = pageFrom(await findMembers(database, scope, query), query);
            return { ...page, items: await withFacilities(database, scope, page.items) };
        });
    }
    /** Throws 409 where the name is taken or the person is in the city already. */
    invite(scope, fields, caller) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            const { accountId, oneTimePassword } = await inviteAccount(database, scope, fields, caller);
            const { role, departments, facilityIds } = fields;
            await database.insert(Membership, { municipalityCode, accountId, role, departments });
            await giveFacilities(database, scope, accountId, facilityIds);
            return { member: await readMember(database, scope, accountId), oneTimePassword };
        });
    }
    /** Throws 409 for the own role and for the last administrator's, 422 for a facility that is not there. */
    change(scope, accountId, expectedVersion, changes, caller) {
        const key = { municipalityCode: scope.municipalityCode, accountId };
        return this.work.in(scope, async (database) => {
            const current = await lockMember(database, scope, accountId, expectedVersion, changes);
            const changed = changedFields(fieldsOf(current), sorted(changes));
            if (isEmpty(changed))
                return current;
            const { displayName, facilityIds, ...own } = changed;
            if (own.role !== undefined)
                await requireRoleMayChange(database, scope, current);
            if (displayName !== undefined)
                await rename(database, scope, accountId, displayName, caller);
            if (facilityIds !== undefined)
                await giveFacilities(database, scope, accountId, facilityIds);
            await database.update(Membership, key, { ...own, version: current.version + 1 });
            return readMember(database, scope, accountId);
        });
    }
    /** Leaves the city; the account stays. Throws 409 for oneself and the last administrator. */
    remove(scope, accountId, expectedVersion) {
        const key = { municipalityCode: scope.municipalityCode, accountId };
        return this.work.in(scope, async (database) => {
            const current = await lockMember(database, scope, accountId, expectedVersion, null);
            await requireRoleMayChange(database, scope, current);
            await database.delete(MembershipFacility, key);
            await database.delete(Membership, key);
        });
    }
};
MembersService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], MembersService);
export { MembersService };
async function requireRoleMayChange(database, scope, { accountId, role }) {
    requireSomebodyElse(scope, accountId);
    if (role === 'administrator')
        await requireAdministratorLeft(database, scope, accountId);
}
async function rename(database, scope, accountId, displayName, caller) {
    const { loginName } = await findAccountOfCity(database, scope, accountId);
    await onAccountsWithin(database, async () => {
        await database.update(Account, { id: accountId }, { displayName });
        await logAccess(database, 'renamed', { accountId, loginName, actor: scope.actor }, caller);
    });
}
/** Exactly these from now on; throws 422 where one is not in the city. */
async function giveFacilities(database, { municipalityCode }, accountId, facilityIds) {
    const key = { municipalityCode, accountId };
    const present = (await database.findBy(MembershipFacility, key)).map(({ facilityId }) => facilityId);
    const gone = present.filter((id) => !facilityIds.includes(id));
    const added = [...new Set(facilityIds)].filter((id) => !present.includes(id));
    await requireFacilities(database, municipalityCode, added);
    if (gone.length > 0)
        await database.delete(MembershipFacility, { ...key, facilityId: In(gone) });
    if (added.length > 0)
        await database.insert(MembershipFacility, added.map((facilityId) => ({ ...key, facilityId })));
}
async function requireFacilities(database, code, ids) {
    const [counted] = await database.query('SELECT count(*)::integer AS found FROM facility WHERE municipality_code = $1 AND id = ANY($2::uuid[])', [code, ids]);
    if (counted?.found === ids.length)
        return;
    throw new Problem(422, 'unprocessable', 'One of the facilities is not in the register any more.', {
        detailJa: '登録簿にない施設が含まれています。画面を読み込み直して、選び直してください。',
    });
}
function fieldsOf({ facilities, ...member }) {
    return { ...member, facilityIds: facilities.map(({ id }) => id) };
}
/** In the order in which they are kept, so that only what differs counts as a change. */
function sorted(changes) {
    return changes.facilityIds ? { ...changes, facilityIds: [...new Set(changes.facilityIds)].toSorted() } : changes;
}
//# sourceMappingURL=members.service.js.map