import { Account } from '#db/entities/account.entity';
import { Problem } from '../http/problem.js';
import { logAccess } from './access-log.js';
import { isPassword } from './passwords.js';
import { areFailuresTooMany, tooManyFailures } from './throttle.js';
/** The account of who is signed in, once its present password was given; throws 422 on a wrong one, 429 after too many. */
export async function requirePassword(work, { accountId, loginName }, password, caller) {
    const account = await work.onAccounts(async (database) => {
        if (await areFailuresTooMany(database, loginName, caller))
            return null;
        return database.findOneByOrFail(Account, { id: accountId });
    });
    if (!account)
        throw tooManyFailures();
    if (await isPassword(password, account.passwordHash))
        return account;
    await work.onAccounts((database) => logAccess(database, 'password-refused', { accountId, loginName }, caller));
    throw new Problem(422, 'unprocessable', 'The present password is not right.', {
        detailJa: '現在のパスワードが正しくありません。',
    });
}
//# sourceMappingURL=own-password.js.map