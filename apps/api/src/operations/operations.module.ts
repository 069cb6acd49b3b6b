import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { FacilitySheetService } from './facility-sheet.service.js';
import { OperationFormService } from './operation-form.service.js';
import { OperationsController } from './operations.controller.js';

/** 運営実績 and the facility sheet made of it. */
@Module({
  imports: [FacilitiesModule],
  controllers: [OperationsController],
  providers: [FacilitySheetService, OperationFormService],
})
export class OperationsModule {}
