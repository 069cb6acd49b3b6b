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
  useFactory: (files: ImportFiles) => ({
    storage: uploadStorage(files),
    limits: { fileSize: largestUploadBytes, files: 1, fields: 0 },
    defParamCharset: 'utf8',
  }),
});

/** What lies under the map of a city, if anything. */
@Module({
  imports: [uploads],
  controllers: [BaseMapController],
  providers: [BaseMapService, BaseMapFiles],
  exports: [BaseMapService, BaseMapFiles],
})
export class BaseMapModule {}
