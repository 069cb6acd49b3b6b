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
import { Body, Delete, Get, Header, Param, Patch, Post, StreamableFile, UploadedFile, UseInterceptors, } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { documentChanges, documentKinds, facilityDocument, facilityDocuments, newDocument, } from './documents.schema.js';
import { documentLimits } from './document-files.js';
import { DocumentsService } from './documents.service.js';
import { downloadHeaders } from './download-headers.js';
const id = z.uuid();
const fileToUpload = {
    type: 'object',
    required: ['file'],
    properties: {
        file: { type: 'string', format: 'binary' },
        title: { type: 'string' },
        kind: { type: 'string', enum: [...documentKinds] },
        documentDate: { type: 'string', format: 'date' },
    },
};
let DocumentsController = class DocumentsController {
    documents;
    constructor(documents) {
        this.documents = documents;
    }
    list(scope, facilityId) {
        return this.documents.list(scope, facilityId);
    }
    add(scope, facilityId, file, body) {
        return this.documents.add(scope, facilityId, file, body);
    }
    async download(scope, documentId) {
        const { document, stream } = await this.documents.open(scope, documentId);
        return new StreamableFile(stream, downloadHeaders(document));
    }
    update(scope, documentId, version, body) {
        return this.documents.update(scope, documentId, version, body);
    }
    remove(scope, documentId, version) {
        return this.documents.remove(scope, documentId, version);
    }
};
__decorate([
    Get('facilities/:id/documents'),
    Needs('facility:read'),
    Answers(facilityDocuments),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], DocumentsController.prototype, "list", null);
__decorate([
    Post('facilities/:id/documents'),
    Needs('document:write'),
    Takes({ filesBytes: documentLimits.fileSize + megabyte }),
    UseInterceptors(FileInterceptor('file')),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: fileToUpload }),
    Answers(facilityDocument, 201),
    Refuses(413),
    Refuses(422),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, UploadedFile()),
    __param(3, Body({ schema: newDocument })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object, Object]),
    __metadata("design:returntype", void 0)
], DocumentsController.prototype, "add", null);
__decorate([
    Get('documents/:id/file'),
    Needs('facility:read'),
    Header('Cache-Control', 'private, no-cache'),
    Header('Content-Security-Policy', 'sandbox'),
    ApiOkResponse({ description: 'the file, always as an attachment', content: { 'application/octet-stream': {} } }),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", Promise)
], DocumentsController.prototype, "download", null);
__decorate([
    Patch('documents/:id'),
    Needs('document:write'),
    Answers(facilityDocument),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: documentChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], DocumentsController.prototype, "update", null);
__decorate([
    Delete('documents/:id'),
    Needs('document:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], DocumentsController.prototype, "remove", null);
DocumentsController = __decorate([
    MunicipalController('', 'documents'),
    __metadata("design:paramtypes", [DocumentsService])
], DocumentsController);
export { DocumentsController };
//# sourceMappingURL=documents.controller.js.map