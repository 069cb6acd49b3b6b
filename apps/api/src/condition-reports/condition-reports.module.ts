import { Module } from '@nestjs/common';
import { ConditionsModule } from '../conditions/conditions.module.js';
import { ConditionFilesController } from './condition-files.controller.js';
import { ConditionFilesService } from './condition-files.service.js';
import { ConditionOutlookService } from './condition-outlook.service.js';
import { ConditionReportsController } from './condition-reports.controller.js';
import { ConditionSummaryService } from './condition-summary.service.js';

/** 劣化状況 for people: histories with what comes after, the summary of a year, and files. */
@Module({
  imports: [ConditionsModule],
  controllers: [ConditionReportsController, ConditionFilesController],
  providers: [ConditionOutlookService, ConditionSummaryService, ConditionFilesService],
})
export class ConditionReportsModule {}
