import { Module } from '@nestjs/common';
import { PhotoFilesModule } from '../inspection-photos/photo-files.module.js';
import { FacilityPhotosService } from './facility-photos.service.js';
import { FieldWorkService } from './field-work.service.js';
import { InspectionReceipts } from './inspection-receipts.js';
import { InspectionsController } from './inspections.controller.js';
import { InspectionsService } from './inspections.service.js';
import { TakeInspectionService } from './take-inspection.service.js';

/** 点検 as phones send them and as they are read. */
@Module({
  imports: [PhotoFilesModule],
  controllers: [InspectionsController],
  providers: [InspectionReceipts, InspectionsService, TakeInspectionService, FieldWorkService, FacilityPhotosService],
  exports: [InspectionReceipts, InspectionsService, TakeInspectionService],
})
export class InspectionsModule {}
