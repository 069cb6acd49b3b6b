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
import { Get, Query } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { methodQuery } from '../costs/costs.schema.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { pagingQuery } from '../http/paging.js';
import { floorAreaEvidencePage, overview } from './overview.schema.js';
import { OverviewService } from './overview.service.js';
let OverviewController = class OverviewController {
    overview;
    constructor(overview) {
        this.overview = overview;
    }
    read(scope, query) {
        return this.overview.read(scope, query);
    }
    floorArea(scope, query) {
        return this.overview.floorArea(scope, query);
    }
};
__decorate([
    Get(),
    Needs('cost:read'),
    Takes({ rate: 'heavy' }),
    Answers(overview),
    __param(0, InScope()),
    __param(1, Query({ schema: methodQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], OverviewController.prototype, "read", null);
__decorate([
    Get('floor-area'),
    Needs('cost:read'),
    Answers(floorAreaEvidencePage),
    __param(0, InScope()),
    __param(1, Query({ schema: pagingQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], OverviewController.prototype, "floorArea", null);
OverviewController = __decorate([
    MunicipalController('overview', 'overview'),
    __metadata("design:paramtypes", [OverviewService])
], OverviewController);
export { OverviewController };
//# sourceMappingURL=overview.controller.js.map