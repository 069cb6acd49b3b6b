var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { within } from '../http/within.js';
import { SessionsService } from './sessions.service.js';
/** The embedded database serves one transaction at a time: so long a question may wait for a long write, ms. */
const patienceMs = 250;
/** And so old may the former answer be that then stands in, ms: a long import can be watched and stopped. */
const longestStandInMs = 120_000;
const rememberedSessions = 10_000;
/** Whose a session is: asked anew at each request, but not longer than a busy database lets one wait. */
let Identities = class Identities {
    sessions;
    known = new Map();
    /** Requests of one session wait for one answer, and take no more connections of those who work. */
    asked = new Map();
    constructor(sessions) {
        this.sessions = sessions;
    }
    /** Null where the session has ended. */
    of(token) {
        const asked = this.asked.get(token) ?? this.ask(token);
        const known = this.known.get(token);
        if (!known || Date.now() - known.atMs > longestStandInMs)
            return asked;
        return within(patienceMs, asked, known.identity);
    }
    /** Whether it was somebody's when it was last asked; needs no database. */
    knows(token) {
        return this.known.has(token);
    }
    ask(token) {
        const asked = this.sessions
            .find(token)
            .then((identity) => this.remember(token, identity))
            .finally(() => this.asked.delete(token));
        this.asked.set(token, asked);
        return asked;
    }
    remember(token, identity) {
        this.known.delete(token);
        // Who has just replaced the one-time password would be refused by the answer from before.
        if (identity && !identity.mustChangePassword)
            this.known.set(token, { identity, atMs: Date.now() });
        const [oldest] = this.known.keys();
        if (this.known.size > rememberedSessions && oldest !== undefined)
            this.known.delete(oldest);
        return identity;
    }
};
Identities = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [SessionsService])
], Identities);
export { Identities };
//# sourceMappingURL=identities.js.map