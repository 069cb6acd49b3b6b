var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ImportFiles } from './import-files.js';
import { ImportProgressFiles } from './import-progress.js';
/** A module of its own, for the upload is set up before the rest of the imports is there. */
let ImportFilesModule = class ImportFilesModule {
};
ImportFilesModule = __decorate([
    Module({ providers: [ImportFiles, ImportProgressFiles], exports: [ImportFiles, ImportProgressFiles] })
], ImportFilesModule);
export { ImportFilesModule };
//# sourceMappingURL=import-files.module.js.map