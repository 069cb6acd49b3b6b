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
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Settings } from '../settings.js';
import { Problem } from './problem.js';
const windowSeconds = 60;
/** Counts requests in the memory of this process, and refuses those beyond what goes in a minute. */
let RequestCounts = class RequestCounts {
    limiters;
    constructor({ edges }) {
        const limited = Object.entries(edges.requestsPerMinute).filter(([, points]) => points > 0);
        this.limiters = new Map(limited.map(([keyPrefix, points]) => [
            keyPrefix,
            new RateLimiterMemory({ keyPrefix, points, duration: windowSeconds }),
        ]));
    }
    /** Throws 429 with the time to wait. */
    async take(rate, who) {
        try {
            await this.limiters.get(rate)?.consume(who);
        }
        catch (refusal) {
            throw refusal instanceof RateLimiterRes ? tooOften(Math.ceil(refusal.msBeforeNext / 1000)) : refusal;
        }
    }
    /** A request that turned out not to count. */
    async giveBack(rate, who) {
        await this.limiters.get(rate)?.reward(who);
    }
};
RequestCounts = __decorate([
    Injectable(),
    __param(0, Inject(Settings)),
    __metadata("design:paramtypes", [Settings])
], RequestCounts);
export { RequestCounts };
/** Whom an address stands for: of IPv6 the network (/64) that one household or office has as a whole. */
export function networkOf(address) {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    if (!plain.includes(':'))
        return plain;
    const [head = [], tail] = plain.split('::').map((part) => part.split(':').filter(Boolean));
    const zeros = tail === undefined ? 0 : 8 - head.length - tail.length;
    return [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...(tail ?? [])].slice(0, 4).join(':');
}
function tooOften(retryAfterSeconds) {
    return new Problem(429, 'too-many', `Too many requests. Try again in ${retryAfterSeconds} s.`, {
        detailJa: `短い時間に操作が集中したため、受け付けを一時止めています。${retryAfterSeconds}秒ほど待ってから、もう一度お試しください。`,
        retryAfterSeconds,
    });
}
//# sourceMappingURL=request-rates.js.map