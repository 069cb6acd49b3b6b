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
import { Body, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { BulkChangeService } from './bulk-change.service.js';
import { bulkAnswer, bulkChange, bulkPreview, facilityChanges, facilityDetail, facilityFields, facilityListQuery, facilityPage, } from './facilities.schema.js';
import { FacilitiesService } from './facilities.service.js';
import { FacilityListService } from './facility-list.service.js';
const id = z.uuid();
let FacilitiesController = class FacilitiesController {
    facilities;
    facilityList;
    bulk;
    constructor(facilities, facilityList, bulk) {
        this.facilities = facilities;
        this.facilityList = facilityList;
        this.bulk = bulk;
    }
    list(scope, query) {
        return this.facilityList.list(scope, query);
    }
    create(scope, body) {
        return this.facilities.create(scope, body);
    }
    changeMany(scope, body) {
        return this.bulk.change(scope, body);
    }
    previewMany(scope, body) {
        return this.bulk.preview(scope, body);
    }
    read(scope, facilityId) {
        return this.facilities.read(scope, facilityId);
    }
    update(scope, facilityId, version, body) {
        return this.facilities.update(scope, facilityId, version, body);
    }
    remove(scope, facilityId, version) {
        return this.facilities.remove(scope, facilityId, version);
    }
};
__decorate([
    Get(),
    Needs('facility:read'),
    Answers(facilityPage),
    __param(0, InScope()),
    __param(1, Query({ schema: facilityListQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], FacilitiesController.prototype, "list", null);
__decorate([
    Post(),
    Needs('facility:write'),
    Answers(facilityDetail, 201),
    __param(0, InScope()),
    __param(1, Body({ schema: facilityFields })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], FacilitiesController.prototype, "create", null);
__decorate([
    Patch(),
    Needs('facility:write'),
    Takes({ jsonBytes: megabyte, seconds: 120 }),
    Answers(bulkAnswer),
    Refuses(412),
    __param(0, InScope()),
    __param(1, Body({ schema: bulkChange })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], FacilitiesController.prototype, "changeMany", null);
__decorate([
    Post('bulk-preview'),
    Needs('facility:write'),
    Takes({ jsonBytes: megabyte, seconds: 120 }),
    Answers(bulkPreview),
    __param(0, InScope()),
    __param(1, Body({ schema: bulkChange })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], FacilitiesController.prototype, "previewMany", null);
__decorate([
    Get(':id'),
    Needs('facility:read'),
    Answers(facilityDetail),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], FacilitiesController.prototype, "read", null);
__decorate([
    Patch(':id'),
    Needs('facility:write'),
    Answers(facilityDetail),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: facilityChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], FacilitiesController.prototype, "update", null);
__decorate([
    Delete(':id'),
    Needs('facility:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], FacilitiesController.prototype, "remove", null);
FacilitiesController = __decorate([
    MunicipalController('facilities', 'facilities'),
    __metadata("design:paramtypes", [FacilitiesService,
        FacilityListService,
        BulkChangeService])
], FacilitiesController);
export { FacilitiesController };
//# sourceMappingURL=facilities.controller.js.map