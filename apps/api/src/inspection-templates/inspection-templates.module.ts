import { Module } from '@nestjs/common';
import { InspectionTemplatesController } from './inspection-templates.controller.js';
import { InspectionTemplatesService } from './inspection-templates.service.js';

@Module({ controllers: [InspectionTemplatesController], providers: [InspectionTemplatesService] })
export class InspectionTemplatesModule {}
