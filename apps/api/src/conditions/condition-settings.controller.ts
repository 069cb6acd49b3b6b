import { Body, Get, Patch } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  conditionSettings,
  conditionSettingsChanges,
  type ConditionSettingsChanges,
} from './condition-settings.schema.js';
import { ConditionSettingsService } from './condition-settings.service.js';

@MunicipalController('conditions/settings', 'conditions')
export class ConditionSettingsController {
  constructor(private readonly settings: ConditionSettingsService) {}

  @Get()
  @Needs('cost:read')
  @Answers(conditionSettings)
  read(@InScope() scope: Scope) {
    return this.settings.read(scope);
  }

  @Patch()
  @Needs('cost-settings:write')
  @Answers(conditionSettings)
  update(
    @InScope() scope: Scope,
    @IfMatch() version: number,
    @Body({ schema: conditionSettingsChanges }) body: ConditionSettingsChanges,
  ) {
    return this.settings.update(scope, version, body);
  }
}
