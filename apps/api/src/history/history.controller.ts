import { Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { csvFile, csvType } from '../http/csv.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  auditFileQuery,
  type AuditFileQuery,
  auditQuery,
  type AuditQuery,
  historyQuery,
  type HistoryQuery,
  journalPage,
  undone,
  undoQuery,
  type UndoQuery,
} from './history.schema.js';
import { Refuses } from '../http/problem-responses.js';
import { journalFileName } from './journal-csv.js';
import { HistoryService } from './history.service.js';
import { UndoService } from './undo.service.js';

const auditId = z.coerce.number().int().positive();

@MunicipalController('', 'history')
export class HistoryController {
  constructor(
    private readonly history: HistoryService,
    private readonly undoing: UndoService,
  ) {}

  @Get('facilities/:id/history')
  @Needs('facility:history')
  @Answers(journalPage)
  ofFacility(
    @InScope() scope: Scope,
    @Param('id', { schema: z.uuid() }) facilityId: string,
    @Query({ schema: historyQuery }) query: HistoryQuery,
  ) {
    return this.history.ofFacility(scope, facilityId, query);
  }

  @Get('audit')
  @Needs('audit:read')
  @Answers(journalPage)
  list(@InScope() scope: Scope, @Query({ schema: auditQuery }) query: AuditQuery) {
    return this.history.list(scope, query);
  }

  @Get('audit.csv')
  @Needs('audit:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'the same as CSV, a line for each field that was changed', content: { [csvType]: {} } })
  async csv(@InScope() scope: Scope, @Query({ schema: auditFileQuery }) query: AuditFileQuery) {
    return csvFile(await this.history.csv(scope, query), journalFileName(query.language));
  }

  @Post('audit/:id/undo')
  @Needs('facility:write')
  @Answers(undone)
  @Refuses(412)
  undo(
    @InScope() scope: Scope,
    @Param('id', { schema: auditId }) id: number,
    @Query({ schema: undoQuery }) query: UndoQuery,
  ) {
    return this.undoing.undo(scope, id, query);
  }
}
