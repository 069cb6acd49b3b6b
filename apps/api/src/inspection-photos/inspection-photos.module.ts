import { Module } from '@nestjs/common';
import { InspectionPhotosController } from './inspection-photos.controller.js';
import { InspectionPhotosService } from './inspection-photos.service.js';
import { PhotoFilesModule } from './photo-files.module.js';
import { PhotoUpkeep } from './photo-upkeep.service.js';
import { PhotoUploadsService } from './photo-uploads.service.js';

@Module({
  imports: [PhotoFilesModule],
  controllers: [InspectionPhotosController],
  providers: [InspectionPhotosService, PhotoUploadsService, PhotoUpkeep],
  exports: [PhotoUploadsService],
})
export class InspectionPhotosModule {}
