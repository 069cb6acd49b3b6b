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
import { Body, Get, Patch } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { costSettings, costSettingsChanges } from './cost-settings.schema.js';
import { CostSettingsService } from './cost-settings.service.js';
let CostSettingsController = class CostSettingsController {
    settings;
    constructor(settings) {
        this.settings = settings;
    }
    read(scope) {
        return this.settings.read(scope);
    }
    update(scope, version, body) {
        return this.settings.update(scope, version, body);
    }
};
__decorate([
    Get(),
    Needs('cost:read'),
    Answers(costSettings),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], CostSettingsController.prototype, "read", null);
__decorate([
    Patch(),
    Needs('cost-settings:write'),
    Answers(costSettings),
    __param(0, InScope()),
    __param(1, IfMatch()),
    __param(2, Body({ schema: costSettingsChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Number, Object]),
    __metadata("design:returntype", void 0)
], CostSettingsController.prototype, "update", null);
CostSettingsController = __decorate([
    MunicipalController('cost-settings', 'costs'),
    __metadata("design:paramtypes", [CostSettingsService])
], CostSettingsController);
export { CostSettingsController };
//# sourceMappingURL=cost-settings.controller.js.map