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
import { Body, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { newReductionTarget, reductionTarget, reductionTargetChanges, reductionTargets, } from './reductions.schema.js';
import { ReductionsService } from './reductions.service.js';
const id = z.uuid();
let ReductionsController = class ReductionsController {
    reductions;
    constructor(reductions) {
        this.reductions = reductions;
    }
    list(scope) {
        return this.reductions.list(scope);
    }
    create(scope, body) {
        return this.reductions.create(scope, body);
    }
    update(scope, targetId, version, body) {
        return this.reductions.update(scope, targetId, version, body);
    }
    remove(scope, targetId, version) {
        return this.reductions.remove(scope, targetId, version);
    }
};
__decorate([
    Get(),
    Needs('cost:read'),
    Answers(reductionTargets),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], ReductionsController.prototype, "list", null);
__decorate([
    Post(),
    Needs('reduction-target:write'),
    Answers(reductionTarget, 201),
    __param(0, InScope()),
    __param(1, Body({ schema: newReductionTarget })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], ReductionsController.prototype, "create", null);
__decorate([
    Patch(':id'),
    Needs('reduction-target:write'),
    Answers(reductionTarget),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: reductionTargetChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], ReductionsController.prototype, "update", null);
__decorate([
    Delete(':id'),
    Needs('reduction-target:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], ReductionsController.prototype, "remove", null);
ReductionsController = __decorate([
    MunicipalController('reduction-targets', 'reductions'),
    __metadata("design:paramtypes", [ReductionsService])
], ReductionsController);
export { ReductionsController };
//# sourceMappingURL=reductions.controller.js.map