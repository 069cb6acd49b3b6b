import { Get, Query } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { type MethodQuery, methodQuery } from '../costs/costs.schema.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { type PagingQuery, pagingQuery } from '../http/paging.js';
import { floorAreaEvidencePage, overview } from './overview.schema.js';
import { OverviewService } from './overview.service.js';

@MunicipalController('overview', 'overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @Needs('cost:read')
  @Takes({ rate: 'heavy' })
  @Answers(overview)
  read(@InScope() scope: Scope, @Query({ schema: methodQuery }) query: MethodQuery) {
    return this.overview.read(scope, query);
  }

  @Get('floor-area')
  @Needs('cost:read')
  @Answers(floorAreaEvidencePage)
  floorArea(@InScope() scope: Scope, @Query({ schema: pagingQuery }) query: PagingQuery) {
    return this.overview.floorArea(scope, query);
  }
}
