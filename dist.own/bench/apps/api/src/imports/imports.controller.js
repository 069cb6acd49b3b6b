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
import { Body, Delete, Get, Param, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { uploadLimits } from './import-files.js';
import { HeldRowsService } from './held-rows.service.js';
import { ImportCancellationService } from './import-cancellation.service.js';
import { ImportRunsService } from './import-runs.service.js';
import { decisions, goesAlong, importProgressAnswer, importRun, importRunListQuery, importRunPage, importRunSummary, removedImport, } from './imports.schema.js';
const id = z.uuid();
const filesToUpload = {
    type: 'object',
    required: ['files'],
    properties: { files: { type: 'array', items: { type: 'string', format: 'binary' }, maxItems: uploadLimits.files } },
};
let ImportsController = class ImportsController {
    runs;
    cancellation;
    heldRows;
    constructor(runs, cancellation, heldRows) {
        this.runs = runs;
        this.cancellation = cancellation;
        this.heldRows = heldRows;
    }
    list(scope, query) {
        return this.runs.list(scope, query);
    }
    upload(scope, files) {
        return this.runs.upload(scope, files);
    }
    read(scope, importId) {
        return this.runs.read(scope, importId);
    }
    commit(scope, importId, body) {
        return this.runs.commit(scope, importId, body.decisions);
    }
    /** Asks no database: the embedded one serves nobody else while an import is written. */
    progress(scope, importId) {
        return this.cancellation.progress(scope, importId);
    }
    cancel(scope, importId) {
        return this.cancellation.cancel(scope, importId);
    }
    goesAlong(scope, importId) {
        return this.runs.goesAlong(scope, importId);
    }
    decideHeld(scope, importId) {
        return this.heldRows.decide(scope, importId);
    }
    remove(scope, importId) {
        return this.runs.remove(scope, importId);
    }
};
__decorate([
    Get(),
    Needs('import:read'),
    Answers(importRunPage),
    __param(0, InScope()),
    __param(1, Query({ schema: importRunListQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], ImportsController.prototype, "list", null);
__decorate([
    Post(),
    Needs('import:write'),
    Takes({ filesBytes: uploadLimits.allFiles, seconds: 600, rate: 'heavy' }),
    UseInterceptors(FilesInterceptor('files', uploadLimits.files)),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: filesToUpload }),
    Answers(importRunSummary, 202),
    Refuses(413),
    __param(0, InScope()),
    __param(1, UploadedFiles()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Array]),
    __metadata("design:returntype", void 0)
], ImportsController.prototype, "upload", null);
__decorate([
    Get(':id'),
    Needs('import:read'),
    Answers(importRun),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], ImportsController.prototype, "read", null);
__decorate([
    Post(':id/commit'),
    Needs('import:write'),
    Takes({ jsonBytes: 20 * megabyte, seconds: 600, rate: 'heavy' }),
    Answers(importRunSummary, 202),
    Refuses(422),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Body({ schema: decisions })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], ImportsController.prototype, "commit", null);
__decorate([
    Get(':id/progress'),
    Needs('import:read'),
    Answers(importProgressAnswer),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], ImportsController.prototype, "progress", null);
__decorate([
    Post(':id/cancel'),
    Needs('import:write'),
    Answers(importRunSummary),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], ImportsController.prototype, "cancel", null);
__decorate([
    Get(':id/goes-along'),
    Needs('import:read'),
    Answers(goesAlong),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], ImportsController.prototype, "goesAlong", null);
__decorate([
    Post(':id/decide-held'),
    Needs('import:write'),
    Answers(importRunSummary, 202),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], ImportsController.prototype, "decideHeld", null);
__decorate([
    Delete(':id'),
    Needs('import:write'),
    Takes({ seconds: 600, rate: 'heavy' }),
    Answers(removedImport),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], ImportsController.prototype, "remove", null);
ImportsController = __decorate([
    MunicipalController('imports', 'imports'),
    __metadata("design:paramtypes", [ImportRunsService,
        ImportCancellationService,
        HeldRowsService])
], ImportsController);
export { ImportsController };
//# sourceMappingURL=imports.controller.js.map