var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Account } from '#db/entities/account.entity';
import { Membership } from '#db/entities/membership.entity';
import { Injectable } from '@nestjs/common';
import { notFound, Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { atThisMachine, logAccess } from './access-log.js';
import { createAccount, disableAccount, enableAccount, loginNameOf, resetAccount, } from './account-changes.js';
import { requirePassword } from './own-password.js';
import { hashPassword, longestPassword, shortestPassword, weaknessOf } from './passwords.js';
import { commandActor } from './permissions.js';
import { endOthers } from './sessions.service.js';
import { onAccountsWithin, Work } from './work.js';
const firstAdministrator = { loginName: 'admin', displayName: '管理者', instanceAdministrator: true };
/** People who may come in, and their passwords, as the program itself keeps them. */
let AccountsService = class AccountsService {
    work;
    constructor(work) {
        this.work = work;
    }
    /** Makes the first administrator where no account but the demo's is there; null where one is. */
    ensureAdministrator() {
        return this.work.onAccounts(async (database) => {
            if (await database.existsBy(Account, { demo: false }))
                return null;
            return createAccount(database, firstAdministrator);
        });
    }
    /** Throws 409 where the name is taken. */
    create(account) {
        return this.work.onAccounts((database) => createAccount(database, account));
    }
    /** With a role in a city. Throws 404 for no such city, 409 where the name is taken. */
    createIn({ municipalityCode, role }, account) {
        const scope = { municipalityCode, actor: commandActor, reason: 'chodo command' };
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            const { made, accountId } = await onAccountsWithin(database, async () => {
                const created = await createAccount(database, account);
                const { id } = await database.findOneByOrFail(Account, { loginName: created.loginName });
                return { made: created, accountId: id };
            });
            await database.insert(Membership, { municipalityCode, accountId, role });
            return made;
        });
    }
    /** By login name; accounts of the demo are no people. */
    list() {
        return this.work.onAccounts((database) => database.query(listAccounts));
    }
    /** A new one-time password; every session of the account ends. Throws 404. */
    reset(loginName) {
        return this.change(loginName, 'reset', resetAccount);
    }
    /** Throws 404, and 409 for the last administrator. */
    disable(loginName) {
        return this.change(loginName, 'disabled', disableAccount);
    }
    /** Throws 404. */
    enable(loginName) {
        return this.change(loginName, 'enabled', enableAccount);
    }
    change(loginName, event, work) {
        return this.work.onAccounts(async (database) => {
            const account = await database.findOneBy(Account, { loginName: loginNameOf(loginName), demo: false });
            if (!account)
                throw notFound(`account ${loginName}`);
            const answer = await work(database, account);
            const who = { accountId: account.id, loginName: account.loginName, actor: commandActor };
            await logAccess(database, event, who, atThisMachine);
            return answer;
        });
    }
    /** Other sessions of the account end. Throws 422 on a wrong present password or one that is easily guessed. */
    async changePassword(identity, present, next, kept, caller) {
        const { accountId, loginName } = identity;
        const weakness = weaknessOf(next, loginName);
        if (weakness === 'too-common')
            throw tooCommon();
        if (weakness || next.length > longestPassword || next === present)
            throw tooWeak();
        await requirePassword(this.work, identity, present, caller);
        const passwordHash = await hashPassword(next);
        await this.work.onAccounts(async (database) => {
            await database.update(Account, { id: accountId }, { passwordHash, passwordIsOneTime: false });
            await endOthers(database, accountId, kept);
            await logAccess(database, 'password-changed', { accountId, loginName }, caller);
        });
    }
};
AccountsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], AccountsService);
export { AccountsService };
const listAccounts = `
SELECT a.login_name AS "loginName", a.display_name AS "displayName", a.instance_administrator AS "instanceAdministrator",
       a.totp_secret IS NOT NULL AS "hasSecondFactor", a.disabled_at AS "disabledAt",
       coalesce((SELECT jsonb_agg(jsonb_build_object('municipalityCode', m.municipality_code, 'role', m.role)
                                  ORDER BY m.municipality_code)
                   FROM membership m WHERE m.account_id = a.id), '[]') AS cities
  FROM accounts.account a WHERE NOT a.demo ORDER BY a.login_name`;
function tooCommon() {
    return new Problem(422, 'unprocessable', 'This password is often used, and so guessed first. Choose another.', {
        detailJa: 'よく使われていて、推測されやすいパスワードです。別のパスワードにしてください。',
    });
}
function tooWeak() {
    return new Problem(422, 'unprocessable', `Choose a password of ${shortestPassword} to ${longestPassword} characters that is not the present one.`, {
        detailJa: `パスワードは${shortestPassword}文字以上${longestPassword}文字以内で、現在のものと異なるものにしてください。`,
    });
}
//# sourceMappingURL=accounts.service.js.map