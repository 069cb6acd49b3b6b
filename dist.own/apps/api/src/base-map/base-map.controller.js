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
import { Body, Get, Header, Post, Put, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { baseMapChoice, baseMapFile, baseMapSettings } from './base-map.schema.js';
import { largestUploadBytes } from './base-map-files.js';
import { BaseMapService } from './base-map.service.js';
import { sendRanges } from './send-ranges.js';
const fileToUpload = {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
};
const fileVersion = z.object({
    v: z.string().max(60).optional().describe('version of the file, so that it may be kept'),
});
let BaseMapController = class BaseMapController {
    baseMap;
    constructor(baseMap) {
        this.baseMap = baseMap;
    }
    read(scope) {
        return this.baseMap.read(scope);
    }
    save(scope, version, body) {
        return this.baseMap.save(scope, version, body);
    }
    upload(scope, file) {
        return this.baseMap.upload(scope, file);
    }
    async archive(scope, _query, response) {
        await sendRanges(response, await this.baseMap.archive(scope));
    }
};
__decorate([
    Get(),
    Needs('facility:read'),
    Answers(baseMapSettings),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], BaseMapController.prototype, "read", null);
__decorate([
    Put(),
    Needs('base-map:write'),
    Answers(baseMapSettings),
    Refuses(422),
    __param(0, InScope()),
    __param(1, IfMatch()),
    __param(2, Body({ schema: baseMapChoice })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Number, Object]),
    __metadata("design:returntype", void 0)
], BaseMapController.prototype, "save", null);
__decorate([
    Post('files'),
    Needs('base-map:write'),
    Takes({ filesBytes: largestUploadBytes + megabyte, seconds: 600, rate: 'heavy' }),
    UseInterceptors(FileInterceptor('file')),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: fileToUpload }),
    Answers(baseMapFile, 201),
    Refuses(413),
    Refuses(422),
    __param(0, InScope()),
    __param(1, UploadedFile()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], BaseMapController.prototype, "upload", null);
__decorate([
    Get('tiles.pmtiles'),
    Needs('facility:read'),
    Header('Cache-Control', 'private, max-age=86400'),
    ApiOkResponse({ description: 'the archive, in ranges', content: { 'application/vnd.pmtiles': {} } }),
    __param(0, InScope()),
    __param(1, Query({ schema: fileVersion })),
    __param(2, Res()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], BaseMapController.prototype, "archive", null);
BaseMapController = __decorate([
    MunicipalController('base-map', 'map'),
    __metadata("design:paramtypes", [BaseMapService])
], BaseMapController);
export { BaseMapController };
//# sourceMappingURL=base-map.controller.js.map