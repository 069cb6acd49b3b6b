import { Body, Delete, Get, Param, Patch, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing, AnswersText } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { WhileAwaited } from '../http/while-awaited.js';
import { PlanDetailsService } from './plan-details.service.js';
import {
  comparisonQuery,
  type ComparisonQuery,
  newEstimate,
  type NewEstimate,
  newPlan,
  type NewPlan,
  plan,
  planChanges,
  type PlanChanges,
  planComparison,
  planEstimate,
  planProgress,
  plans,
  planWorkbookQuery,
  type PlanWorkbookQuery,
  planWorks,
} from './plans.schema.js';
import { PlansService } from './plans.service.js';

const id = z.uuid();
/** As many decisions as terms may hold. */
const wholeTerms = { jsonBytes: megabyte };
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@MunicipalController('plans', 'plans')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly details: PlanDetailsService,
  ) {}

  @Get()
  @Needs('plan:read')
  @Answers(plans)
  list(@InScope() scope: Scope) {
    return this.plans.list(scope);
  }

  @Post()
  @Needs('plan:write')
  @Takes(wholeTerms)
  @Answers(plan, 201)
  create(@InScope() scope: Scope, @Body({ schema: newPlan }) body: NewPlan) {
    return this.plans.create(scope, body);
  }

  @Get(':id')
  @Needs('plan:read')
  @Answers(plan)
  read(@InScope() scope: Scope, @Param('id', { schema: id }) planId: string) {
    return this.plans.read(scope, planId);
  }

  @Patch(':id')
  @Needs('plan:write')
  @Takes(wholeTerms)
  @Answers(plan)
  update(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) planId: string,
    @IfMatch() version: number,
    @Body({ schema: planChanges }) body: PlanChanges,
  ) {
    return this.plans.update(scope, planId, version, body);
  }

  @Delete(':id')
  @Needs('plan:write')
  @AnswersNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: id }) planId: string, @IfMatch() version: number) {
    return this.plans.remove(scope, planId, version);
  }

  @Post(':id/cancel')
  @Needs('plan:write')
  @Answers(plan)
  cancel(@InScope() scope: Scope, @Param('id', { schema: id }) planId: string) {
    return this.plans.cancel(scope, planId);
  }

  @Get(':id/progress')
  @Needs('plan:read')
  @Answers(planProgress)
  progress(@InScope() scope: Scope, @Param('id', { schema: id }) planId: string) {
    return this.plans.progress(scope, planId);
  }

  @Get(':id/works')
  @Needs('plan:read')
  @AnswersText(planWorks)
  works(@InScope() scope: Scope, @Param('id', { schema: id }) planId: string) {
    return this.details.works(scope, planId);
  }

  @Post(':id/estimate')
  @Needs('plan:write')
  @Takes(wholeTerms)
  @Answers(planEstimate)
  estimate(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) planId: string,
    @Body({ schema: newEstimate }) body: NewEstimate,
    @WhileAwaited() signal: AbortSignal,
  ) {
    return this.details.estimate(scope, planId, body, signal);
  }

  @Get(':id/workbook.xlsx')
  @Needs('plan:read')
  @Takes({ seconds: 60, rate: 'heavy' })
  @ApiOkResponse({ description: 'workbook: years, works, buildings without works, basis', content: { [workbook]: {} } })
  async workbook(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) planId: string,
    @Query({ schema: planWorkbookQuery }) query: PlanWorkbookQuery,
  ) {
    const { bytes, name } = await this.details.workbook(scope, planId, query);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type: workbook, disposition, length: bytes.length });
  }

  @Get(':id/comparison')
  @Needs('plan:read')
  @AnswersText(planComparison)
  compare(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) planId: string,
    @Query({ schema: comparisonQuery }) query: ComparisonQuery,
  ) {
    return this.details.compare(scope, planId, query);
  }
}
