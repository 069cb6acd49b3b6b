import { Body, Get, Patch } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  treatmentSettings,
  treatmentSettingsChanges,
  type TreatmentSettingsChanges,
} from './treatment-settings.schema.js';
import { TreatmentSettingsService } from './treatment-settings.service.js';

@MunicipalController('treatment-settings', 'treatments')
export class TreatmentSettingsController {
  constructor(private readonly settings: TreatmentSettingsService) {}

  @Get()
  @Needs('cost:read')
  @Answers(treatmentSettings)
  read(@InScope() scope: Scope) {
    return this.settings.read(scope);
  }

  @Patch()
  @Needs('cost-settings:write')
  @Answers(treatmentSettings)
  update(
    @InScope() scope: Scope,
    @IfMatch() version: number,
    @Body({ schema: treatmentSettingsChanges }) body: TreatmentSettingsChanges,
  ) {
    return this.settings.update(scope, version, body);
  }
}
