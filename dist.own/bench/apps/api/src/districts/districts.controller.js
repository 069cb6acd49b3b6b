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
import { Body, Get, Param, Patch } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { districtChanges, districts, savedDistrict } from './districts.schema.js';
import { DistrictsService } from './districts.service.js';
const id = z.uuid();
let DistrictsController = class DistrictsController {
    districts;
    constructor(districts) {
        this.districts = districts;
    }
    list(scope) {
        return this.districts.list(scope);
    }
    update(scope, districtId, version, body) {
        return this.districts.update(scope, districtId, version, body);
    }
};
__decorate([
    Get(),
    Needs('municipality:read'),
    Answers(districts),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], DistrictsController.prototype, "list", null);
__decorate([
    Patch(':id'),
    Needs('municipality:update'),
    Answers(savedDistrict),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: districtChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], DistrictsController.prototype, "update", null);
DistrictsController = __decorate([
    MunicipalController('districts', 'districts'),
    __metadata("design:paramtypes", [DistrictsService])
], DistrictsController);
export { DistrictsController };
//# sourceMappingURL=districts.controller.js.map