import { Account } from '#db/entities/account.entity';
import { type EntityManager, In } from 'typeorm';
import { onAccountsWithin } from '../accounts/work.js';

/** Display names of people by their login names, also of those who have left the city; who is no person has none. */
export async function readCreatorNames(
  database: EntityManager,
  loginNames: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(loginNames)];
  if (asked.length === 0) return new Map();
  const accounts = await onAccountsWithin(database, () => database.findBy(Account, { loginName: In(asked) }));
  return new Map(accounts.map(({ loginName, displayName }) => [loginName, displayName]));
}
