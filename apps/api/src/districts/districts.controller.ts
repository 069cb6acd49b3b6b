import { Body, Get, Param, Patch } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { districtChanges, type DistrictChanges, districts, savedDistrict } from './districts.schema.js';
import { DistrictsService } from './districts.service.js';

const id = z.uuid();

@MunicipalController('districts', 'districts')
export class DistrictsController {
  constructor(private readonly districts: DistrictsService) {}

  @Get()
  @Needs('municipality:read')
  @Answers(districts)
  list(@InScope() scope: Scope) {
    return this.districts.list(scope);
  }

  @Patch(':id')
  @Needs('municipality:update')
  @Answers(savedDistrict)
  update(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) districtId: string,
    @IfMatch() version: number,
    @Body({ schema: districtChanges }) body: DistrictChanges,
  ) {
    return this.districts.update(scope, districtId, version, body);
  }
}
