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
import { IsNull } from 'typeorm';
import { Problem } from '../http/problem.js';
import { logAccess } from './access-log.js';
import { requirePassword } from './own-password.js';
import { newSecondFactor, stepOfCode } from './second-factor.js';
import { endOthers } from './sessions.service.js';
import { Work } from './work.js';
/** The own second factor: proposed, confirmed by a first code, removed with the password. */
let SecondFactorService = class SecondFactorService {
    work;
    constructor(work) {
        this.work = work;
    }
    /** A secret to show; nothing is kept before a code confirms it. Throws 409 where there is a factor already, 403 in the demo and on a paired phone. */
    propose({ loginName, hasSecondFactor, method }) {
        requireOwnSignIn(method);
        if (hasSecondFactor)
            throw isSet();
        return newSecondFactor(loginName);
    }
    /** From now on a sign-in needs it; other sessions end. Throws 422 on a wrong code, 409 where there is a factor already. */
    async confirm(identity, secret, code, kept, caller) {
        const { accountId, loginName, method } = identity;
        requireOwnSignIn(method);
        const step = stepOfCode({ totpSecret: secret, totpLastStep: 0, loginName }, code);
        if (step === null)
            throw wrongCode();
        await this.work.onAccounts(async (database) => {
            const unset = { id: accountId, totpSecret: IsNull() };
            const { affected } = await database.update(Account, unset, { totpSecret: secret, totpLastStep: step });
            if (affected !== 1)
                throw isSet();
            await endOthers(database, accountId, kept);
            await logAccess(database, 'second-factor-set', { accountId, loginName }, caller);
        });
    }
    /** Throws 422 on a wrong password. */
    async remove(identity, password, caller) {
        const { accountId, loginName } = identity;
        await requirePassword(this.work, identity, password, caller);
        await this.work.onAccounts(async (database) => {
            await database.update(Account, { id: accountId }, { totpSecret: null, totpLastStep: 0 });
            await logAccess(database, 'second-factor-removed', { accountId, loginName }, caller);
        });
    }
};
SecondFactorService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], SecondFactorService);
export { SecondFactorService };
/** Who has found a phone shall not shut its owner out with it. */
function requireOwnSignIn(method) {
    if (method === 'demo')
        throw notInDemo();
    if (method === 'device')
        throw notOnPhone();
}
function notOnPhone() {
    return new Problem(403, 'forbidden', 'Set a second factor from a session that began with your password.', {
        detailJa: '二要素認証の設定は、ご自身のパスワードなどでログインした画面から行ってください。',
    });
}
/** Everybody shares the accounts of the demo. */
function notInDemo() {
    return new Problem(403, 'forbidden', 'The demo has no second factor. Sign in with an account of your own.', {
        detailJa: 'デモでは二要素認証を設定できません。ご自身のアカウントでログインしてください。',
    });
}
function isSet() {
    return new Problem(409, 'conflict', 'There is a second factor already. Remove it first.', {
        detailJa: '二要素認証は、すでに設定されています。設定し直すには、先に解除してください。',
    });
}
function wrongCode() {
    return new Problem(422, 'unprocessable', 'The code is not right. Check the clock of your phone and try again.', {
        detailJa: '確認コードが正しくありません。スマートフォンの時刻を確かめて、もう一度入力してください。',
    });
}
//# sourceMappingURL=second-factor.service.js.map