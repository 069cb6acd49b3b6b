var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Work } from './accounts/work.js';
import { Answers } from './http/answers.js';
import { Takes } from './http/limits.js';
import { Drain } from './http/drain.js';
import { Problem } from './http/problem.js';
import { Refuses } from './http/problem-responses.js';
import { within } from './http/within.js';
import { Needs } from './accounts/permission.guard.js';
import { InScope } from './accounts/scope.js';
const health = z.object({
    status: z.enum(['ready', 'busy']).describe('busy: the embedded database is just writing for somebody else'),
});
const readiness = z.object({ ready: z.literal(true) });
/** How long the database may take to answer, ms: who watches the server does not wait longer. */
const patienceMs = 250;
/** Asked by whoever starts or watches the server, or spreads the load over several. */
let HealthController = class HealthController {
    work;
    drain;
    hasAnswered = false;
    /** The question that waits for its answer: others wait for the same, and take no connection of those who work. */
    asked = null;
    constructor(work, drain) {
        this.work = work;
        this.drain = drain;
    }
    /** 200 once the database answers, or has answered before and is busy. */
    read(scope) {
        this.asked ??= this.ask(scope).finally(() => (this.asked = null));
        // An embedded database serves one transaction at a time; one that is broken rejects at once.
        return this.hasAnswered ? within(patienceMs, this.asked, { status: 'busy' }) : this.asked;
    }
    /** Whether requests should be sent here just now: 503 while the server ends or its database is busy for others. */
    async ready(scope) {
        const isReady = !this.drain.isEnding && (await this.read(scope)).status === 'ready';
        if (!isReady)
            throw new Problem(503, 'unavailable', 'Not ready. Try again in a moment.');
        return { ready: true };
    }
    ask(scope) {
        return this.work.in(scope, async (database) => {
            await database.query('SELECT 1');
            this.hasAnswered = true;
            return { status: 'ready' };
        });
    }
};
__decorate([
    Get('health'),
    Needs('health:read'),
    Takes({ rate: 'watching' }),
    Answers(health),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], HealthController.prototype, "read", null);
__decorate([
    Get('ready'),
    Needs('health:read'),
    Takes({ rate: 'watching' }),
    Answers(readiness),
    Refuses(503),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], HealthController.prototype, "ready", null);
HealthController = __decorate([
    Controller(),
    ApiTags('health'),
    __metadata("design:paramtypes", [Work,
        Drain])
], HealthController);
export { HealthController };
//# sourceMappingURL=health.controller.js.map