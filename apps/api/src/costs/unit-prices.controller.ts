import { Body, Get, Put, Query } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  newUnitPrices,
  type NewUnitPrices,
  unitPrices,
  unitPricesQuery,
  type UnitPricesQuery,
} from './unit-prices.schema.js';
import { UnitPricesService } from './unit-prices.service.js';

@MunicipalController('unit-prices', 'costs')
export class UnitPricesController {
  constructor(private readonly unitPrices: UnitPricesService) {}

  @Get()
  @Needs('cost:read')
  @Answers(unitPrices)
  read(@InScope() scope: Scope, @Query({ schema: unitPricesQuery }) query: UnitPricesQuery) {
    return this.unitPrices.read(scope, query.version);
  }

  @Put()
  @Needs('unit-price:write')
  @Answers(unitPrices)
  replace(@InScope() scope: Scope, @IfMatch() version: number, @Body({ schema: newUnitPrices }) body: NewUnitPrices) {
    return this.unitPrices.replace(scope, version, body);
  }
}
