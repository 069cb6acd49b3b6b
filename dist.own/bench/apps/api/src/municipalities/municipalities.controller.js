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
import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { municipalityChanges, municipalityDetail, municipalityListQuery, municipalityPage, newMunicipality, publication, } from './municipalities.schema.js';
import { MunicipalitiesService } from './municipalities.service.js';
import { MunicipalityListService } from './municipality-list.service.js';
let MunicipalitiesController = class MunicipalitiesController {
    municipalities;
    municipalityList;
    constructor(municipalities, municipalityList) {
        this.municipalities = municipalities;
        this.municipalityList = municipalityList;
    }
    list(scope, query) {
        return this.municipalityList.list(scope, query);
    }
    create(scope, body) {
        return this.municipalities.create(scope, body);
    }
};
__decorate([
    Get(),
    Needs('municipality:list'),
    Answers(municipalityPage),
    __param(0, InScope()),
    __param(1, Query({ schema: municipalityListQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], MunicipalitiesController.prototype, "list", null);
__decorate([
    Post(),
    Needs('municipality:create'),
    Takes({ jsonBytes: 20 * megabyte, seconds: 120 }),
    Answers(municipalityDetail, 201),
    Refuses(422),
    __param(0, InScope()),
    __param(1, Body({ schema: newMunicipality })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], MunicipalitiesController.prototype, "create", null);
MunicipalitiesController = __decorate([
    Controller('api/municipalities'),
    ApiTags('municipalities'),
    __metadata("design:paramtypes", [MunicipalitiesService,
        MunicipalityListService])
], MunicipalitiesController);
export { MunicipalitiesController };
const confirmation = z.object({
    confirm: z.string().max(200).describe('name of the city, typed by the person who removes it'),
});
let MunicipalityController = class MunicipalityController {
    municipalities;
    constructor(municipalities) {
        this.municipalities = municipalities;
    }
    read(scope) {
        return this.municipalities.read(scope);
    }
    update(scope, version, changes) {
        return this.municipalities.update(scope, version, changes);
    }
    publish(scope, version, { published }) {
        return this.municipalities.publish(scope, version, published);
    }
    remove(scope, query) {
        return this.municipalities.remove(scope, query.confirm);
    }
};
__decorate([
    Get(),
    Needs('municipality:read'),
    Answers(municipalityDetail),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], MunicipalityController.prototype, "read", null);
__decorate([
    Patch(),
    Needs('municipality:update'),
    Takes({ jsonBytes: 20 * megabyte, seconds: 120 }),
    Answers(municipalityDetail),
    Refuses(422),
    __param(0, InScope()),
    __param(1, IfMatch()),
    __param(2, Body({ schema: municipalityChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Number, Object]),
    __metadata("design:returntype", void 0)
], MunicipalityController.prototype, "update", null);
__decorate([
    Put('publication'),
    Needs('municipality:publish'),
    Answers(municipalityDetail),
    __param(0, InScope()),
    __param(1, IfMatch()),
    __param(2, Body({ schema: publication })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Number, Object]),
    __metadata("design:returntype", void 0)
], MunicipalityController.prototype, "publish", null);
__decorate([
    Delete(),
    Needs('municipality:delete'),
    Takes({ seconds: 600, rate: 'heavy' }),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Query({ schema: confirmation })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], MunicipalityController.prototype, "remove", null);
MunicipalityController = __decorate([
    MunicipalController('', 'municipalities'),
    __metadata("design:paramtypes", [MunicipalitiesService])
], MunicipalityController);
export { MunicipalityController };
//# sourceMappingURL=municipalities.controller.js.map