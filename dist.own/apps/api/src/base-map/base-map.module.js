var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { ImportFiles } from '../imports/import-files.js';
import { ImportFilesModule } from '../imports/import-files.module.js';
import { uploadStorage } from '../imports/upload-storage.js';
import { BaseMapFiles, largestUploadBytes } from './base-map-files.js';
import { BaseMapController } from './base-map.controller.js';
import { BaseMapService } from './base-map.service.js';
const uploads = MulterModule.registerAsync({
    imports: [ImportFilesModule],
    inject: [ImportFiles],
    useFactory: (files) => ({
        storage: uploadStorage(files),
        limits: { fileSize: largestUploadBytes, files: 1, fields: 0 },
        defParamCharset: 'utf8',
    }),
});
/** What lies under the map of a city, if anything. */
let BaseMapModule = class BaseMapModule {
};
BaseMapModule = __decorate([
    Module({
        imports: [uploads],
        controllers: [BaseMapController],
        providers: [BaseMapService, BaseMapFiles],
        exports: [BaseMapService, BaseMapFiles],
    })
], BaseMapModule);
export { BaseMapModule };
//# sourceMappingURL=base-map.module.js.map