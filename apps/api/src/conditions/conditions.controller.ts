import { Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { AnswersText } from '../http/answers.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  conditionForecast,
  conditions,
  conditionsQuery,
  type ConditionsQuery,
  forecastQuery,
  inspectionsWorth,
  worthQuery,
} from './conditions.schema.js';
import { ConditionsService } from './conditions.service.js';

@MunicipalController('conditions', 'conditions')
export class ConditionsController {
  constructor(private readonly conditions: ConditionsService) {}

  @Get()
  @Needs('cost:read')
  @AnswersText(conditions)
  list(@InScope() scope: Scope, @Query({ schema: conditionsQuery }) query: ConditionsQuery) {
    return this.conditions.list(scope, query);
  }

  @Get('forecast')
  @Needs('cost:read')
  @AnswersText(conditionForecast)
  forecast(@InScope() scope: Scope, @Query({ schema: forecastQuery }) { years }: z.infer<typeof forecastQuery>) {
    return this.conditions.forecast(scope, years);
  }

  @Get('inspections-worth')
  @Needs('cost:read')
  @AnswersText(inspectionsWorth)
  inspectionsWorth(@InScope() scope: Scope, @Query({ schema: worthQuery }) { most }: z.infer<typeof worthQuery>) {
    return this.conditions.inspectionsWorth(scope, most);
  }
}
