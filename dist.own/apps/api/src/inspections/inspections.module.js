var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { PhotoFilesModule } from '../inspection-photos/photo-files.module.js';
import { FieldWorkService } from './field-work.service.js';
import { InspectionReceipts } from './inspection-receipts.js';
import { InspectionsController } from './inspections.controller.js';
import { InspectionsService } from './inspections.service.js';
import { TakeInspectionService } from './take-inspection.service.js';
/** 点検 as phones send them and as they are read. */
let InspectionsModule = class InspectionsModule {
};
InspectionsModule = __decorate([
    Module({
        imports: [PhotoFilesModule],
        controllers: [InspectionsController],
        providers: [InspectionReceipts, InspectionsService, TakeInspectionService, FieldWorkService],
        exports: [InspectionReceipts, InspectionsService, TakeInspectionService],
    })
], InspectionsModule);
export { InspectionsModule };
//# sourceMappingURL=inspections.module.js.map