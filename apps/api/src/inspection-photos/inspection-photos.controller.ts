import { photoReceipt } from '#libs/contracts';
import { Body, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import {
  partQuery,
  type PartQuery,
  photoFileQuery,
  type PhotoFileQuery,
  photoHash,
} from './inspection-photos.schema.js';
import { InspectionPhotosService } from './inspection-photos.service.js';
import { PhotoUploadsService } from './photo-uploads.service.js';

@MunicipalController('inspection-photos', 'inspections')
export class InspectionPhotosController {
  constructor(
    private readonly photos: InspectionPhotosService,
    private readonly uploads: PhotoUploadsService,
  ) {}

  @Get(':sha256/upload')
  @Needs('inspection:write')
  @Answers(photoReceipt)
  @Refuses(422)
  @Refuses(507)
  progress(@InScope() scope: Scope, @Param('sha256', { schema: photoHash }) sha256: string) {
    return this.uploads.progress(scope, sha256);
  }

  @Post(':sha256/upload')
  @Needs('inspection:write')
  @Takes({ jsonBytes: 0, partBytes: megabyte })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(photoReceipt)
  @Refuses(422)
  @Refuses(507)
  receive(
    @InScope() scope: Scope,
    @Param('sha256', { schema: photoHash }) sha256: string,
    @Query({ schema: partQuery }) { offset }: PartQuery,
    @Body() part: Uint8Array | undefined,
  ) {
    return this.uploads.receive(scope, sha256, offset, part ?? new Uint8Array());
  }

  @Get(':id/file')
  @Needs('inspection:read')
  @Header('Cache-Control', 'private, no-cache')
  @Header('Content-Security-Policy', 'sandbox')
  @ApiOkResponse({ description: 'a JPEG; the full one always as an attachment', content: { 'image/jpeg': {} } })
  async file(
    @InScope() scope: Scope,
    @Param('id', { schema: z.uuid() }) photoId: string,
    @Query({ schema: photoFileQuery }) { size }: PhotoFileQuery,
  ) {
    const { stream, bytes, takenOn } = await this.photos.open(scope, photoId, size);
    const place = size === 'full' ? 'attachment' : 'inline';
    const disposition = `${place}; filename="${takenOn}-${photoId}.jpg"`;
    return new StreamableFile(stream, { type: 'image/jpeg', disposition, length: bytes });
  }
}
