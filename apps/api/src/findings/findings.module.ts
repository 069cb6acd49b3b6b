import { Module } from '@nestjs/common';
import { FindingPriorityService } from './finding-priority.service.js';
import { FindingsController } from './findings.controller.js';
import { FindingsService } from './findings.service.js';
import { RepairCostsService } from './repair-costs.service.js';

/** 不具合 that inspections found. */
@Module({ controllers: [FindingsController], providers: [FindingsService, FindingPriorityService, RepairCostsService] })
export class FindingsModule {}
