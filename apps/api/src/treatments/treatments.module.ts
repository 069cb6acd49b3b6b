import { Module } from '@nestjs/common';
import { TreatmentSettingsController } from './treatment-settings.controller.js';
import { TreatmentSettingsService } from './treatment-settings.service.js';

/** 対策 on buildings: which are sensible when. */
@Module({
  controllers: [TreatmentSettingsController],
  providers: [TreatmentSettingsService],
})
export class TreatmentsModule {}
