import { Body, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  newSavedFilter,
  type NewSavedFilter,
  savedFilter,
  savedFilterChanges,
  type SavedFilterChanges,
  savedFilters,
} from './saved-filters.schema.js';
import { SavedFiltersService } from './saved-filters.service.js';

const id = z.uuid();

@MunicipalController('saved-filters', 'facilities')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFiltersService) {}

  @Get()
  @Needs('facility:read')
  @Answers(savedFilters)
  list(@InScope() scope: Scope) {
    return this.filters.list(scope);
  }

  @Post()
  @Needs('saved-filter:write')
  @Answers(savedFilter, 201)
  create(@InScope() scope: Scope, @Body({ schema: newSavedFilter }) body: NewSavedFilter) {
    return this.filters.create(scope, body);
  }

  @Patch(':id')
  @Needs('saved-filter:write')
  @Answers(savedFilter)
  update(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) filterId: string,
    @IfMatch() version: number,
    @Body({ schema: savedFilterChanges }) body: SavedFilterChanges,
  ) {
    return this.filters.update(scope, filterId, version, body);
  }

  @Delete(':id')
  @Needs('saved-filter:write')
  @AnswersNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: id }) filterId: string, @IfMatch() version: number) {
    return this.filters.remove(scope, filterId, version);
  }
}
