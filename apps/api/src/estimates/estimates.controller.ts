import { Delete, Get, Post } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { estimatesSummary, estimatesTakenBack, estimationRun } from './estimates.schema.js';
import { EstimatesService } from './estimates.service.js';

@MunicipalController('estimates', 'estimates')
export class EstimatesController {
  constructor(private readonly estimates: EstimatesService) {}

  @Get()
  @Needs('facility:read')
  @Answers(estimatesSummary)
  read(@InScope() scope: Scope) {
    return this.estimates.read(scope);
  }

  @Post()
  @Needs('estimate:write')
  @Takes({ seconds: 600, rate: 'heavy' })
  @Answers(estimationRun)
  run(@InScope() scope: Scope) {
    return this.estimates.run(scope);
  }

  @Delete()
  @Needs('estimate:write')
  @Takes({ seconds: 600, rate: 'heavy' })
  @Answers(estimatesTakenBack)
  takeBack(@InScope() scope: Scope) {
    return this.estimates.takeBack(scope);
  }
}
