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
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ownOriginOf } from '../http/own-origin.js';
import { Refuses } from '../http/problem-responses.js';
import { Settings } from '../settings.js';
import { callerOf } from './access-log.js';
import { setAttemptCookie, takeAttemptCookie } from './oidc-cookie.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { Needs } from './permission.guard.js';
import { Takes } from '../http/limits.js';
import { sessionTokenOf, setSessionCookie } from './session-cookie.js';
/** What providers are known to add to the address they send the browser back to. */
const names = ['code', 'state', 'iss', 'session_state', 'scope', 'authuser', 'hd', 'prompt'];
const refusalNames = ['error', 'error_description', 'error_uri'];
const callbackQuery = z.object(Object.fromEntries([...names, ...refusalNames].map((name) => [name, z.string().max(4000).optional()])));
const callbackPath = '/api/session/oidc/callback';
/** Coming in by the organisation's own sign-in: the browser goes there and comes back. */
let OidcController = class OidcController {
    oidc;
    settings;
    constructor(oidc, settings) {
        this.oidc = oidc;
        this.settings = settings;
    }
    async begin(request, response) {
        const begun = await this.oidc.begin(ownOriginOf(this.settings.entrance, request) + callbackPath);
        if (begun)
            setAttemptCookie(response, begun.attempt);
        response.redirect(begun?.address.href ?? '/?oidc=unavailable');
    }
    async finish(_, request, response) {
        const address = new URL(request.originalUrl, ownOriginOf(this.settings.entrance, request));
        const attempt = takeAttemptCookie(request, response);
        const outcome = await this.oidc.finish(address, attempt, callerOf(request), sessionTokenOf(request));
        if ('session' in outcome)
            setSessionCookie(response, outcome.session);
        response.redirect('session' in outcome ? '/' : `/?oidc=${outcome.problem}`);
    }
};
__decorate([
    Get(),
    Needs('session:open'),
    Takes({ rate: 'sign-in' }),
    ApiResponse({ status: 302, description: 'to the provider; to /?oidc=unavailable where it does not answer' }),
    Refuses(404),
    __param(0, Req()),
    __param(1, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], OidcController.prototype, "begin", null);
__decorate([
    Get('callback'),
    Needs('session:open'),
    Takes({ queryCharacters: 8_000, rate: 'sign-in' }),
    ApiResponse({ status: 302, description: 'to /, signed in; to /?oidc=failed or /?oidc=not-invited otherwise' }),
    Refuses(404),
    __param(0, Query({ schema: callbackQuery })),
    __param(1, Req()),
    __param(2, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], OidcController.prototype, "finish", null);
OidcController = __decorate([
    Controller('api/session/oidc'),
    ApiTags('session'),
    __metadata("design:paramtypes", [OidcSignInService,
        Settings])
], OidcController);
export { OidcController };
//# sourceMappingURL=oidc.controller.js.map