import { randomUUID } from 'node:crypto';
import { Account } from '#db/entities/account.entity';
import { Membership, MembershipFacility } from '#db/entities/membership.entity';
import { SessionsService } from '../../apps/api/src/accounts/sessions.service.js';
import { Work } from '../../apps/api/src/accounts/work.js';
/** An account with these posts (none = administers the instance); the cookie header of its session. */
export async function signInAs(app, loginName, posts) {
    const work = app.get(Work);
    const id = randomUUID();
    const account = { id, loginName, displayName: loginName, instanceAdministrator: posts === undefined };
    await work.onAccounts((database) => database.insert(Account, account));
    for (const post of posts ?? [])
        await give(work, id, post);
    return `__Host-chodo=${await app.get(SessionsService).open(id, 'test', null)}`;
}
function give(work, accountId, { code, role, departments = [], facilityIds = [] }) {
    return work.in({ municipalityCode: code, actor: 'test' }, async (database) => {
        const key = { municipalityCode: code, accountId };
        await database.insert(Membership, { ...key, role, departments: [...departments] });
        for (const facilityId of facilityIds)
            await database.insert(MembershipFacility, { ...key, facilityId });
    });
}
/** The cookie header of the session that an answer opened. */
export function cookieOf(response) {
    return String(response.headers['set-cookie'][0]).split(';')[0];
}
//# sourceMappingURL=sign-in.js.map