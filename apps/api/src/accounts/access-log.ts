import { AccessEntry } from '#db/entities/access-entry.entity';
import type { AccessEvent } from '#libs/access-log';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';

/** Where a request comes from. */
export interface Caller {
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** The program itself, from a command at the machine. */
export const atThisMachine: Caller = { address: null, userAgent: null };

/** The caller of a request, behind a trusted proxy the proxy's own caller. */
export function callerOf(request: Request): Caller {
  return { address: request.ip ?? null, userAgent: request.get('User-Agent')?.slice(0, 300) ?? null };
}

/** Writes one line of the log of access, in the transaction of what it tells. */
export async function logAccess(
  database: EntityManager,
  event: AccessEvent,
  who: { readonly accountId: string | null; readonly loginName: string; readonly actor?: string },
  caller: Caller,
): Promise<void> {
  await database.insert(AccessEntry, {
    event,
    accountId: who.accountId,
    loginName: who.loginName.slice(0, 200),
    actor: who.actor ?? null,
    ...caller,
  });
}
