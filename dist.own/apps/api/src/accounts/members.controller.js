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
import { Body, Delete, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { z } from 'zod';
import { Answers, AnswersNothing } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { callerOf } from './access-log.js';
import { MemberAccessService } from './member-access.service.js';
import { invitedMember, member, memberChanges, memberPage, memberQuery, newMember, newPassword, } from './members.schema.js';
import { MembersService } from './members.service.js';
import { Needs } from './permission.guard.js';
import { InScope } from './scope.js';
const id = z.uuid();
/** The people of a city. */
let MembersController = class MembersController {
    members;
    access;
    constructor(members, access) {
        this.members = members;
        this.access = access;
    }
    list(scope, query) {
        return this.members.list(scope, query);
    }
    invite(scope, body, request) {
        return this.members.invite(scope, body, callerOf(request));
    }
    change(scope, accountId, version, body, request) {
        return this.members.change(scope, accountId, version, body, callerOf(request));
    }
    remove(scope, accountId, version) {
        return this.members.remove(scope, accountId, version);
    }
    disable(scope, accountId, version, request) {
        return this.access.disable(scope, accountId, version, callerOf(request));
    }
    enable(scope, accountId, version, request) {
        return this.access.enable(scope, accountId, version, callerOf(request));
    }
    resetPassword(scope, accountId, version, request) {
        return this.access.resetPassword(scope, accountId, version, callerOf(request));
    }
};
__decorate([
    Get(),
    Needs('member:read'),
    Answers(memberPage),
    __param(0, InScope()),
    __param(1, Query({ schema: memberQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], MembersController.prototype, "list", null);
__decorate([
    Post(),
    Needs('member:write'),
    Takes({ jsonBytes: megabyte / 4 }),
    Answers(invitedMember, 201),
    Refuses(422),
    __param(0, InScope()),
    __param(1, Body({ schema: newMember })),
    __param(2, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", void 0)
], MembersController.prototype, "invite", null);
__decorate([
    Patch(':id'),
    Needs('member:write'),
    Takes({ jsonBytes: megabyte / 4 }),
    Answers(member),
    Refuses(422),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: memberChanges })),
    __param(4, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object, Object]),
    __metadata("design:returntype", void 0)
], MembersController.prototype, "change", null);
__decorate([
    Delete(':id'),
    Needs('member:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], MembersController.prototype, "remove", null);
__decorate([
    Post(':id/disable'),
    Needs('member:write'),
    Answers(member),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], MembersController.prototype, "disable", null);
__decorate([
    Post(':id/enable'),
    Needs('member:write'),
    Answers(member),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], MembersController.prototype, "enable", null);
__decorate([
    Post(':id/password'),
    Needs('member:write'),
    Answers(newPassword),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], MembersController.prototype, "resetPassword", null);
MembersController = __decorate([
    MunicipalController('members', 'members'),
    __metadata("design:paramtypes", [MembersService,
        MemberAccessService])
], MembersController);
export { MembersController };
//# sourceMappingURL=members.controller.js.map