import { Module } from '@nestjs/common';
import { MunicipalitiesController, MunicipalityController } from './municipalities.controller.js';
import { BaseMapModule } from '../base-map/base-map.module.js';
import { DocumentFilesModule } from '../documents/document-files.module.js';
import { PhotoFilesModule } from '../inspection-photos/photo-files.module.js';
import { ImportFilesModule } from '../imports/import-files.module.js';
import { MunicipalitiesService } from './municipalities.service.js';
import { MunicipalityListService } from './municipality-list.service.js';

@Module({
  imports: [ImportFilesModule, DocumentFilesModule, BaseMapModule, PhotoFilesModule],
  controllers: [MunicipalitiesController, MunicipalityController],
  providers: [MunicipalitiesService, MunicipalityListService],
  exports: [MunicipalitiesService],
})
export class MunicipalitiesModule {}
