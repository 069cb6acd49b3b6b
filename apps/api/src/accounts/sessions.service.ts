import { Pairing, Session, type SignInMethod } from '#db/entities/session.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Caller, logAccess } from './access-log.js';
import type { Identity } from './identity.js';
import { hashToken, newToken } from './tokens.js';
import { Work } from './work.js';

/** A session ends this long after its last request, and at the latest this long after it began. */
export const idleMinutes = 30;
export const absoluteHours = 12;
/** Writing down each request would cost more than the request. */
const seenEverySeconds = 60;
const lifetime = { idleMinutes, absoluteHours, seenEverySeconds };

interface FoundSession extends Identity {
  readonly isSeenLongAgo: boolean;
}

/** Who is signed in: opens, finds and ends sessions; the database keeps hashes only. */
@Injectable()
export class SessionsService {
  constructor(private readonly work: Work) {}

  /** A new session's token. */
  open(accountId: string, method: SignInMethod, former: string | null): Promise<string> {
    return this.work.onAccounts((database) => openSession(database, { accountId, method, former }));
  }

  /** Whose session that is; null where it has ended, or the account was disabled. */
  async find(token: string): Promise<Identity | null> {
    const found = await this.work.findSession<FoundSession>({ tokenHash: hashToken(token), ...lifetime });
    if (!found) return null;
    const { isSeenLongAgo, ...identity } = found;
    if (isSeenLongAgo) await this.note(token);
    return identity;
  }

  private note(token: string): Promise<unknown> {
    return this.work.onAccounts((database) =>
      database.update(Session, { tokenHash: hashToken(token) }, { lastSeenAt: () => 'now()' }),
    );
  }

  /** Ends it; one that has ended already is no error. */
  async end(token: string, caller: Caller): Promise<void> {
    const identity = await this.find(token);
    await this.work.onAccounts(async (database) => {
      await database.delete(Session, { tokenHash: hashToken(token) });
      if (identity) await logAccess(database, 'sign-out', identity, caller);
    });
  }
}

/** What a session is opened with. */
interface Opening {
  readonly accountId: string;
  readonly method: SignInMethod;
  /** The session that the same browser had. */
  readonly former: string | null;
  readonly deviceId?: string;
}

/** A new session's token; the former one of the same browser ends, so that a token from before the sign-in is worth nothing. */
export async function openSession(database: EntityManager, opening: Opening): Promise<string> {
  const { accountId, method, former, deviceId = null } = opening;
  const token = newToken();
  if (former) await database.delete(Session, { tokenHash: hashToken(former) });
  await removeExpired(database);
  await database.insert(Session, { tokenHash: hashToken(token), accountId, method, deviceId });
  return token;
}

/** Ends every session of an account but one; a code that was shown to pair a phone is worth nothing from now on. */
export async function endOthers(database: EntityManager, accountId: string, kept: string | null): Promise<void> {
  await database.query('DELETE FROM accounts.session WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2', [
    accountId,
    kept === null ? null : hashToken(kept),
  ]);
  await database.delete(Pairing, { accountId });
}

const isAlive = `s.last_seen_at > now() - interval '${idleMinutes} minutes'
   AND s.created_at > now() - interval '${absoluteHours} hours'`;

async function removeExpired(database: EntityManager): Promise<void> {
  await database.query(`DELETE FROM accounts.session s WHERE NOT (${isAlive})`);
}
