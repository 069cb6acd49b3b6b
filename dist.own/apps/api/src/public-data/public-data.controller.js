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
import { applyDecorators, Controller, Get, Header, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { publicCity, publicCosts, publicFacilities, publicFacilitiesQuery, publicLayers, } from './public-data.schema.js';
import { PublicDataService } from './public-data.service.js';
/** Reads what a city has published; anybody may, and whoever is in between may keep the answer for five minutes. */
const GetPublic = (path, schema) => applyDecorators(Get(path), Needs('public:read'), Takes({ rate: 'public' }), Answers(schema), Header('Cache-Control', 'public, max-age=300'));
/** For residents and for other sites: no session is asked for, and 404 is all that is said of a city that has not published itself. */
let PublicDataController = class PublicDataController {
    data;
    constructor(data) {
        this.data = data;
    }
    city(scope) {
        return this.data.city(scope);
    }
    facilities(scope, query) {
        return this.data.facilities(scope, query);
    }
    costs(scope) {
        return this.data.totals(scope);
    }
    layers(scope) {
        return this.data.layers(scope);
    }
};
__decorate([
    GetPublic('', publicCity),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], PublicDataController.prototype, "city", null);
__decorate([
    GetPublic('facilities', publicFacilities),
    __param(0, InScope()),
    __param(1, Query({ schema: publicFacilitiesQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], PublicDataController.prototype, "facilities", null);
__decorate([
    GetPublic('costs', publicCosts),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], PublicDataController.prototype, "costs", null);
__decorate([
    GetPublic('layers', publicLayers),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], PublicDataController.prototype, "layers", null);
PublicDataController = __decorate([
    Controller('api/public/municipalities/:code'),
    ApiTags('public'),
    ApiParam({ name: 'code', description: 'municipality code', schema: { type: 'string' }, example: '372013' }),
    __metadata("design:paramtypes", [PublicDataService])
], PublicDataController);
export { PublicDataController };
//# sourceMappingURL=public-data.controller.js.map