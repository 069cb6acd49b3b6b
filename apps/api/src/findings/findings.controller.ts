import type { PriorityWeights } from '#libs/condition';
import { Body, Get, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { FindingPriorityService } from './finding-priority.service.js';
import {
  findingPriority,
  findings,
  findingsQuery,
  type FindingsQuery,
  findingWithSteps,
  newFindingStep,
  type NewFindingStep,
  priorityWeights,
  repairCosts,
} from './findings.schema.js';
import { RepairCostsService } from './repair-costs.service.js';
import { FindingsService } from './findings.service.js';

const id = z.uuid();

@MunicipalController('', 'findings')
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly priority: FindingPriorityService,
    private readonly repairs: RepairCostsService,
  ) {}

  @Get('findings')
  @Needs('inspection:read')
  @Answers(findings)
  list(@InScope() scope: Scope, @Query({ schema: findingsQuery }) query: FindingsQuery) {
    return this.findings.list(scope, query);
  }

  @Get('findings/:id')
  @Needs('inspection:read')
  @Answers(findingWithSteps)
  read(@InScope() scope: Scope, @Param('id', { schema: id }) findingId: string) {
    return this.findings.read(scope, findingId);
  }

  @Post('findings/:id/steps')
  @Needs('finding:write')
  @Answers(findingWithSteps, 201)
  take(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) findingId: string,
    @IfMatch() version: number,
    @Body({ schema: newFindingStep }) body: NewFindingStep,
  ) {
    return this.findings.take(scope, findingId, version, body);
  }

  @Get('repair-costs')
  @Needs('inspection:read')
  @Answers(repairCosts)
  costs(@InScope() scope: Scope) {
    return this.repairs.read(scope);
  }

  @Get('finding-priority')
  @Needs('inspection:read')
  @Answers(findingPriority)
  readWeights(@InScope() scope: Scope) {
    return this.priority.read(scope);
  }

  @Put('finding-priority')
  @Needs('finding:decide')
  @Answers(findingPriority)
  writeWeights(
    @InScope() scope: Scope,
    @IfMatch() version: number,
    @Body({ schema: priorityWeights }) body: PriorityWeights,
  ) {
    return this.priority.write(scope, version, body);
  }
}
