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
import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { fileColumns, fileQuery, givenMapping, toldYear, } from './column-mappings.schema.js';
import { ImportColumnsService } from './import-columns.service.js';
import { importRunSummary } from './imports.schema.js';
const id = z.uuid();
let ImportColumnsController = class ImportColumnsController {
    columns;
    constructor(columns) {
        this.columns = columns;
    }
    read(scope, importId, { file }) {
        return this.columns.read(scope, importId, file);
    }
    map(scope, importId, version, body) {
        return this.columns.map(scope, importId, version, body);
    }
    tellYear(scope, importId, body) {
        return this.columns.tellYear(scope, importId, body);
    }
    readAgain(scope, importId) {
        return this.columns.readAgain(scope, importId);
    }
};
__decorate([
    Get(':id/columns'),
    Needs('import:read'),
    Answers(fileColumns),
    Refuses(422),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Query({ schema: fileQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], ImportColumnsController.prototype, "read", null);
__decorate([
    Put(':id/columns'),
    Needs('import:write'),
    Takes({ jsonBytes: megabyte, seconds: 600, rate: 'heavy' }),
    Answers(importRunSummary, 202),
    Refuses(422),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: givenMapping })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], ImportColumnsController.prototype, "map", null);
__decorate([
    Post(':id/year'),
    Needs('import:write'),
    Answers(importRunSummary, 202),
    Refuses(422),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Body({ schema: toldYear })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], ImportColumnsController.prototype, "tellYear", null);
__decorate([
    Post(':id/read-again'),
    Needs('import:write'),
    Takes({ seconds: 600, rate: 'heavy' }),
    Answers(importRunSummary, 202),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], ImportColumnsController.prototype, "readAgain", null);
ImportColumnsController = __decorate([
    MunicipalController('imports', 'imports'),
    __metadata("design:paramtypes", [ImportColumnsService])
], ImportColumnsController);
export { ImportColumnsController };
//# sourceMappingURL=import-columns.controller.js.map