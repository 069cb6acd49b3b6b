var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { CostSettingsController } from './cost-settings.controller.js';
import { CostSettingsService } from './cost-settings.service.js';
import { CostsController } from './costs.controller.js';
import { CostsService } from './costs.service.js';
import { FundingService } from './funding.service.js';
import { UnitPricesController } from './unit-prices.controller.js';
import { UnitPricesService } from './unit-prices.service.js';
let CostsModule = class CostsModule {
};
CostsModule = __decorate([
    Module({
        controllers: [CostsController, UnitPricesController, CostSettingsController],
        providers: [CostsService, FundingService, UnitPricesService, CostSettingsService],
        exports: [CostsService],
    })
], CostsModule);
export { CostsModule };
//# sourceMappingURL=costs.module.js.map