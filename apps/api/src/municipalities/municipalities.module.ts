import { Module } from '@nestjs/common';
import { MunicipalitiesController, MunicipalityController } from './municipalities.controller.js';
import { MunicipalitiesService } from './municipalities.service.js';

@Module({
  controllers: [MunicipalitiesController, MunicipalityController],
  providers: [MunicipalitiesService],
  exports: [MunicipalitiesService],
})
export class MunicipalitiesModule {}
