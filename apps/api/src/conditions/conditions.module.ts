import { Module } from '@nestjs/common';
import { CityMemory } from './city-memory.js';
import { CityStanding } from './city-standing.js';
import { CityWear } from './city-wear.js';
import { ConditionSettingsController } from './condition-settings.controller.js';
import { ConditionSettingsService } from './condition-settings.service.js';
import { ConditionsController } from './conditions.controller.js';
import { ConditionsService } from './conditions.service.js';
import { ConfirmationsController } from './confirmations.controller.js';
import { ConfirmationsService } from './confirmations.service.js';

/** 劣化状況 of buildings: scores, forecasts, which inspections are worth most, and what engineers say of what is reported. */
@Module({
  controllers: [ConditionsController, ConditionSettingsController, ConfirmationsController],
  providers: [CityMemory, CityStanding, CityWear, ConditionsService, ConditionSettingsService, ConfirmationsService],
  exports: [CityMemory, CityWear],
})
export class ConditionsModule {}
