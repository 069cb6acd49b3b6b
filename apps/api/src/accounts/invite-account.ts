import { Account } from '#db/entities/account.entity';
import { Membership } from '#db/entities/membership.entity';
import type { EntityManager } from 'typeorm';
import { Problem } from '../http/problem.js';
import { type Caller, logAccess } from './access-log.js';
import { createAccount, loginNameOf, nameTaken, resetAccount } from './account-changes.js';
import { identityIn, type Scope } from './scope.js';
import { onAccountsWithin } from './work.js';

interface Invited {
  readonly accountId: string;
  /** null = the account keeps its own. */
  readonly oneTimePassword: string | null;
}

/**
 * The account of who is invited into a city: a new one; that of somebody who was in this city and is in none now, begun anew; or,
 * where the administrator of the instance invites, any. Throws 409 for a name that is somebody else's, or in the city already.
 */
export async function inviteAccount(
  database: EntityManager,
  scope: Scope,
  { loginName, displayName }: { readonly loginName: string; readonly displayName: string },
  caller: Caller,
): Promise<Invited> {
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

async function createInvited(database: EntityManager, loginName: string, displayName: string): Promise<Invited> {
  const { loginName: kept, password } = await createAccount(database, { loginName, displayName });
  const { id } = await database.findOneByOrFail(Account, { loginName: kept });
  return { accountId: id, oneTimePassword: password };
}

async function admit(
  database: EntityManager,
  scope: Scope,
  account: Account,
  displayName: string,
  cameBack: boolean,
): Promise<Invited> {
  const accountId = account.id;
  const cities = (await database.findBy(Membership, { accountId })).map(({ municipalityCode }) => municipalityCode);
  if (cities.includes(scope.municipalityCode)) throw isHere(account);
  if (cities.length === 0 && cameBack && !account.instanceAdministrator) {
    await database.update(Account, { id: accountId }, { displayName, disabledAt: null, oidcSubject: null });
    return { accountId, oneTimePassword: (await resetAccount(database, account)).password };
  }
  if (!identityIn(scope).instanceAdministrator) throw nameTaken(account.loginName);
  return { accountId, oneTimePassword: null };
}

/** Whom the journal of the city knows. */
async function wasHere(database: EntityManager, { municipalityCode }: Scope): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ id: string }[]>(
    `SELECT DISTINCT entity_id AS id FROM audit WHERE municipality_code = $1 AND entity = 'membership'`,
    [municipalityCode],
  );
  return new Set(rows.map(({ id }) => id));
}

function isHere({ loginName, displayName }: Account): Problem {
  return new Problem(409, 'conflict', `${displayName} (${loginName}) is in the city already.`, {
    detailJa: `${displayName}（${loginName}）は、すでにこの市の利用者です。`,
  });
}
