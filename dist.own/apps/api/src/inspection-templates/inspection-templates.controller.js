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
import { templateContent } from '#libs/contracts';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { editionQuery, inspectionTemplate, inspectionTemplates, } from './inspection-templates.schema.js';
import { InspectionTemplatesService } from './inspection-templates.service.js';
const id = z.uuid();
let InspectionTemplatesController = class InspectionTemplatesController {
    templates;
    constructor(templates) {
        this.templates = templates;
    }
    list(scope) {
        return this.templates.list(scope);
    }
    read(scope, templateId, query) {
        return this.templates.read(scope, templateId, query);
    }
    create(scope, body) {
        return this.templates.create(scope, body);
    }
    addEdition(scope, templateId, version, body) {
        return this.templates.addEdition(scope, templateId, version, body);
    }
    retire(scope, templateId, version) {
        return this.templates.retire(scope, templateId, version, true);
    }
    restore(scope, templateId, version) {
        return this.templates.retire(scope, templateId, version, false);
    }
};
__decorate([
    Get(),
    Needs('inspection:read'),
    Answers(inspectionTemplates),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], InspectionTemplatesController.prototype, "list", null);
__decorate([
    Get(':id'),
    Needs('inspection:read'),
    Answers(inspectionTemplate),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Query({ schema: editionQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], InspectionTemplatesController.prototype, "read", null);
__decorate([
    Post(),
    Needs('inspection-template:write'),
    Takes({ jsonBytes: megabyte }),
    Answers(inspectionTemplate, 201),
    __param(0, InScope()),
    __param(1, Body({ schema: templateContent })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], InspectionTemplatesController.prototype, "create", null);
__decorate([
    Post(':id/editions'),
    Needs('inspection-template:write'),
    Takes({ jsonBytes: megabyte }),
    Answers(inspectionTemplate, 201),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: templateContent })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], InspectionTemplatesController.prototype, "addEdition", null);
__decorate([
    Post(':id/retire'),
    Needs('inspection-template:write'),
    Answers(inspectionTemplate),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], InspectionTemplatesController.prototype, "retire", null);
__decorate([
    Post(':id/restore'),
    Needs('inspection-template:write'),
    Answers(inspectionTemplate),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], InspectionTemplatesController.prototype, "restore", null);
InspectionTemplatesController = __decorate([
    MunicipalController('inspection-templates', 'inspections'),
    __metadata("design:paramtypes", [InspectionTemplatesService])
], InspectionTemplatesController);
export { InspectionTemplatesController };
//# sourceMappingURL=inspection-templates.controller.js.map