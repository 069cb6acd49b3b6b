import { Body, Delete, Get, Param, Post, Query, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { uploadLimits } from './import-files.js';
import { HeldRowsService } from './held-rows.service.js';
import { ImportCancellationService } from './import-cancellation.service.js';
import { ImportRunsService } from './import-runs.service.js';
import {
  decisions,
  goesAlong,
  type Decisions,
  importProgressAnswer,
  importRun,
  importRunListQuery,
  type ImportRunListQuery,
  importRunPage,
  importRunSummary,
  removedImport,
} from './imports.schema.js';
import type { Upload } from './upload-storage.js';

const id = z.uuid();

const filesToUpload = {
  type: 'object',
  required: ['files'],
  properties: { files: { type: 'array', items: { type: 'string', format: 'binary' }, maxItems: uploadLimits.files } },
};

@MunicipalController('imports', 'imports')
export class ImportsController {
  constructor(
    private readonly runs: ImportRunsService,
    private readonly cancellation: ImportCancellationService,
    private readonly heldRows: HeldRowsService,
  ) {}

  @Get()
  @Needs('import:read')
  @Answers(importRunPage)
  list(@InScope() scope: Scope, @Query({ schema: importRunListQuery }) query: ImportRunListQuery) {
    return this.runs.list(scope, query);
  }

  @Post()
  @Needs('import:write')
  @Takes({ filesBytes: uploadLimits.allFiles, seconds: 600, rate: 'heavy' })
  @UseInterceptors(FilesInterceptor('files', uploadLimits.files))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: filesToUpload })
  @Answers(importRunSummary, 202)
  @Refuses(413)
  upload(@InScope() scope: Scope, @UploadedFiles() files: Upload[]) {
    return this.runs.upload(scope, files);
  }

  @Get(':id')
  @Needs('import:read')
  @Answers(importRun)
  read(@InScope() scope: Scope, @Param('id', { schema: id }) importId: string) {
    return this.runs.read(scope, importId);
  }

  @Post(':id/commit')
  @Needs('import:write')
  @Takes({ jsonBytes: 20 * megabyte, seconds: 600, rate: 'heavy' })
  @Answers(importRunSummary, 202)
  @Refuses(422)
  commit(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) importId: string,
    @Body({ schema: decisions }) body: Decisions,
  ) {
    return this.runs.commit(scope, importId, body.decisions);
  }

  /** Asks no database: the embedded one serves nobody else while an import is written. */
  @Get(':id/progress')
  @Needs('import:read')
  @Answers(importProgressAnswer)
  progress(@InScope() scope: Scope, @Param('id', { schema: id }) importId: string) {
    return this.cancellation.progress(scope, importId);
  }

  @Post(':id/cancel')
  @Needs('import:write')
  @Answers(importRunSummary)
  cancel(@InScope() scope: Scope, @Param('id', { schema: id }) importId: string) {
    return this.cancellation.cancel(scope, importId);
  }

  @Get(':id/goes-along')
  @Needs('import:read')
  @Answers(goesAlong)
  goesAlong(@InScope() scope: Scope, @Param('id', { schema: id }) importId: string) {
    return this.runs.goesAlong(scope, importId);
  }

  @Post(':id/decide-held')
  @Needs('import:write')
  @Answers(importRunSummary, 202)
  decideHeld(@InScope() scope: Scope, @Param('id', { schema: id }) importId: string) {
    return this.heldRows.decide(scope, importId);
  }

  @Delete(':id')
  @Needs('import:write')
  @Takes({ seconds: 600, rate: 'heavy' })
  @Answers(removedImport)
  remove(@InScope() scope: Scope, @Param('id', { schema: id }) importId: string) {
    return this.runs.remove(scope, importId);
  }
}
