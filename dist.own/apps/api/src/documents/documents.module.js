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
import { documentLimits } from './document-files.js';
import { DocumentFilesModule } from './document-files.module.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
const uploads = MulterModule.registerAsync({
    imports: [ImportFilesModule],
    inject: [ImportFiles],
    useFactory: (files) => ({
        storage: uploadStorage(files),
        limits: { ...documentLimits, fields: 3, fieldSize: 2_000 },
        defParamCharset: 'utf8',
    }),
});
/** Files that belong to facilities. */
let DocumentsModule = class DocumentsModule {
};
DocumentsModule = __decorate([
    Module({ imports: [DocumentFilesModule, uploads], controllers: [DocumentsController], providers: [DocumentsService] })
], DocumentsModule);
export { DocumentsModule };
//# sourceMappingURL=documents.module.js.map