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
import { fieldWork, inspectionReceipt, inspectionRecord } from '#libs/contracts';
import { Body, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { SenderClock } from '../http/sender-clock.js';
import { FieldWorkService } from './field-work.service.js';
import { inspection, inspections, inspectionsQuery } from './inspections.schema.js';
import { InspectionsService } from './inspections.service.js';
import { TakeInspectionService } from './take-inspection.service.js';
const id = z.uuid();
let InspectionsController = class InspectionsController {
    inspections;
    taking;
    fieldWork;
    constructor(inspections, taking, fieldWork) {
        this.inspections = inspections;
        this.taking = taking;
        this.fieldWork = fieldWork;
    }
    takeAlong(scope) {
        return this.fieldWork.read(scope);
    }
    list(scope, query) {
        return this.inspections.list(scope, query);
    }
    async take(scope, operationId, sentAt, record, response) {
        const { isNew, receipt } = await this.taking.take(scope, { operationId, record, sentAt });
        if (!isNew)
            response.status(HttpStatus.OK);
        return receipt;
    }
    read(scope, inspectionId) {
        return this.inspections.read(scope, inspectionId);
    }
    receipt(scope, operationId) {
        return this.inspections.receipt(scope, operationId);
    }
};
__decorate([
    Get('field-work'),
    Needs('inspection:read'),
    Answers(fieldWork, 200, 'what a phone needs to work without signal'),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], InspectionsController.prototype, "takeAlong", null);
__decorate([
    Get('inspections'),
    Needs('inspection:read'),
    Answers(inspections),
    __param(0, InScope()),
    __param(1, Query({ schema: inspectionsQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], InspectionsController.prototype, "list", null);
__decorate([
    Post('inspections'),
    Needs('inspection:write'),
    Takes({ jsonBytes: megabyte }),
    Answers(inspectionReceipt, 201, 'taken; 200 with the first receipt where it was taken before'),
    Refuses(422),
    __param(0, InScope()),
    __param(1, IdempotencyKey()),
    __param(2, SenderClock()),
    __param(3, Body({ schema: inspectionRecord })),
    __param(4, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], InspectionsController.prototype, "take", null);
__decorate([
    Get('inspections/:id'),
    Needs('inspection:read'),
    Answers(inspection),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], InspectionsController.prototype, "read", null);
__decorate([
    Get('inspection-operations/:id'),
    Needs('inspection:write'),
    Answers(inspectionReceipt),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], InspectionsController.prototype, "receipt", null);
InspectionsController = __decorate([
    MunicipalController('', 'inspections'),
    __metadata("design:paramtypes", [InspectionsService,
        TakeInspectionService,
        FieldWorkService])
], InspectionsController);
export { InspectionsController };
//# sourceMappingURL=inspections.controller.js.map