import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { ImportFiles, uploadLimits } from './import-files.js';
import { ImportFilesModule } from './import-files.module.js';
import { ImportJobs } from './import-jobs.service.js';
import { ImportRunsService } from './import-runs.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { uploadStorage } from './upload-storage.js';

const uploads = MulterModule.registerAsync({
  imports: [ImportFilesModule],
  inject: [ImportFiles],
  useFactory: (files: ImportFiles) => ({
    storage: uploadStorage(files),
    limits: { ...uploadLimits, fields: 0 },
    defParamCharset: 'utf8',
  }),
});

/** Files on their way into the register, by browser (a run with preview, commit and undo) or by command. */
@Module({
  imports: [ImportFilesModule, uploads],
  controllers: [ImportsController],
  providers: [ImportRunsService, ImportJobs, ImportsService],
  exports: [ImportsService],
})
export class ImportsModule {}
