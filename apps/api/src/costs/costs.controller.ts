import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  costColumns,
  costEvidencePage,
  costEvidenceQuery,
  type CostEvidenceQuery,
  costOutlook,
  costOutlookQuery,
  type CostOutlookQuery,
  costQuery,
  type CostQuery,
  facilityCost,
  facilityCostQuery,
  type FacilityCostQuery,
} from './costs.schema.js';
import { CostsService } from './costs.service.js';
import { fundingOutlook } from './funding.schema.js';
import { FundingService } from './funding.service.js';

@MunicipalController('costs', 'costs')
export class CostsController {
  constructor(
    private readonly costs: CostsService,
    private readonly funding: FundingService,
  ) {}

  @Get()
  @Needs('cost:read')
  @Takes({ rate: 'heavy' })
  @Answers(costOutlook)
  outlook(@InScope() scope: Scope, @Query({ schema: costOutlookQuery }) query: CostOutlookQuery) {
    return this.costs.outlook(scope, query);
  }

  @Get('facilities')
  @Needs('cost:read')
  @Takes({ rate: 'heavy' })
  @Answers(costEvidencePage)
  evidence(@InScope() scope: Scope, @Query({ schema: costEvidenceQuery }) query: CostEvidenceQuery) {
    return this.costs.evidence(scope, query);
  }

  @Get('facilities/:id')
  @Needs('cost:read')
  @Answers(facilityCost)
  facility(
    @InScope() scope: Scope,
    @Param('id', { schema: z.uuid() }) facilityId: string,
    @Query({ schema: facilityCostQuery }) query: FacilityCostQuery,
  ) {
    return this.costs.facility(scope, facilityId, query);
  }

  @Get('funding')
  @Needs('cost:read')
  @Takes({ rate: 'heavy' })
  @Answers(fundingOutlook)
  fund(@InScope() scope: Scope, @Query({ schema: costQuery }) query: CostQuery) {
    return this.funding.outlook(scope, query);
  }

  @Get('map')
  @Needs('cost:read')
  @Takes({ rate: 'heavy' })
  @Answers(costColumns)
  columns(@InScope() scope: Scope, @Query({ schema: costQuery }) query: CostQuery) {
    return this.costs.columns(scope, query);
  }
}
