import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { megabyte, Takes } from '../http/limits.js';
import { Refuses } from '../http/problem-responses.js';
import {
  newReport,
  type NewReport,
  publicReport,
  reportForm,
  reportFormQuery,
  reportReceipt,
} from './defect-reports.schema.js';
import { PublicReportsService } from './public-reports.service.js';
import { TakeReportService } from './take-report.service.js';

/** For residents, without a session; 404 is all that is said of a city that takes no reports. */
@Controller('api/public/municipalities/:code')
@ApiTags('public')
@ApiParam({ name: 'code', description: 'municipality code', schema: { type: 'string' }, example: '372013' })
export class PublicReportsController {
  constructor(
    private readonly reports: PublicReportsService,
    private readonly taking: TakeReportService,
  ) {}

  @Get('report-form')
  @Needs('report:send')
  @Takes({ rate: 'public' })
  @Answers(reportForm)
  form(@InScope() scope: Scope, @Query({ schema: reportFormQuery }) query: z.infer<typeof reportFormQuery>) {
    return this.reports.form(scope, query.facility ?? null);
  }

  @Post('defect-reports')
  @Needs('report:send')
  @Takes({ rate: 'reporting', jsonBytes: 9 * megabyte })
  @Answers(reportReceipt, 201, 'sent again it gets the same answer')
  @Refuses(422)
  @Refuses(507)
  take(@InScope() scope: Scope, @IdempotencyKey() operationId: string, @Body({ schema: newReport }) report: NewReport) {
    return this.taking.take(scope, operationId, report);
  }

  @Get('defect-reports/:reference')
  @Needs('report:send')
  @Takes({ rate: 'reporting' })
  @Header('Cache-Control', 'no-store')
  @Answers(publicReport)
  state(@InScope() scope: Scope, @Param('reference', { schema: z.string().max(40) }) reference: string) {
    return this.reports.state(scope, reference);
  }
}
