import { Problem } from '../http/problem.js';
import { logAccess } from './access-log.js';
/** So many failures within the window are let through: of one name from one address, of one name, from one address. */
const failuresAllowed = { both: 10, loginName: 50, address: 100 };
const windowMinutes = 15;
/**
 * Whether there were too many failures; if so, it is written into the log once a window. Failures elsewhere do not shut a person out
 * where they have come in within the last month, or anybody could keep a city's people from their work.
 */
export async function areFailuresTooMany(database, loginName, caller) {
    const [count] = await database.query(countFailures, [loginName, caller.address]);
    const isTooMany = (kind) => count[kind] >= failuresAllowed[kind];
    if (!isTooMany('both') && !isTooMany('address') && (count.isAtHome || !isTooMany('loginName')))
        return false;
    if (!count.isLogged)
        await logThrottled(database, loginName, caller);
    return true;
}
const countFailures = `
SELECT count(*) FILTER (WHERE is_failure AND login_name = $1 AND address = $2)::integer AS both,
       count(*) FILTER (WHERE is_failure AND login_name = $1)::integer AS "loginName",
       count(*) FILTER (WHERE is_failure AND address = $2)::integer AS address,
       coalesce(bool_or(NOT is_failure AND login_name = $1 AND address = $2), false) AS "isLogged",
       EXISTS (SELECT 1 FROM accounts.access_log WHERE login_name = $1 AND address = $2 AND event = 'sign-in'
                  AND at > now() - interval '1 month') AS "isAtHome"
  FROM (SELECT login_name, address, event <> 'sign-in-throttled' AS is_failure FROM accounts.access_log
         WHERE event IN ('sign-in-failed', 'password-refused', 'sign-in-throttled')
           AND at > now() - interval '${windowMinutes} minutes' AND (login_name = $1 OR address = $2)) recent`;
async function logThrottled(database, loginName, caller) {
    const [account] = await database.query('SELECT id FROM accounts.account WHERE login_name = $1', [
        loginName,
    ]);
    await logAccess(database, 'sign-in-throttled', { accountId: account?.id ?? null, loginName }, caller);
}
/** 429 with the time to wait; thrown once the log is written. */
export function tooManyFailures() {
    return new Problem(429, 'too-many', `Too many failures. Wait ${windowMinutes} minutes, then try again.`, {
        detailJa: `ログインの失敗が続いたため、受け付けを止めています。${windowMinutes}分ほど待ってから、もう一度お試しください。`,
        retryAfterSeconds: windowMinutes * 60,
    });
}
//# sourceMappingURL=throttle.js.map