import { Module } from '@nestjs/common';
import { ConditionsController } from './conditions.controller.js';
import { ConditionsService } from './conditions.service.js';

/** 劣化状況 of buildings: scores, forecasts, and which inspections are worth most. */
@Module({ controllers: [ConditionsController], providers: [ConditionsService] })
export class ConditionsModule {}
