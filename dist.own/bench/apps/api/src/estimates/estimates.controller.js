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
import { Delete, Get, Post } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { estimatesSummary, estimatesTakenBack, estimationRun } from './estimates.schema.js';
import { EstimatesService } from './estimates.service.js';
let EstimatesController = class EstimatesController {
    estimates;
    constructor(estimates) {
        this.estimates = estimates;
    }
    read(scope) {
        return this.estimates.read(scope);
    }
    run(scope) {
        return this.estimates.run(scope);
    }
    takeBack(scope) {
        return this.estimates.takeBack(scope);
    }
};
__decorate([
    Get(),
    Needs('facility:read'),
    Answers(estimatesSummary),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], EstimatesController.prototype, "read", null);
__decorate([
    Post(),
    Needs('estimate:write'),
    Takes({ seconds: 600, rate: 'heavy' }),
    Answers(estimationRun),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], EstimatesController.prototype, "run", null);
__decorate([
    Delete(),
    Needs('estimate:write'),
    Takes({ seconds: 600, rate: 'heavy' }),
    Answers(estimatesTakenBack),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], EstimatesController.prototype, "takeBack", null);
EstimatesController = __decorate([
    MunicipalController('estimates', 'estimates'),
    __metadata("design:paramtypes", [EstimatesService])
], EstimatesController);
export { EstimatesController };
//# sourceMappingURL=estimates.controller.js.map