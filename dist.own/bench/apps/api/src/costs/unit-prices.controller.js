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
import { Body, Get, Put, Query } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { newUnitPrices, unitPrices, unitPricesQuery, } from './unit-prices.schema.js';
import { UnitPricesService } from './unit-prices.service.js';
let UnitPricesController = class UnitPricesController {
    unitPrices;
    constructor(unitPrices) {
        this.unitPrices = unitPrices;
    }
    read(scope, query) {
        return this.unitPrices.read(scope, query.version);
    }
    replace(scope, version, body) {
        return this.unitPrices.replace(scope, version, body);
    }
};
__decorate([
    Get(),
    Needs('cost:read'),
    Answers(unitPrices),
    __param(0, InScope()),
    __param(1, Query({ schema: unitPricesQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], UnitPricesController.prototype, "read", null);
__decorate([
    Put(),
    Needs('unit-price:write'),
    Answers(unitPrices),
    __param(0, InScope()),
    __param(1, IfMatch()),
    __param(2, Body({ schema: newUnitPrices })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Number, Object]),
    __metadata("design:returntype", void 0)
], UnitPricesController.prototype, "replace", null);
UnitPricesController = __decorate([
    MunicipalController('unit-prices', 'costs'),
    __metadata("design:paramtypes", [UnitPricesService])
], UnitPricesController);
export { UnitPricesController };
//# sourceMappingURL=unit-prices.controller.js.map