import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { LegalDutiesController } from './legal-duties.controller.js';
import { LegalDutiesService } from './legal-duties.service.js';

/** 法定点検: the inspections that law asks for. */
@Module({ imports: [FacilitiesModule], controllers: [LegalDutiesController], providers: [LegalDutiesService] })
export class LegalDutiesModule {}
