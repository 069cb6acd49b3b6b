import { AccountsService } from '../../api/src/accounts/accounts.service.js';
import { withApplication } from './application.js';
/** What the commands of accounts do; apart from their words, as it takes Nest and the database. */
export function addMember(account, post) {
    return withApplication((app) => {
        const accounts = app.get(AccountsService);
        return post ? accounts.createIn(post, account) : accounts.create({ ...account, instanceAdministrator: true });
    });
}
export function resetAccount(loginName) {
    return withApplication((app) => app.get(AccountsService).reset(loginName));
}
export function disableAccount(loginName) {
    return withApplication((app) => app.get(AccountsService).disable(loginName));
}
export function enableAccount(loginName) {
    return withApplication((app) => app.get(AccountsService).enable(loginName));
}
export function listAccounts() {
    return withApplication((app) => app.get(AccountsService).list());
}
//# sourceMappingURL=account-work.js.map