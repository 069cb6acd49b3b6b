import { Module } from '@nestjs/common';
import { DistrictsController } from './districts.controller.js';
import { DistrictsService } from './districts.service.js';

@Module({ controllers: [DistrictsController], providers: [DistrictsService] })
export class DistrictsModule {}
