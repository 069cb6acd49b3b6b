import { Account } from '#db/entities/account.entity';
import { Membership, MembershipFacility } from '#db/entities/membership.entity';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { pageFrom } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { type Caller, logAccess } from './access-log.js';
import { findAccountOfCity, requireAdministratorLeft, requireSomebodyElse } from './member-rules.js';
import type { Member, MemberChanges, MemberQuery, NewMember } from './members.schema.js';
import { findMembers, lockMember, readMember, withFacilities } from './read-members.js';
import type { Scope } from './scope.js';
import { inviteAccount } from './invite-account.js';
import { onAccountsWithin, Work } from './work.js';

/** Who is in a city, and as what. */
@Injectable()
export class MembersService {
  constructor(private readonly work: Work) {}

  list(scope: Scope, query: MemberQuery) {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      const page = pageFrom(await findMembers(database, scope, query), query);
      return { ...page, items: await withFacilities(database, scope, page.items) };
    });
  }

  /** Throws 409 where the name is taken or the person is in the city already. */
  invite(scope: Scope, fields: NewMember, caller: Caller) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const { accountId, oneTimePassword } = await inviteAccount(database, scope, fields, caller);
      const { role, departments, facilityIds } = fields;
      await database.insert(Membership, { municipalityCode, accountId, role, departments });
      await giveFacilities(database, scope, accountId, facilityIds);
      return { member: await readMember(database, scope, accountId), oneTimePassword };
    });
  }

  /** Throws 409 for the own role and for the last administrator's, 422 for a facility that is not there. */
  change(scope: Scope, accountId: string, expectedVersion: number, changes: MemberChanges, caller: Caller) {
    const key = { municipalityCode: scope.municipalityCode, accountId };
    return this.work.in(scope, async (database) => {
      const current = await lockMember(database, scope, accountId, expectedVersion, changes);
      const changed = changedFields(fieldsOf(current), sorted(changes));
      if (isEmpty(changed)) return current;
      const { displayName, facilityIds, ...own } = changed;
      if (own.role !== undefined) await requireRoleMayChange(database, scope, current);
      if (displayName !== undefined) await rename(database, scope, accountId, displayName, caller);
      if (facilityIds !== undefined) await giveFacilities(database, scope, accountId, facilityIds);
      await database.update(Membership, key, { ...own, version: current.version + 1 });
      return readMember(database, scope, accountId);
    });
  }

  /** Leaves the city; the account stays. Throws 409 for oneself and the last administrator. */
  remove(scope: Scope, accountId: string, expectedVersion: number): Promise<void> {
    const key = { municipalityCode: scope.municipalityCode, accountId };
    return this.work.in(scope, async (database) => {
      const current = await lockMember(database, scope, accountId, expectedVersion, null);
      await requireRoleMayChange(database, scope, current);
      await database.delete(MembershipFacility, key);
      await database.delete(Membership, key);
    });
  }
}

async function requireRoleMayChange(database: EntityManager, scope: Scope, { accountId, role }: Member): Promise<void> {
  requireSomebodyElse(scope, accountId);
  if (role === 'administrator') await requireAdministratorLeft(database, scope, accountId);
}

async function rename(
  database: EntityManager,
  scope: Scope,
  accountId: string,
  displayName: string,
  caller: Caller,
): Promise<void> {
  const { loginName } = await findAccountOfCity(database, scope, accountId);
  await onAccountsWithin(database, async () => {
    await database.update(Account, { id: accountId }, { displayName });
    await logAccess(database, 'renamed', { accountId, loginName, actor: scope.actor }, caller);
  });
}

/** Exactly these from now on; throws 422 where one is not in the city. */
async function giveFacilities(
  database: EntityManager,
  { municipalityCode }: Scope,
  accountId: string,
  facilityIds: readonly string[],
): Promise<void> {
  const key = { municipalityCode, accountId };
  const present = (await database.findBy(MembershipFacility, key)).map(({ facilityId }) => facilityId);
  const gone = present.filter((id) => !facilityIds.includes(id));
  const added = [...new Set(facilityIds)].filter((id) => !present.includes(id));
  await requireFacilities(database, municipalityCode, added);
  if (gone.length > 0) await database.delete(MembershipFacility, { ...key, facilityId: In(gone) });
  if (added.length > 0)
    await database.insert(
      MembershipFacility,
      added.map((facilityId) => ({ ...key, facilityId })),
    );
}

async function requireFacilities(database: EntityManager, code: string, ids: readonly string[]): Promise<void> {
  const [counted] = await database.query<{ found: number }[]>(
    'SELECT count(*)::integer AS found FROM facility WHERE municipality_code = $1 AND id = ANY($2::uuid[])',
    [code, ids],
  );
  if (counted?.found === ids.length) return;
  throw new Problem(422, 'unprocessable', 'One of the facilities is not in the register any more.', {
    detailJa: '登録簿にない施設が含まれています。画面を読み込み直して、選び直してください。',
  });
}

function fieldsOf({ facilities, ...member }: Member) {
  return { ...member, facilityIds: facilities.map(({ id }) => id) };
}

/** In the order in which they are kept, so that only what differs counts as a change. */
function sorted(changes: MemberChanges): MemberChanges {
  return changes.facilityIds ? { ...changes, facilityIds: [...new Set(changes.facilityIds)].toSorted() } : changes;
}
