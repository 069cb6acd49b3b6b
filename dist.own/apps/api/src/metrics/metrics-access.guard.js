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
import { createHash, timingSafeEqual } from 'node:crypto';
import { isFromThisMachine } from '../http/own-origin.js';
import { notFound, Problem } from '../http/problem.js';
import { Settings } from '../settings.js';
/** Lets in who asks from this very machine, under its own name, and who bears the configured token. */
let MetricsAccess = class MetricsAccess {
    settings;
    constructor(settings) {
        this.settings = settings;
    }
    /** Throws 401 for a wrong token; 404 where there is none to be had. */
    canActivate(context) {
        const request = context.switchToHttp().getRequest();
        const { metricsToken } = this.settings.edges;
        if (isFromThisMachine(request))
            return true;
        if (metricsToken === null)
            throw notFound('figures here');
        if (isBearing(request, metricsToken))
            return true;
        throw new Problem(401, 'unauthenticated', 'Send the token of the figures: Authorization: Bearer …', {
            detailJa: '監視用のトークン(CHODO_METRICS_TOKEN)を Authorization: Bearer で送ってください。',
        });
    }
};
MetricsAccess = __decorate([
    Injectable(),
    __param(0, Inject(Settings)),
    __metadata("design:paramtypes", [Settings])
], MetricsAccess);
export { MetricsAccess };
function isBearing({ headers }, token) {
    const digest = (text) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}
//# sourceMappingURL=metrics-access.guard.js.map