import { AccessEntry } from '#db/entities/access-entry.entity';
/** The program itself, from a command at the machine. */
export const atThisMachine = { address: null, userAgent: null };
/** The caller of a request, behind a trusted proxy the proxy's own caller. */
export function callerOf(request) {
    return { address: request.ip ?? null, userAgent: request.get('User-Agent')?.slice(0, 300) ?? null };
}
/** Writes one line of the log of access, in the transaction of what it tells. */
export async function logAccess(database, event, who, caller) {
    await database.insert(AccessEntry, {
        event,
        accountId: who.accountId,
        loginName: who.loginName.slice(0, 200),
        actor: who.actor ?? null,
        ...caller,
    });
}
//# sourceMappingURL=access-log.js.map