import { Body, Get, Header, Post, Put, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import type { Upload } from '../imports/upload-storage.js';
import { baseMapChoice, type BaseMapChoice, baseMapFile, baseMapSettings } from './base-map.schema.js';
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

@MunicipalController('base-map', 'map')
export class BaseMapController {
  constructor(private readonly baseMap: BaseMapService) {}

  @Get()
  @Needs('facility:read')
  @Answers(baseMapSettings)
  read(@InScope() scope: Scope) {
    return this.baseMap.read(scope);
  }

  @Put()
  @Needs('base-map:write')
  @Answers(baseMapSettings)
  @Refuses(422)
  save(@InScope() scope: Scope, @IfMatch() version: number, @Body({ schema: baseMapChoice }) body: BaseMapChoice) {
    return this.baseMap.save(scope, version, body);
  }

  @Post('files')
  @Needs('base-map:write')
  @Takes({ filesBytes: largestUploadBytes + megabyte, seconds: 600, rate: 'heavy' })
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileToUpload })
  @Answers(baseMapFile, 201)
  @Refuses(413)
  @Refuses(422)
  upload(@InScope() scope: Scope, @UploadedFile() file: Upload | undefined) {
    return this.baseMap.upload(scope, file);
  }

  @Get('tiles.pmtiles')
  @Needs('facility:read')
  @Header('Cache-Control', 'private, max-age=86400')
  @ApiOkResponse({ description: 'the archive, in ranges', content: { 'application/vnd.pmtiles': {} } })
  async archive(
    @InScope() scope: Scope,
    @Query({ schema: fileVersion }) _query: z.infer<typeof fileVersion>,
    @Res() response: Response,
  ) {
    await sendRanges(response, await this.baseMap.archive(scope));
  }
}
