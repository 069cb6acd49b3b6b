import { Module } from '@nestjs/common';
import { ConditionsController } from './conditions.controller.js';
import { ConditionsService } from './conditions.service.js';
import { ConfirmationsController } from './confirmations.controller.js';
import { ConfirmationsService } from './confirmations.service.js';

/** 劣化状況 of buildings: scores, forecasts, which inspections are worth most, and what engineers say of what is reported. */
@Module({
  controllers: [ConditionsController, ConfirmationsController],
  providers: [ConditionsService, ConfirmationsService],
})
export class ConditionsModule {}
