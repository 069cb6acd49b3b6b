import { Module } from '@nestjs/common';
import { CostsController } from './costs.controller.js';
import { CostsService } from './costs.service.js';
import { UnitPricesController } from './unit-prices.controller.js';
import { UnitPricesService } from './unit-prices.service.js';

@Module({
  controllers: [CostsController, UnitPricesController],
  providers: [CostsService, UnitPricesService],
  exports: [CostsService],
})
export class CostsModule {}
