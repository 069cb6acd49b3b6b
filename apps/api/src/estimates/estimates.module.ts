import { Module } from '@nestjs/common';
import { EstimatesController } from './estimates.controller.js';
import { EstimatesService } from './estimates.service.js';

/** 推計: floor areas and built years that nobody has recorded. */
@Module({ controllers: [EstimatesController], providers: [EstimatesService], exports: [EstimatesService] })
export class EstimatesModule {}
