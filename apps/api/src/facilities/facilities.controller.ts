import { Body, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { BulkChangeService } from './bulk-change.service.js';
import {
  bulkAnswer,
  bulkChange,
  type BulkChange,
  bulkPreview,
  facilityChanges,
  type FacilityChanges,
  facilityDetail,
  facilityFields,
  type FacilityFields,
  facilityListQuery,
  type FacilityListQuery,
  facilityPage,
} from './facilities.schema.js';
import { FacilitiesService } from './facilities.service.js';
import { FacilityListService } from './facility-list.service.js';

const id = z.uuid();

@MunicipalController('facilities', 'facilities')
export class FacilitiesController {
  constructor(
    private readonly facilities: FacilitiesService,
    private readonly facilityList: FacilityListService,
    private readonly bulk: BulkChangeService,
  ) {}

  @Get()
  @Needs('facility:read')
  @Answers(facilityPage)
  list(@InScope() scope: Scope, @Query({ schema: facilityListQuery }) query: FacilityListQuery) {
    return this.facilityList.list(scope, query);
  }

  @Post()
  @Needs('facility:write')
  @Answers(facilityDetail, 201)
  create(@InScope() scope: Scope, @Body({ schema: facilityFields }) body: FacilityFields) {
    return this.facilities.create(scope, body);
  }

  @Patch()
  @Needs('facility:write')
  @Takes({ jsonBytes: megabyte, seconds: 120 })
  @Answers(bulkAnswer)
  @Refuses(412)
  changeMany(@InScope() scope: Scope, @Body({ schema: bulkChange }) body: BulkChange) {
    return this.bulk.change(scope, body);
  }

  @Post('bulk-preview')
  @Needs('facility:write')
  @Takes({ jsonBytes: megabyte, seconds: 120 })
  @Answers(bulkPreview)
  previewMany(@InScope() scope: Scope, @Body({ schema: bulkChange }) body: BulkChange) {
    return this.bulk.preview(scope, body);
  }

  @Get(':id')
  @Needs('facility:read')
  @Answers(facilityDetail)
  read(@InScope() scope: Scope, @Param('id', { schema: id }) facilityId: string) {
    return this.facilities.read(scope, facilityId);
  }

  @Patch(':id')
  @Needs('facility:write')
  @Answers(facilityDetail)
  update(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) facilityId: string,
    @IfMatch() version: number,
    @Body({ schema: facilityChanges }) body: FacilityChanges,
  ) {
    return this.facilities.update(scope, facilityId, version, body);
  }

  @Delete(':id')
  @Needs('facility:write')
  @AnswersNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: id }) facilityId: string, @IfMatch() version: number) {
    return this.facilities.remove(scope, facilityId, version);
  }
}
