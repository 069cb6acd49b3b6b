import { Module } from '@nestjs/common';
import { BuildingsController } from './buildings.controller.js';
import { BuildingsService } from './buildings.service.js';
import { BulkChangeService } from './bulk-change.service.js';
import { FacilitiesController } from './facilities.controller.js';
import { FacilitiesService } from './facilities.service.js';
import { FacilityListService } from './facility-list.service.js';

@Module({
  controllers: [FacilitiesController, BuildingsController],
  providers: [FacilitiesService, FacilityListService, BulkChangeService, BuildingsService],
  exports: [BuildingsService],
})
export class FacilitiesModule {}
