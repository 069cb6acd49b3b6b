import { Body, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  newReductionTarget,
  type NewReductionTarget,
  reductionTarget,
  reductionTargetChanges,
  type ReductionTargetChanges,
  reductionTargets,
} from './reductions.schema.js';
import { ReductionsService } from './reductions.service.js';

const id = z.uuid();

@MunicipalController('reduction-targets', 'reductions')
export class ReductionsController {
  constructor(private readonly reductions: ReductionsService) {}

  @Get()
  @Needs('cost:read')
  @Answers(reductionTargets)
  list(@InScope() scope: Scope) {
    return this.reductions.list(scope);
  }

  @Post()
  @Needs('reduction-target:write')
  @Answers(reductionTarget, 201)
  create(@InScope() scope: Scope, @Body({ schema: newReductionTarget }) body: NewReductionTarget) {
    return this.reductions.create(scope, body);
  }

  @Patch(':id')
  @Needs('reduction-target:write')
  @Answers(reductionTarget)
  update(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) targetId: string,
    @IfMatch() version: number,
    @Body({ schema: reductionTargetChanges }) body: ReductionTargetChanges,
  ) {
    return this.reductions.update(scope, targetId, version, body);
  }

  @Delete(':id')
  @Needs('reduction-target:write')
  @AnswersNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: id }) targetId: string, @IfMatch() version: number) {
    return this.reductions.remove(scope, targetId, version);
  }
}
