var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { MunicipalitiesController, MunicipalityController } from './municipalities.controller.js';
import { BaseMapModule } from '../base-map/base-map.module.js';
import { DocumentFilesModule } from '../documents/document-files.module.js';
import { PhotoFilesModule } from '../inspection-photos/photo-files.module.js';
import { ImportFilesModule } from '../imports/import-files.module.js';
import { MunicipalitiesService } from './municipalities.service.js';
import { MunicipalityListService } from './municipality-list.service.js';
let MunicipalitiesModule = class MunicipalitiesModule {
};
MunicipalitiesModule = __decorate([
    Module({
        imports: [ImportFilesModule, DocumentFilesModule, BaseMapModule, PhotoFilesModule],
        controllers: [MunicipalitiesController, MunicipalityController],
        providers: [MunicipalitiesService, MunicipalityListService],
        exports: [MunicipalitiesService],
    })
], MunicipalitiesModule);
export { MunicipalitiesModule };
//# sourceMappingURL=municipalities.module.js.map