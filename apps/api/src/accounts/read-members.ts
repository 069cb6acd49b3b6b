import { Membership } from '#db/entities/membership.entity';
import { foldForSearch } from '#libs/asset';
import type { EntityManager } from 'typeorm';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import type { Member, MemberQuery } from './members.schema.js';
import type { Scope } from './scope.js';
import { onAccountsWithin } from './work.js';

type FoundMember = Omit<Member, 'facilities'> & { readonly facilityIds: readonly string[] };
type MemberRow = Omit<FoundMember, 'disabledAt' | 'lastSignInAt'> & Record<'disabledAt' | 'lastSignInAt', Date | null>;

/** The people of a city that match, by name; a city has so few that words are looked for here. */
export async function findMembers(
  database: EntityManager,
  { municipalityCode }: Scope,
  { search = '', role }: Pick<MemberQuery, 'search' | 'role'>,
): Promise<FoundMember[]> {
  const found = await query(database, `AND ($2::text IS NULL OR m.role = $2)`, [municipalityCode, role ?? null]);
  const words = search.split(/\s+/).map(foldForSearch);
  return found.filter(({ displayName, loginName }) => {
    const text = foldForSearch(`${displayName} ${loginName}`);
    return words.every((word) => text.includes(word));
  });
}

/** Whether an account of this name may come into the city: as one of its members, or as one who administers every city. */
export async function mayEnterCity(
  database: EntityManager,
  { municipalityCode }: Scope,
  loginName: string,
): Promise<boolean> {
  const found = await onAccountsWithin(database, () =>
    database.query<unknown[]>(entrant, [municipalityCode, loginName]),
  );
  return found.length > 0;
}

const entrant = `
SELECT 1 FROM accounts.account a
 WHERE a.login_name = $2 AND (a.instance_administrator
    OR EXISTS (SELECT 1 FROM membership m WHERE m.municipality_code = $1 AND m.account_id = a.id))`;

/** Throws 404. */
export async function readMember(database: EntityManager, scope: Scope, accountId: string): Promise<Member> {
  const found = await query(database, 'AND m.account_id = $2', [scope.municipalityCode, accountId]);
  const [member] = await withFacilities(database, scope, found);
  if (!member) throw notFound(`member ${accountId}`);
  return member;
}

/** The same, until the end of the transaction the only one who changes it; 412 where it is not the version that was seen. */
export async function lockMember(
  database: EntityManager,
  scope: Scope,
  accountId: string,
  version: number,
  yours: unknown,
): Promise<Member> {
  const where = { municipalityCode: scope.municipalityCode, accountId };
  await database.findOne(Membership, { where, lock: { mode: 'pessimistic_write' } });
  const current = await readMember(database, scope, accountId);
  assertCurrent(current, version, yours);
  return current;
}

/** With the names of the facilities that each was given. */
export async function withFacilities(
  database: EntityManager,
  { municipalityCode }: Scope,
  members: readonly FoundMember[],
): Promise<Member[]> {
  const rows = await database.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM facility WHERE municipality_code = $1 AND id = ANY($2::uuid[])',
    [municipalityCode, members.flatMap(({ facilityIds }) => facilityIds)],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return members.map(({ facilityIds, ...member }) => ({
    ...member,
    facilities: facilityIds.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    }),
  }));
}

async function query(database: EntityManager, condition: string, parameters: unknown[]): Promise<FoundMember[]> {
  const rows = await onAccountsWithin(database, () => database.query<MemberRow[]>(select(condition), parameters));
  return rows.map((row) => ({
    ...row,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
  }));
}

const select = (condition: string): string => `
SELECT a.id AS "accountId", a.login_name AS "loginName", a.display_name AS "displayName", m.role, m.departments,
       ARRAY(SELECT f.facility_id FROM membership_facility f
              WHERE f.municipality_code = m.municipality_code AND f.account_id = m.account_id
              ORDER BY f.facility_id) AS "facilityIds",
       a.disabled_at AS "disabledAt", a.totp_secret IS NOT NULL AS "hasSecondFactor", a.demo AS "isDemo", m.version,
       (SELECT max(l.at) FROM accounts.access_log l WHERE l.account_id = a.id AND l.event = 'sign-in') AS "lastSignInAt"
  FROM membership m JOIN accounts.account a ON a.id = m.account_id
 WHERE m.municipality_code = $1 ${condition}
 ORDER BY a.display_name COLLATE "C", a.login_name`;
