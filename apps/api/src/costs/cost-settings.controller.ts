import { Body, Get, Patch } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { costSettings, costSettingsChanges, type CostSettingsChanges } from './cost-settings.schema.js';
import { CostSettingsService } from './cost-settings.service.js';

@MunicipalController('cost-settings', 'costs')
export class CostSettingsController {
  constructor(private readonly settings: CostSettingsService) {}

  @Get()
  @Needs('cost:read')
  @Answers(costSettings)
  read(@InScope() scope: Scope) {
    return this.settings.read(scope);
  }

  @Patch()
  @Needs('cost-settings:write')
  @Answers(costSettings)
  update(
    @InScope() scope: Scope,
    @IfMatch() version: number,
    @Body({ schema: costSettingsChanges }) body: CostSettingsChanges,
  ) {
    return this.settings.update(scope, version, body);
  }
}
