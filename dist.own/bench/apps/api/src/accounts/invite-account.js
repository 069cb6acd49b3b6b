import { Account } from '#db/entities/account.entity';
import { Membership } from '#db/entities/membership.entity';
import { Problem } from '../http/problem.js';
import { logAccess } from './access-log.js';
import { createAccount, loginNameOf, nameTaken, resetAccount } from './account-changes.js';
import { identityIn } from './scope.js';
import { onAccountsWithin } from './work.js';
/**
 * The account of who is invited into a city: a new one; that of somebody who was in this city and is in none now, begun anew; or,
 * where the administrator of the instance invites, any. Throws 409 for a name that is somebody else's, or in the city already.
 */
export async function inviteAccount(database, scope, { loginName, displayName }, caller) {
    const cameBack = await wasHere(database, scope);
    return onAccountsWithin(database, async () => {
        const found = await database.findOneBy(Account, { loginName: loginNameOf(loginName), demo: false });
        const invited = found
            ? await admit(database, scope, found, displayName, cameBack.has(found.id))
            : await createInvited(database, loginName, displayName);
        const who = { accountId: invited.accountId, loginName: loginNameOf(loginName), actor: scope.actor };
        await logAccess(database, 'invited', who, caller);
        return invited;
    });
}
async function createInvited(database, loginName, displayName) {
    const { loginName: kept, password } = await createAccount(database, { loginName, displayName });
    const { id } = await database.findOneByOrFail(Account, { loginName: kept });
    return { accountId: id, oneTimePassword: password };
}
async function admit(database, scope, account, displayName, cameBack) {
    const accountId = account.id;
    const cities = (await database.findBy(Membership, { accountId })).map(({ municipalityCode }) => municipalityCode);
    if (cities.includes(scope.municipalityCode))
        throw isHere(account);
    if (cities.length === 0 && cameBack && !account.instanceAdministrator) {
        await database.update(Account, { id: accountId }, { displayName, disabledAt: null, oidcSubject: null });
        return { accountId, oneTimePassword: (await resetAccount(database, account)).password };
    }
    if (!identityIn(scope).instanceAdministrator)
        throw nameTaken(account.loginName);
    return { accountId, oneTimePassword: null };
}
/** Whom the journal of the city knows. */
async function wasHere(database, { municipalityCode }) {
    const rows = await database.query(`SELECT DISTINCT entity_id AS id FROM audit WHERE municipality_code = $1 AND entity = 'membership'`, [municipalityCode]);
    return new Set(rows.map(({ id }) => id));
}
function isHere({ loginName, displayName }) {
    return new Problem(409, 'conflict', `${displayName} (${loginName}) is in the city already.`, {
        detailJa: `${displayName}（${loginName}）は、すでにこの市の利用者です。`,
    });
}
//# sourceMappingURL=invite-account.js.map