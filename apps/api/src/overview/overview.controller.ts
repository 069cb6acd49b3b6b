import { Get } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { overview } from './overview.schema.js';
import { OverviewService } from './overview.service.js';

@MunicipalController('overview', 'overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @Needs('cost:read')
  @Answers(overview)
  read(@InScope() scope: Scope) {
    return this.overview.read(scope);
  }
}
