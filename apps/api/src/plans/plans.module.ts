import { Module } from '@nestjs/common';
import { ConditionsModule } from '../conditions/conditions.module.js';
import { PlanDetailsService } from './plan-details.service.js';
import { PlanJobs } from './plan-jobs.service.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';
import { SolvedPlans } from './solved-plans.js';
import { PlanInputs } from './read-plan-input.js';

/** 計画案: when to renew what, under yearly money. */
@Module({
  imports: [ConditionsModule],
  controllers: [PlansController],
  providers: [PlansService, PlanDetailsService, PlanJobs, PlanInputs, SolvedPlans],
})
export class PlansModule {}
