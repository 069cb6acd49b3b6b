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
  useFactory: (files: ImportFiles) => ({
    storage: uploadStorage(files),
    limits: { fileSize: uploadLimits.fileSize, files: uploadLimits.files, fields: 0 },
    defParamCharset: 'utf8',
  }),
});

/** Files on their way into the register, by browser (a run with preview, commit and undo) or by command. */
@Module({
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
export class ImportsModule {}
