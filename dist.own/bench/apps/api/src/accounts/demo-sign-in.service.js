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
import { Problem } from '../http/problem.js';
import { isFromThisMachine } from '../http/own-origin.js';
import { Settings } from '../settings.js';
import { callerOf, logAccess } from './access-log.js';
import { demoLoginName, demoRoles } from './demo-accounts.js';
import { SessionsService } from './sessions.service.js';
import { Work } from './work.js';
/** Lets anybody at this machine into the demo city in one click; over a network, nobody. */
let DemoSignInService = class DemoSignInService {
    work;
    sessions;
    settings;
    constructor(work, sessions, settings) {
        this.work = work;
        this.sessions = sessions;
        this.settings = settings;
    }
    /** The roles that may be taken; none where the demo city is not loaded. */
    async roles(request) {
        if (!this.isOnOffer(request))
            return [];
        const isThere = await this.work.onAccounts((database) => database.existsBy(Account, { demo: true }));
        return isThere ? demoRoles : [];
    }
    /** A new session's token; throws 403 where the demo is not on offer. */
    async signIn(role, request, former) {
        const loginName = demoLoginName(role);
        const account = this.isOnOffer(request)
            ? await this.work.onAccounts(async (database) => {
                const found = await database.findOneBy(Account, { loginName, demo: true });
                if (found)
                    await logAccess(database, 'sign-in', { accountId: found.id, loginName }, callerOf(request));
                return found;
            })
            : null;
        if (!account) {
            throw new Problem(403, 'forbidden', 'The demo is open only on the machine that Chodo runs on.', {
                detailJa: 'デモは、ちょうどを動かしているパソコンの中でだけ利用できます。',
            });
        }
        return this.sessions.open(account.id, 'demo', former);
    }
    /** Not to who comes by a proxy of this machine that nobody has told Chodo of. */
    isOnOffer(request) {
        return this.settings.onlyThisMachine && isFromThisMachine(request);
    }
};
DemoSignInService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        SessionsService,
        Settings])
], DemoSignInService);
export { DemoSignInService };
//# sourceMappingURL=demo-sign-in.service.js.map