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
import { photoReceipt } from '#libs/contracts';
import { Body, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { partQuery, photoFileQuery, photoHash, } from './inspection-photos.schema.js';
import { InspectionPhotosService } from './inspection-photos.service.js';
import { PhotoUploadsService } from './photo-uploads.service.js';
let InspectionPhotosController = class InspectionPhotosController {
    photos;
    uploads;
    constructor(photos, uploads) {
        this.photos = photos;
        this.uploads = uploads;
    }
    progress(scope, sha256) {
        return this.uploads.progress(scope, sha256);
    }
    receive(scope, sha256, { offset }, part) {
        return this.uploads.receive(scope, sha256, offset, part ?? new Uint8Array());
    }
    async file(scope, photoId, { size }) {
        const { stream, bytes, takenOn } = await this.photos.open(scope, photoId, size);
        const place = size === 'full' ? 'attachment' : 'inline';
        const disposition = `${place}; filename="${takenOn}-${photoId}.jpg"`;
        return new StreamableFile(stream, { type: 'image/jpeg', disposition, length: bytes });
    }
};
__decorate([
    Get(':sha256/upload'),
    Needs('inspection:write'),
    Answers(photoReceipt),
    Refuses(422),
    Refuses(507),
    __param(0, InScope()),
    __param(1, Param('sha256', { schema: photoHash })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], InspectionPhotosController.prototype, "progress", null);
__decorate([
    Post(':sha256/upload'),
    Needs('inspection:write'),
    Takes({ jsonBytes: 0, partBytes: megabyte }),
    ApiConsumes('application/octet-stream'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    Answers(photoReceipt),
    Refuses(422),
    Refuses(507),
    __param(0, InScope()),
    __param(1, Param('sha256', { schema: photoHash })),
    __param(2, Query({ schema: partQuery })),
    __param(3, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object, Object]),
    __metadata("design:returntype", void 0)
], InspectionPhotosController.prototype, "receive", null);
__decorate([
    Get(':id/file'),
    Needs('inspection:read'),
    Header('Cache-Control', 'private, no-cache'),
    Header('Content-Security-Policy', 'sandbox'),
    ApiOkResponse({ description: 'a JPEG; the full one always as an attachment', content: { 'image/jpeg': {} } }),
    __param(0, InScope()),
    __param(1, Param('id', { schema: z.uuid() })),
    __param(2, Query({ schema: photoFileQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", Promise)
], InspectionPhotosController.prototype, "file", null);
InspectionPhotosController = __decorate([
    MunicipalController('inspection-photos', 'inspections'),
    __metadata("design:paramtypes", [InspectionPhotosService,
        PhotoUploadsService])
], InspectionPhotosController);
export { InspectionPhotosController };
//# sourceMappingURL=inspection-photos.controller.js.map