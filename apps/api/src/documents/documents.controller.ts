import {
  Body,
  Delete,
  Get,
  Header,
  Param,
  Patch,
  Post,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import type { Upload } from '../imports/upload-storage.js';
import {
  documentChanges,
  type DocumentChanges,
  documentKinds,
  facilityDocument,
  facilityDocuments,
  newDocument,
  type NewDocument,
} from './documents.schema.js';
import { documentLimits } from './document-files.js';
import { DocumentPicturesService } from './document-pictures.service.js';
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

@MunicipalController('', 'documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly pictures: DocumentPicturesService,
  ) {}

  @Get('facilities/:id/documents')
  @Needs('facility:read')
  @Answers(facilityDocuments)
  list(@InScope() scope: Scope, @Param('id', { schema: id }) facilityId: string) {
    return this.documents.list(scope, facilityId);
  }

  @Post('facilities/:id/documents')
  @Needs('document:write')
  @Takes({ filesBytes: documentLimits.fileSize + megabyte })
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileToUpload })
  @Answers(facilityDocument, 201)
  @Refuses(413)
  @Refuses(422)
  add(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) facilityId: string,
    @UploadedFile() file: Upload | undefined,
    @Body({ schema: newDocument }) body: NewDocument,
  ) {
    return this.documents.add(scope, facilityId, file, body);
  }

  @Get('documents/:id/file')
  @Needs('facility:read')
  @Header('Cache-Control', 'private, no-cache')
  @Header('Content-Security-Policy', 'sandbox')
  @ApiOkResponse({ description: 'the file, always as an attachment', content: { 'application/octet-stream': {} } })
  async download(@InScope() scope: Scope, @Param('id', { schema: id }) documentId: string) {
    const { document, stream } = await this.documents.open(scope, documentId);
    return new StreamableFile(stream, downloadHeaders(document));
  }

  @Get('documents/:id/picture')
  @Needs('facility:read')
  @Header('Cache-Control', 'private, no-cache')
  @Header('Content-Security-Policy', 'sandbox')
  @ApiOkResponse({ description: 'an image encoded anew, for a screen', content: { 'image/jpeg': {} } })
  @Refuses(422)
  async picture(@InScope() scope: Scope, @Param('id', { schema: id }) documentId: string) {
    const picture = await this.pictures.read(scope, documentId);
    return new StreamableFile(picture, { type: 'image/jpeg', disposition: 'inline', length: picture.length });
  }

  @Patch('documents/:id')
  @Needs('document:write')
  @Answers(facilityDocument)
  update(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() version: number,
    @Body({ schema: documentChanges }) body: DocumentChanges,
  ) {
    return this.documents.update(scope, documentId, version, body);
  }

  @Delete('documents/:id')
  @Needs('document:write')
  @AnswersNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: id }) documentId: string, @IfMatch() version: number) {
    return this.documents.remove(scope, documentId, version);
  }
}
