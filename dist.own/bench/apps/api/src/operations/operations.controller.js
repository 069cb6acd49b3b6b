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
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { BuildingsService } from '../facilities/buildings.service.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { csvFile, csvType } from '../http/csv.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { OperationFormService } from './operation-form.service.js';
import { FacilitySheetService } from './facility-sheet.service.js';
import { facilitySheet, operationYearChanges, operationYearFields, savedOperationYear } from './operations.schema.js';
const id = z.uuid();
let OperationsController = class OperationsController {
    sheets;
    parts;
    form;
    constructor(sheets, parts, form) {
        this.sheets = sheets;
        this.parts = parts;
        this.form = form;
    }
    sheet(scope, facilityId) {
        return this.sheets.read(scope, facilityId);
    }
    async csv(scope) {
        const { bytes, name } = await this.form.csv(scope);
        return csvFile(bytes, name);
    }
    add(scope, facilityId, body) {
        return this.parts.add(scope, 'operationYear', facilityId, body);
    }
    update(scope, yearId, version, body) {
        return this.parts.update(scope, 'operationYear', yearId, version, body);
    }
    remove(scope, yearId, version) {
        return this.parts.remove(scope, 'operationYear', yearId, version);
    }
};
__decorate([
    Get('facilities/:id/sheet'),
    Needs('facility:read'),
    Answers(facilitySheet),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], OperationsController.prototype, "sheet", null);
__decorate([
    Get('operation-years.csv'),
    Needs('facility:read'),
    Takes({ seconds: 120, rate: 'heavy' }),
    ApiOkResponse({
        description: 'form of yearly records with the latest year, as the import reads it',
        content: { [csvType]: {} },
    }),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], OperationsController.prototype, "csv", null);
__decorate([
    Post('facilities/:id/operation-years'),
    Needs('operation:write'),
    Answers(savedOperationYear, 201),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Body({ schema: operationYearFields })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], OperationsController.prototype, "add", null);
__decorate([
    Patch('operation-years/:id'),
    Needs('operation:write'),
    Answers(savedOperationYear),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: operationYearChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], OperationsController.prototype, "update", null);
__decorate([
    Delete('operation-years/:id'),
    Needs('operation:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], OperationsController.prototype, "remove", null);
OperationsController = __decorate([
    MunicipalController('', 'operations'),
    __metadata("design:paramtypes", [FacilitySheetService,
        BuildingsService,
        OperationFormService])
], OperationsController);
export { OperationsController };
//# sourceMappingURL=operations.controller.js.map