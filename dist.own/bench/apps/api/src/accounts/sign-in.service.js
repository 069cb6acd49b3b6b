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
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Problem } from '../http/problem.js';
import { logAccess } from './access-log.js';
import { loginNameOf } from './account-changes.js';
import { isPassword } from './passwords.js';
import { openSession } from './sessions.service.js';
import { stepOfCode } from './second-factor.js';
import { areFailuresTooMany, tooManyFailures } from './throttle.js';
import { Work } from './work.js';
/** Lets people in by name and password. */
let SignInService = class SignInService {
    work;
    constructor(work) {
        this.work = work;
    }
    /**
     * A new session's token. Throws 401 without saying what was wrong, 401 `second-factor-required` once the password is right,
     * 429 after too many failures.
     */
    async signIn(credentials, caller, former) {
        const loginName = loginNameOf(credentials.loginName);
        const found = await this.work.onAccounts(async (database) => {
            if (await areFailuresTooMany(database, loginName, caller))
                return null;
            return { account: await database.findOneBy(Account, { loginName }) };
        });
        if (!found)
            throw tooManyFailures();
        const verdict = await verdictOn(found.account, credentials);
        if (verdict.is === 'code-missing')
            throw codeMissing();
        const session = await this.work.onAccounts(async (database) => {
            if (verdict.is === 'right' && (await takeStep(database, verdict.account, credentials))) {
                await logAccess(database, 'sign-in', { accountId: verdict.account.id, loginName }, caller);
                return openSession(database, { accountId: verdict.account.id, method: 'password', former });
            }
            await logAccess(database, 'sign-in-failed', { accountId: found.account?.id ?? null, loginName }, caller);
            return null;
        });
        if (session === null)
            throw wrongCredentials();
        return session;
    }
};
SignInService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], SignInService);
export { SignInService };
/** A code is taken once: who saw it over a shoulder comes too late. */
async function takeStep(database, account, { code }) {
    if (account.totpSecret === null)
        return true;
    const step = stepOfCode(account, code ?? '');
    if (step === null)
        return false;
    const { affected } = await database.update(Account, { id: account.id, totpLastStep: LessThan(step) }, { totpLastStep: step });
    return affected === 1;
}
async function verdictOn(account, credentials) {
    const isRight = await isPassword(credentials.password, account?.passwordHash ?? null);
    if (!isRight || !account || account.disabledAt)
        return { is: 'wrong' };
    if (account.totpSecret !== null && !credentials.code)
        return { is: 'code-missing' };
    return { is: 'right', account };
}
function wrongCredentials() {
    return new Problem(401, 'unauthenticated', 'The name, the password or the code is not right.', {
        detailJa: 'ログイン名、パスワードまたは確認コードが正しくありません。',
    });
}
function codeMissing() {
    return new Problem(401, 'second-factor-required', 'Enter the six digits that your authenticator shows.', {
        detailJa: '認証アプリに表示されている6桁の確認コードを入力してください。',
    });
}
//# sourceMappingURL=sign-in.service.js.map