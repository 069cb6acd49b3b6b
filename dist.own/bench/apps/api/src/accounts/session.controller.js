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
import { Body, Controller, Delete, Get, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { Refuses } from '../http/problem-responses.js';
import { Settings } from '../settings.js';
import { callerOf } from './access-log.js';
import { AccountsService } from './accounts.service.js';
import { DemoSignInService } from './demo-sign-in.service.js';
import { Needs } from './permission.guard.js';
import { identityIn, InScope } from './scope.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie.js';
import { sessionOf } from './session-answer.js';
import { credentials, demoSignIn, passwordChange, sessionAnswer, } from './session.schema.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
/** Coming in, who one is, going out. */
let SessionController = class SessionController {
    signIn;
    demo;
    sessions;
    accounts;
    settings;
    constructor(signIn, demo, sessions, accounts, settings) {
        this.signIn = signIn;
        this.demo = demo;
        this.sessions = sessions;
        this.accounts = accounts;
        this.settings = settings;
    }
    async read({ identity }, request) {
        const { oidc } = this.settings.entrance;
        return {
            ...sessionOf(identity ?? null),
            demoRoles: await this.demo.roles(request),
            oidc: oidc && { name: oidc.name },
        };
    }
    async open(body, request, response) {
        setSessionCookie(response, await this.signIn.signIn(body, callerOf(request), sessionTokenOf(request)));
    }
    async openDemo({ role }, request, response) {
        setSessionCookie(response, await this.demo.signIn(role, request, sessionTokenOf(request)));
    }
    async end(request, response) {
        const token = sessionTokenOf(request);
        if (token !== null)
            await this.sessions.end(token, callerOf(request));
        clearSessionCookie(response);
    }
    async changePassword({ present, next }, scope, request) {
        const kept = sessionTokenOf(request) ?? '';
        await this.accounts.changePassword(identityIn(scope), present, next, kept, callerOf(request));
    }
};
__decorate([
    Get(),
    Needs('session:open'),
    Answers(sessionAnswer),
    __param(0, InScope()),
    __param(1, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], SessionController.prototype, "read", null);
__decorate([
    Post(),
    Needs('session:open'),
    Takes({ rate: 'sign-in' }),
    AnswersNothing(),
    Refuses(401),
    Refuses(429),
    __param(0, Body({ schema: credentials })),
    __param(1, Req()),
    __param(2, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], SessionController.prototype, "open", null);
__decorate([
    Post('demo'),
    Needs('session:open'),
    Takes({ rate: 'sign-in' }),
    AnswersNothing(),
    Refuses(403),
    __param(0, Body({ schema: demoSignIn })),
    __param(1, Req()),
    __param(2, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], SessionController.prototype, "openDemo", null);
__decorate([
    Delete(),
    Needs('session:open'),
    AnswersNothing(),
    __param(0, Req()),
    __param(1, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], SessionController.prototype, "end", null);
__decorate([
    Put('password'),
    Needs('password:change'),
    Takes({ rate: 'sign-in' }),
    AnswersNothing(),
    Refuses(422),
    Refuses(429),
    __param(0, Body({ schema: passwordChange })),
    __param(1, InScope()),
    __param(2, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], SessionController.prototype, "changePassword", null);
SessionController = __decorate([
    Controller('api/session'),
    ApiTags('session'),
    __metadata("design:paramtypes", [SignInService,
        DemoSignInService,
        SessionsService,
        AccountsService,
        Settings])
], SessionController);
export { SessionController };
//# sourceMappingURL=session.controller.js.map