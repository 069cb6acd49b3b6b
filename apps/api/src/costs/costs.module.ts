import { Module } from '@nestjs/common';
import { CostSettingsController } from './cost-settings.controller.js';
import { CostSettingsService } from './cost-settings.service.js';
import { CostsController } from './costs.controller.js';
import { CostsService } from './costs.service.js';
import { FundingService } from './funding.service.js';
import { UnitPricesController } from './unit-prices.controller.js';
import { UnitPricesService } from './unit-prices.service.js';

@Module({
  controllers: [CostsController, UnitPricesController, CostSettingsController],
  providers: [CostsService, FundingService, UnitPricesService, CostSettingsService],
  exports: [CostsService],
})
export class CostsModule {}
