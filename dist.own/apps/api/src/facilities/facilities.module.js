var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { BuildingsController } from './buildings.controller.js';
import { BuildingsService } from './buildings.service.js';
import { BulkChangeService } from './bulk-change.service.js';
import { FacilitiesController } from './facilities.controller.js';
import { FacilitiesService } from './facilities.service.js';
import { FacilityListService } from './facility-list.service.js';
let FacilitiesModule = class FacilitiesModule {
};
FacilitiesModule = __decorate([
    Module({
        controllers: [FacilitiesController, BuildingsController],
        providers: [FacilitiesService, FacilityListService, BulkChangeService, BuildingsService],
        exports: [BuildingsService],
    })
], FacilitiesModule);
export { FacilitiesModule };
//# sourceMappingURL=facilities.module.js.map