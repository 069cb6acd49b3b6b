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
import { Injectable, Logger } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { notFound } from '../http/problem.js';
import { Settings } from '../settings.js';
import { logAccess } from './access-log.js';
import { loginNameOf } from './account-changes.js';
import { OidcClient } from './oidc-client.js';
import { openSession } from './sessions.service.js';
import { Work } from './work.js';
/** Lets people in whom the configured provider vouches for, and whom an administrator has invited; it makes no accounts. */
let OidcSignInService = class OidcSignInService {
    work;
    client;
    logger = new Logger('oidc');
    constructor(work, { entrance }) {
        this.work = work;
        this.client = entrance.oidc && new OidcClient(entrance.oidc);
    }
    /** Where to send the browser; null where the provider does not answer. Throws 404 where none is configured. */
    async begin(redirectAddress) {
        const client = this.clientOrFail();
        return client.begin(redirectAddress).catch((error) => this.explain(error));
    }
    async finish(address, attempt, caller, former) {
        const client = this.clientOrFail();
        const person = attempt && (await client.finish(address, attempt).catch((error) => this.explain(error)));
        if (!person)
            return { problem: 'failed' };
        return this.work.onAccounts(async (database) => {
            const invited = await findInvited(database, person);
            const who = { accountId: invited?.id ?? null, loginName: invited?.loginName ?? person.loginName ?? '' };
            await logAccess(database, invited ? 'sign-in' : 'sign-in-failed', who, caller);
            if (!invited)
                return { problem: 'not-invited' };
            return { session: await openSession(database, { accountId: invited.id, method: 'oidc', former }) };
        });
    }
    clientOrFail() {
        if (!this.client)
            throw notFound('OpenID provider is configured');
        return this.client;
    }
    /** What went wrong is for who runs the server, not for who asks. */
    explain(error) {
        this.logger.warn({ error });
        return null;
    }
};
OidcSignInService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], OidcSignInService);
export { OidcSignInService };
/**
 * The account of that subject, else the one that was invited under that name and belongs to nobody yet: once somebody has chosen a
 * password for it, a name that the provider tells (and may let people choose) opens it no more.
 */
async function findInvited(database, { subject, loginName }) {
    const known = await database.findOneBy(Account, { oidcSubject: subject });
    if (known)
        return known.disabledAt ? null : known;
    if (loginName === null)
        return null;
    const invited = {
        loginName: loginNameOf(loginName),
        oidcSubject: IsNull(),
        disabledAt: IsNull(),
        demo: false,
        instanceAdministrator: false,
    };
    const unclaimed = [
        { ...invited, passwordIsOneTime: true },
        { ...invited, passwordHash: IsNull() },
    ];
    const found = await database.findOneBy(Account, unclaimed);
    return found && link(database, found, subject);
}
/** The one-time password that nobody has used is worth nothing from now on. */
async function link(database, account, subject) {
    const unused = account.passwordIsOneTime ? { passwordHash: null, passwordIsOneTime: false } : {};
    await database.update(Account, { id: account.id }, { oidcSubject: subject, ...unused });
    return account;
}
//# sourceMappingURL=oidc-sign-in.service.js.map