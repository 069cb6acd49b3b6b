var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { FacilitySheetService } from './facility-sheet.service.js';
import { OperationFormService } from './operation-form.service.js';
import { OperationsController } from './operations.controller.js';
/** 運営実績 and the facility sheet made of it. */
let OperationsModule = class OperationsModule {
};
OperationsModule = __decorate([
    Module({
        imports: [FacilitiesModule],
        controllers: [OperationsController],
        providers: [FacilitySheetService, OperationFormService],
    })
], OperationsModule);
export { OperationsModule };
//# sourceMappingURL=operations.module.js.map