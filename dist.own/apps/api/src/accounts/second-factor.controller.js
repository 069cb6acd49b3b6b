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
import { Body, Controller, Delete, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { Refuses } from '../http/problem-responses.js';
import { callerOf } from './access-log.js';
import { Needs } from './permission.guard.js';
import { identityIn, InScope } from './scope.js';
import { SecondFactorService } from './second-factor.service.js';
import { sessionTokenOf } from './session-cookie.js';
import { proposedSecondFactor, secondFactorConfirmation, secondFactorRemoval, } from './session.schema.js';
/** The own second factor. */
let SecondFactorController = class SecondFactorController {
    secondFactor;
    constructor(secondFactor) {
        this.secondFactor = secondFactor;
    }
    propose(scope) {
        return this.secondFactor.propose(identityIn(scope));
    }
    confirm(scope, { secret, code }, request) {
        const kept = sessionTokenOf(request) ?? '';
        return this.secondFactor.confirm(identityIn(scope), secret, code, kept, callerOf(request));
    }
    remove(scope, { password }, request) {
        return this.secondFactor.remove(identityIn(scope), password, callerOf(request));
    }
};
__decorate([
    Post(),
    Needs('session:own'),
    Answers(proposedSecondFactor),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], SecondFactorController.prototype, "propose", null);
__decorate([
    Put(),
    Needs('session:own'),
    Takes({ rate: 'sign-in' }),
    AnswersNothing(),
    Refuses(422),
    __param(0, InScope()),
    __param(1, Body({ schema: secondFactorConfirmation })),
    __param(2, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], SecondFactorController.prototype, "confirm", null);
__decorate([
    Delete(),
    Needs('session:own'),
    Takes({ rate: 'sign-in' }),
    AnswersNothing(),
    Refuses(422),
    Refuses(429),
    __param(0, InScope()),
    __param(1, Body({ schema: secondFactorRemoval })),
    __param(2, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], SecondFactorController.prototype, "remove", null);
SecondFactorController = __decorate([
    Controller('api/session/second-factor'),
    ApiTags('session'),
    __metadata("design:paramtypes", [SecondFactorService])
], SecondFactorController);
export { SecondFactorController };
//# sourceMappingURL=second-factor.controller.js.map