import { outboxFile } from '#libs/contracts';
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { ImportFiles } from '../imports/import-files.js';
import { ImportFilesModule } from '../imports/import-files.module.js';
import { uploadStorage } from '../imports/upload-storage.js';
import { InspectionPhotosModule } from '../inspection-photos/inspection-photos.module.js';
import { InspectionsModule } from '../inspections/inspections.module.js';
import { InspectionFilesController } from './inspection-files.controller.js';
import { InspectionFilesService } from './inspection-files.service.js';

const uploads = MulterModule.registerAsync({
  imports: [ImportFilesModule],
  inject: [ImportFiles],
  useFactory: (files: ImportFiles) => ({
    storage: uploadStorage(files),
    limits: { fileSize: outboxFile.mostBytes, files: 1, fields: 0 },
    defParamCharset: 'utf8',
  }),
});

/** Outboxes of phones that came as files. */
@Module({
  imports: [InspectionsModule, InspectionPhotosModule, uploads],
  controllers: [InspectionFilesController],
  providers: [InspectionFilesService],
})
export class InspectionFilesModule {}
