import { Module } from '@nestjs/common';
import { MunicipalitiesController, MunicipalityController } from './municipalities.controller.js';
import { DocumentFilesModule } from '../documents/document-files.module.js';
import { ImportFilesModule } from '../imports/import-files.module.js';
import { MunicipalitiesService } from './municipalities.service.js';
import { MunicipalityListService } from './municipality-list.service.js';

@Module({
  imports: [ImportFilesModule, DocumentFilesModule],
  controllers: [MunicipalitiesController, MunicipalityController],
  providers: [MunicipalitiesService, MunicipalityListService],
  exports: [MunicipalitiesService],
})
export class MunicipalitiesModule {}
