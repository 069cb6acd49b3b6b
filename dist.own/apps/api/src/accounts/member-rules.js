import { Account } from '#db/entities/account.entity';
import { Membership } from '#db/entities/membership.entity';
import { notFound, Problem } from '../http/problem.js';
import { oneAtATime, requireAnotherAdministrator } from './account-changes.js';
import { identityIn } from './scope.js';
import { onAccountsWithin } from './work.js';
/** Throws 409 for who is signed in: a role is given and taken by others. */
export function requireSomebodyElse(scope, accountId) {
    if (identityIn(scope).accountId !== accountId)
        return;
    throw new Problem(409, 'conflict', 'You cannot do this to yourself. Ask another administrator.', {
        detailJa: 'ご自身に対してこの操作はできません。ほかの管理者に依頼してください。',
    });
}
/** Before somebody stops administering a city: throws 409 where nobody else does. Until the end of the transaction nobody else can stop. */
export function requireAdministratorLeft(database, scope, accountId) {
    return onAccountsWithin(database, async () => {
        await oneAtATime(database);
        await requireAnotherAdministrator(database, accountId, scope.municipalityCode);
    });
}
/** Before an edit of a membership is taken back: throws 409 where the same could not be done by an edit. */
export async function requireMemberUndo(database, scope, accountId) {
    const { municipalityCode } = scope;
    requireSomebodyElse(scope, accountId);
    const key = { municipalityCode, accountId };
    const isAdministrator = await database.existsBy(Membership, { ...key, role: 'administrator' });
    if (isAdministrator)
        await requireAdministratorLeft(database, scope, accountId);
}
/**
 * The account of a member that this city alone answers for. Throws 404 for no member, 409 for somebody of the demo, of another
 * city, too, or who administers the instance, unless the instance's own administrator asks.
 */
export async function findAccountOfCity(database, scope, accountId) {
    const { municipalityCode } = scope;
    if (!(await database.existsBy(Membership, { municipalityCode, accountId })))
        throw notFound(`member ${accountId}`);
    return onAccountsWithin(database, async () => {
        const account = await database.findOneByOrFail(Account, { id: accountId });
        const cities = await database.countBy(Membership, { accountId });
        const isOurs = cities === 1 && !account.instanceAdministrator;
        if (account.demo || !(isOurs || identityIn(scope).instanceAdministrator))
            throw notOurs();
        return account;
    });
}
function notOurs() {
    return new Problem(409, 'conflict', 'This account does not belong to this city alone. Ask who administers the instance.', {
        detailJa: 'このアカウントは、この市だけのものではありません。全体管理者に依頼してください。',
    });
}
//# sourceMappingURL=member-rules.js.map