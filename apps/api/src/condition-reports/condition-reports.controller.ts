import { Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { ConditionOutlookService } from './condition-outlook.service.js';
import { ConditionSummaryService } from './condition-summary.service.js';
import { conditionBands, conditionOutlook, outlookQuery } from './outlook.schema.js';
import { conditionSummary, summaryQuery } from './summary.schema.js';

@MunicipalController('conditions', 'conditions')
export class ConditionReportsController {
  constructor(
    private readonly outlooks: ConditionOutlookService,
    private readonly summaries: ConditionSummaryService,
  ) {}

  @Get('bands')
  @Needs('cost:read')
  @Answers(conditionBands)
  bands(@InScope() scope: Scope) {
    return this.outlooks.bands(scope);
  }

  @Get('outlook')
  @Needs('cost:read')
  @Answers(conditionOutlook)
  outlook(@InScope() scope: Scope, @Query({ schema: outlookQuery }) { facility }: z.infer<typeof outlookQuery>) {
    return this.outlooks.outlook(scope, facility);
  }

  @Get('summary')
  @Needs('cost:read')
  @Answers(conditionSummary)
  summary(@InScope() scope: Scope, @Query({ schema: summaryQuery }) { fiscalYear }: z.infer<typeof summaryQuery>) {
    return this.summaries.read(scope, fiscalYear);
  }
}
