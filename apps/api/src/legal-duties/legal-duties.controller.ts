import { Body, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { BuildingsService } from '../facilities/buildings.service.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { csvFile, csvType } from '../http/csv.js';
import { IfMatch } from '../http/if-match.js';
import { Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { dutiesCsv } from './duties-csv.js';
import {
  calendar,
  calendarQuery,
  duties,
  type Duties,
  dutiesAdded,
  dutiesReach,
  type DutiesReach,
  dutiesReached,
  dutyChanges,
  type DutyChanges,
  dutyFileQuery,
  type DutyFileQuery,
  dutyList,
  dutyQuery,
  type DutyQuery,
  inspectionChanges,
  type InspectionChanges,
  inspections,
  newDuty,
  type NewDuty,
  newInspection,
  type NewInspection,
  savedRow,
} from './legal-duties.schema.js';
import { LegalDutiesService } from './legal-duties.service.js';

const id = z.uuid();

@MunicipalController('', 'legal inspections')
export class LegalDutiesController {
  constructor(
    private readonly duties: LegalDutiesService,
    private readonly parts: BuildingsService,
  ) {}

  @Get('legal-duties')
  @Needs('facility:read')
  @Answers(dutyList)
  list(@InScope() scope: Scope, @Query({ schema: dutyQuery }) query: DutyQuery) {
    return this.duties.list(scope, query);
  }

  @Get('legal-duties.csv')
  @Needs('facility:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'the duties that the filter leaves', content: { [csvType]: {} } })
  async csv(@InScope() scope: Scope, @Query({ schema: dutyFileQuery }) { language, ...filter }: DutyFileQuery) {
    const name = language === 'ja' ? '法定点検一覧.csv' : 'legal-inspections.csv';
    return csvFile(dutiesCsv(await this.duties.all(scope, filter), language), name);
  }

  @Get('legal-duties/calendar')
  @Needs('facility:read')
  @Answers(calendar)
  calendar(@InScope() scope: Scope, @Query({ schema: calendarQuery }) { fiscalYear }: z.infer<typeof calendarQuery>) {
    return this.duties.calendar(scope, fiscalYear);
  }

  @Post('legal-duties')
  @Needs('legal-duty:write')
  @Answers(dutiesAdded, 201)
  addToMany(@InScope() scope: Scope, @Body({ schema: duties }) body: Duties) {
    return this.duties.addToMany(scope, body);
  }

  @Post('legal-duties/preview')
  @Needs('legal-duty:write')
  @Answers(dutiesReached)
  previewMany(@InScope() scope: Scope, @Body({ schema: dutiesReach }) body: DutiesReach) {
    return this.duties.previewMany(scope, body);
  }

  @Post('facilities/:id/legal-duties')
  @Needs('legal-duty:write')
  @Answers(savedRow, 201)
  add(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) facilityId: string,
    @Body({ schema: newDuty }) body: NewDuty,
  ) {
    return this.parts.add(scope, 'legalDuty', facilityId, body);
  }

  @Patch('legal-duties/:id')
  @Needs('legal-duty:write')
  @Answers(savedRow)
  update(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) dutyId: string,
    @IfMatch() version: number,
    @Body({ schema: dutyChanges }) body: DutyChanges,
  ) {
    return this.parts.update(scope, 'legalDuty', dutyId, version, body);
  }

  @Delete('legal-duties/:id')
  @Needs('legal-duty:write')
  @AnswersNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: id }) dutyId: string, @IfMatch() version: number) {
    return this.parts.remove(scope, 'legalDuty', dutyId, version);
  }

  @Get('legal-duties/:id/inspections')
  @Needs('facility:read')
  @Answers(inspections)
  inspections(@InScope() scope: Scope, @Param('id', { schema: id }) dutyId: string) {
    return this.duties.inspectionsOf(scope, dutyId);
  }

  @Post('legal-duties/:id/inspections')
  @Needs('legal-inspection:write')
  @Answers(savedRow, 201)
  record(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) dutyId: string,
    @Body({ schema: newInspection }) body: NewInspection,
  ) {
    return this.duties.record(scope, dutyId, body);
  }

  @Patch('legal-inspections/:id')
  @Needs('legal-inspection:write')
  @Answers(savedRow)
  updateInspection(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) inspectionId: string,
    @IfMatch() version: number,
    @Body({ schema: inspectionChanges }) body: InspectionChanges,
  ) {
    this.duties.requirePast(body.doneOn);
    return this.parts.update(scope, 'legalInspection', inspectionId, version, body);
  }

  @Delete('legal-inspections/:id')
  @Needs('legal-inspection:write')
  @AnswersNothing()
  removeInspection(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) inspectionId: string,
    @IfMatch() version: number,
  ) {
    return this.parts.remove(scope, 'legalInspection', inspectionId, version);
  }
}
