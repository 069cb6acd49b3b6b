var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { ColumnMappingsController } from './column-mappings.controller.js';
import { ColumnMappingsService } from './column-mappings.service.js';
import { HeldRowsService } from './held-rows.service.js';
import { ImportCancellationService } from './import-cancellation.service.js';
import { ImportColumnsController } from './import-columns.controller.js';
import { ImportColumnsService } from './import-columns.service.js';
import { ImportFiles, uploadLimits } from './import-files.js';
import { ImportFilesModule } from './import-files.module.js';
import { ImportJobs } from './import-jobs.service.js';
import { ImportRunsService } from './import-runs.service.js';
import { ImportUpkeep } from './import-upkeep.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { KeptPlans } from './kept-plans.service.js';
import { uploadStorage } from './upload-storage.js';
const uploads = MulterModule.registerAsync({
    imports: [ImportFilesModule],
    inject: [ImportFiles],
    useFactory: (files) => ({
        storage: uploadStorage(files),
        limits: { fileSize: uploadLimits.fileSize, files: uploadLimits.files, fields: 0 },
        defParamCharset: 'utf8',
    }),
});
/** Files on their way into the register, by browser (a run with preview, commit and undo) or by command. */
let ImportsModule = class ImportsModule {
};
ImportsModule = __decorate([
    Module({
        imports: [ImportFilesModule, uploads],
        controllers: [ImportsController, ImportColumnsController, ColumnMappingsController],
        providers: [
            ImportRunsService,
            HeldRowsService,
            ImportCancellationService,
            ImportColumnsService,
            ColumnMappingsService,
            ImportJobs,
            KeptPlans,
            ImportUpkeep,
            ImportsService,
        ],
        exports: [ImportsService],
    })
], ImportsModule);
export { ImportsModule };
//# sourceMappingURL=imports.module.js.map