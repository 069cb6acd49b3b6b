import { Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { csvFile, csvType } from '../http/csv.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { accessLogFileName } from './access-log-csv.js';
import { AccessLogService } from './access-log.service.js';
import {
  accessLogFileQuery,
  type AccessLogFileQuery,
  accessLogPage,
  accessLogQuery,
  type AccessLogQuery,
} from './members.schema.js';
import { Needs } from './permission.guard.js';
import { InScope, type Scope } from './scope.js';

@MunicipalController('', 'members')
export class AccessLogController {
  constructor(private readonly log: AccessLogService) {}

  @Get('access-log')
  @Needs('access-log:read')
  @Answers(accessLogPage)
  list(@InScope() scope: Scope, @Query({ schema: accessLogQuery }) query: AccessLogQuery) {
    return this.log.list(scope, query);
  }

  @Get('access-log.csv')
  @Needs('access-log:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'the same as CSV', content: { [csvType]: {} } })
  async csv(@InScope() scope: Scope, @Query({ schema: accessLogFileQuery }) query: AccessLogFileQuery) {
    return csvFile(await this.log.csv(scope, query), accessLogFileName(query.language));
  }
}
