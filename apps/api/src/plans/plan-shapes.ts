import type { FormerSearch } from '#libs/scheduling';
import type { z } from 'zod';
import type { PlanTermsValues } from './plan-terms.schema.js';
import type { WorkPayment } from './work-payments.js';
import type { plan, planEstimate, planWorks } from './plans.schema.js';

/** What is kept of a solved plan. */
export type PlanOutcomeValue = NonNullable<z.infer<typeof plan>['outcome']>;
export type PlanOutlookYear = PlanOutcomeValue['outlook'][number];
export type PlanFigures = Omit<PlanOutcomeValue['baselines'][number], 'name'>;
/** A work before it is told whose building it is of. */
export type PlanWork = Omit<
  z.infer<typeof planWorks>['works'][number],
  'buildingName' | 'facilityId' | 'facilityName' | 'districtName' | 'districtNameEn' | 'category'
>;
export type PlanProof = NonNullable<z.infer<typeof plan>['proof']>;
export type PlanEstimate = z.infer<typeof planEstimate>;

/** The same with what is paid for it year by year, which the workbook tells. */
export interface PaidWork extends PlanWork {
  readonly payments: readonly WorkPayment[];
}

/** A work of a way of going about it that a plan is compared with. */
export type ShortWork = Pick<PlanWork, 'buildingId' | 'treatment' | 'fromFiscalYear' | 'costYen'>;

/** What a solved plan is kept as. */
export interface SolvedCityPlan {
  /** Those it was solved with: the plan may ask for others since. */
  readonly terms: PlanTermsValues;
  readonly proof: PlanProof;
  readonly outcome: PlanOutcomeValue;
  readonly works: readonly PaidWork[];
  /** Names the city and what its options depend on. */
  readonly cityKey: string;
  /** What estimates begin with. */
  readonly search: FormerSearch | null;
  readonly baselineWorks: Readonly<Record<string, readonly ShortWork[]>>;
}

/** An estimate before it is held against the plan. */
export type PlanEstimateAnswer = Omit<
  PlanEstimate,
  'works' | 'differenceYen' | 'differencePoints' | 'changedBuildings' | 'milliseconds'
> & {
  readonly works: readonly PlanWork[];
};
