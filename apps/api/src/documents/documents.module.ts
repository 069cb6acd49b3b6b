import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { ImportFiles } from '../imports/import-files.js';
import { ImportFilesModule } from '../imports/import-files.module.js';
import { uploadStorage } from '../imports/upload-storage.js';
import { documentLimits } from './document-files.js';
import { DocumentPicturesService } from './document-pictures.service.js';
import { DocumentFilesModule } from './document-files.module.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';

const uploads = MulterModule.registerAsync({
  imports: [ImportFilesModule],
  inject: [ImportFiles],
  useFactory: (files: ImportFiles) => ({
    storage: uploadStorage(files),
    limits: { ...documentLimits, fields: 3, fieldSize: 2_000 },
    defParamCharset: 'utf8',
  }),
});

/** Files that belong to facilities. */
@Module({
  imports: [DocumentFilesModule, uploads],
  controllers: [DocumentsController],
  providers: [DocumentsService, DocumentPicturesService],
})
export class DocumentsModule {}
