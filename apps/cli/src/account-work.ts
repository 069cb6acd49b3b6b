import type { OneTimePassword } from '../../api/src/accounts/account-changes.js';
import { AccountsService, type CityPost, type ListedAccount } from '../../api/src/accounts/accounts.service.js';
import { withApplication } from './application.js';

/** What the commands of accounts do; apart from their words, as it takes Nest and the database. */

export function addMember(
  account: { readonly loginName: string; readonly displayName: string },
  post: CityPost | null,
): Promise<OneTimePassword> {
  return withApplication((app) => {
    const accounts = app.get(AccountsService);
    return post ? accounts.createIn(post, account) : accounts.create({ ...account, instanceAdministrator: true });
  });
}

export function resetAccount(loginName: string): Promise<OneTimePassword> {
  return withApplication((app) => app.get(AccountsService).reset(loginName));
}

export function disableAccount(loginName: string): Promise<void> {
  return withApplication((app) => app.get(AccountsService).disable(loginName));
}

export function enableAccount(loginName: string): Promise<void> {
  return withApplication((app) => app.get(AccountsService).enable(loginName));
}

export function listAccounts(): Promise<ListedAccount[]> {
  return withApplication((app) => app.get(AccountsService).list());
}
