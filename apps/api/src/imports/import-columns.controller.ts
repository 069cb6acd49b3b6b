import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import {
  fileColumns,
  fileQuery,
  type FileQuery,
  givenMapping,
  type GivenMapping,
  toldYear,
  type ToldYear,
} from './column-mappings.schema.js';
import { ImportColumnsService } from './import-columns.service.js';
import { importRunSummary } from './imports.schema.js';

const id = z.uuid();

@MunicipalController('imports', 'imports')
export class ImportColumnsController {
  constructor(private readonly columns: ImportColumnsService) {}

  @Get(':id/columns')
  @Needs('import:read')
  @Answers(fileColumns)
  @Refuses(422)
  read(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) importId: string,
    @Query({ schema: fileQuery }) { file }: FileQuery,
  ) {
    return this.columns.read(scope, importId, file);
  }

  @Put(':id/columns')
  @Needs('import:write')
  @Takes({ jsonBytes: megabyte, seconds: 600, rate: 'heavy' })
  @Answers(importRunSummary, 202)
  @Refuses(422)
  map(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) importId: string,
    @IfMatch() version: number,
    @Body({ schema: givenMapping }) body: GivenMapping,
  ) {
    return this.columns.map(scope, importId, version, body);
  }

  @Post(':id/year')
  @Needs('import:write')
  @Answers(importRunSummary, 202)
  @Refuses(422)
  tellYear(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) importId: string,
    @Body({ schema: toldYear }) body: ToldYear,
  ) {
    return this.columns.tellYear(scope, importId, body);
  }

  @Post(':id/read-again')
  @Needs('import:write')
  @Takes({ seconds: 600, rate: 'heavy' })
  @Answers(importRunSummary, 202)
  readAgain(@InScope() scope: Scope, @Param('id', { schema: id }) importId: string) {
    return this.columns.readAgain(scope, importId);
  }
}
