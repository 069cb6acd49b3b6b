import { Delete, Get, Param, Query } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { type PagingQuery, pagingQuery } from '../http/paging.js';
import { columnMappings, mappingKey } from './column-mappings.schema.js';
import { ColumnMappingsService } from './column-mappings.service.js';

@MunicipalController('column-mappings', 'imports')
export class ColumnMappingsController {
  constructor(private readonly mappings: ColumnMappingsService) {}

  @Get()
  @Needs('import:read')
  @Answers(columnMappings)
  list(@InScope() scope: Scope, @Query({ schema: pagingQuery }) query: PagingQuery) {
    return this.mappings.list(scope, query);
  }

  @Delete(':fingerprint')
  @Needs('import:write')
  @AnswersNothing()
  forget(
    @InScope() scope: Scope,
    @Param('fingerprint', { schema: mappingKey }) fingerprint: string,
    @IfMatch() version: number,
  ) {
    return this.mappings.forget(scope, fingerprint, version);
  }
}
