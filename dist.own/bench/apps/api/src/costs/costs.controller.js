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
import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { costColumns, costEvidencePage, costEvidenceQuery, costOutlook, costOutlookQuery, costQuery, facilityCost, facilityCostQuery, } from './costs.schema.js';
import { CostsService } from './costs.service.js';
import { fundingOutlook } from './funding.schema.js';
import { FundingService } from './funding.service.js';
let CostsController = class CostsController {
    costs;
    funding;
    constructor(costs, funding) {
        this.costs = costs;
        this.funding = funding;
    }
    outlook(scope, query) {
        return this.costs.outlook(scope, query);
    }
    evidence(scope, query) {
        return this.costs.evidence(scope, query);
    }
    facility(scope, facilityId, query) {
        return this.costs.facility(scope, facilityId, query);
    }
    fund(scope, query) {
        return this.funding.outlook(scope, query);
    }
    columns(scope, query) {
        return this.costs.columns(scope, query);
    }
};
__decorate([
    Get(),
    Needs('cost:read'),
    Takes({ rate: 'heavy' }),
    Answers(costOutlook),
    __param(0, InScope()),
    __param(1, Query({ schema: costOutlookQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], CostsController.prototype, "outlook", null);
__decorate([
    Get('facilities'),
    Needs('cost:read'),
    Takes({ rate: 'heavy' }),
    Answers(costEvidencePage),
    __param(0, InScope()),
    __param(1, Query({ schema: costEvidenceQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], CostsController.prototype, "evidence", null);
__decorate([
    Get('facilities/:id'),
    Needs('cost:read'),
    Answers(facilityCost),
    __param(0, InScope()),
    __param(1, Param('id', { schema: z.uuid() })),
    __param(2, Query({ schema: facilityCostQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], CostsController.prototype, "facility", null);
__decorate([
    Get('funding'),
    Needs('cost:read'),
    Takes({ rate: 'heavy' }),
    Answers(fundingOutlook),
    __param(0, InScope()),
    __param(1, Query({ schema: costQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], CostsController.prototype, "fund", null);
__decorate([
    Get('map'),
    Needs('cost:read'),
    Takes({ rate: 'heavy' }),
    Answers(costColumns),
    __param(0, InScope()),
    __param(1, Query({ schema: costQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], CostsController.prototype, "columns", null);
CostsController = __decorate([
    MunicipalController('costs', 'costs'),
    __metadata("design:paramtypes", [CostsService,
        FundingService])
], CostsController);
export { CostsController };
//# sourceMappingURL=costs.controller.js.map