import { Account } from '#db/entities/account.entity';
import { Device, Pairing, Session } from '#db/entities/session.entity';
import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { Problem } from '../http/problem.js';
import { hashPassword, newOneTimePassword } from './passwords.js';
import { commandActor, nobodysName } from './permissions.js';
/** The journal names by these what no person does. */
const reserved = [commandActor, nobodysName];
/** A login name as it is kept and looked for: width and case do not matter. */
export function loginNameOf(typed) {
    return typed.normalize('NFKC').trim().toLowerCase();
}
/** The account with a one-time password; throws 409 where the name is taken. */
export async function createAccount(database, account) {
    const loginName = loginNameOf(account.loginName);
    const isTaken = reserved.includes(loginName) || (await database.existsBy(Account, { loginName }));
    if (isTaken)
        throw nameTaken(loginName);
    const password = newOneTimePassword();
    const passwordHash = await hashPassword(password);
    await database.insert(Account, { ...account, id: randomUUID(), loginName, passwordHash, passwordIsOneTime: true });
    return { loginName, password };
}
/** 409: somebody has that login name. */
export function nameTaken(loginName) {
    return new Problem(409, 'conflict', `The login name ${loginName} is taken.`, {
        detailJa: `ログイン名「${loginName}」は、すでに使われています。`,
    });
}
/** A new one-time password; second factor, sessions and devices are gone, as who lost one may have lost the others. */
export async function resetAccount(database, { id, loginName }) {
    const password = newOneTimePassword();
    const passwordHash = await hashPassword(password);
    await database.update(Account, { id }, { passwordHash, passwordIsOneTime: true, totpSecret: null, totpLastStep: 0 });
    await shutOut(database, id);
    return { loginName, password };
}
/** From now on nothing lets the account in; throws 409 where a city, or the instance, would be without an administrator. */
export async function disableAccount(database, { id, instanceAdministrator }) {
    await oneAtATime(database);
    await requireAnotherAdministrator(database, id, null);
    if (instanceAdministrator)
        await requireAnotherInstanceAdministrator(database, id);
    await database.update(Account, { id, disabledAt: IsNull() }, { disabledAt: () => 'now()' });
    await shutOut(database, id);
}
/** Whatever let the account in before, but sessions and devices, lets it in again. */
export async function enableAccount(database, { id }) {
    await database.update(Account, { id }, { disabledAt: null });
}
/** Throws 409 where that account is the last administrator of the city, or of any city. */
export async function requireAnotherAdministrator(database, accountId, municipalityCode) {
    const left = await database.query(citiesLeftAlone, [accountId, municipalityCode]);
    if (left.length === 0)
        return;
    throw new Problem(409, 'conflict', 'The city would be left without an administrator. Name another one first.', {
        detailJa: '市の管理者が1人もいなくなります。先に別の人を管理者にしてください。',
    });
}
async function requireAnotherInstanceAdministrator(database, id) {
    const [other] = await database.query(`SELECT 1 FROM accounts.account WHERE instance_administrator AND disabled_at IS NULL AND id <> $1 LIMIT 1`, [id]);
    if (other)
        return;
    throw new Problem(409, 'conflict', 'This is the last administrator of the instance. Add another one first.', {
        detailJa: '全体管理者が1人もいなくなります。先に別の全体管理者を登録してください。',
    });
}
/** Two administrators who remove each other at the same moment come one after the other. */
export async function oneAtATime(database) {
    await database.query(`SELECT pg_advisory_xact_lock(hashtext('chodo: who administers'))`);
}
async function shutOut(database, accountId) {
    await database.delete(Session, { accountId });
    await database.delete(Pairing, { accountId });
    await database.update(Device, { accountId, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
}
const citiesLeftAlone = `
SELECT m.municipality_code FROM membership m
 WHERE m.account_id = $1 AND m.role = 'administrator' AND ($2::text IS NULL OR m.municipality_code = $2)
   AND NOT EXISTS (SELECT 1 FROM membership o JOIN accounts.account a ON a.id = o.account_id AND a.disabled_at IS NULL
                    WHERE o.municipality_code = m.municipality_code AND o.role = 'administrator' AND o.account_id <> $1)`;
//# sourceMappingURL=account-changes.js.map