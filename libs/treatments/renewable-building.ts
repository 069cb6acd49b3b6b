import type { FacilityStatus, SeismicWork } from '#libs/asset';
import type { FrameFacts, GradedBuilding } from '#libs/condition';
import type { ComponentCondition } from '#libs/condition';
import type { PricedArea, YearProbability } from '#libs/lifecycle-cost';

/** What was decided of a building: it stays, or its use ends with the beginning of a fiscal year. */
export type RenewalDecision = { readonly kind: 'keep' } | { readonly kind: 'close'; readonly fiscalYear: number };

/** A building as its options are made of; null = not known or not so. */
export interface RenewableBuilding extends FrameFacts {
  readonly id: string;
  readonly areas: readonly PricedArea[];
  /** Where the year built is not known: what it may be. One of both must be there. */
  readonly builtDistribution: readonly YearProbability[] | null;
  readonly seismicReinforcement: SeismicWork | null;
  readonly components: readonly ComponentCondition[];
  readonly renewed: GradedBuilding['renewed'];
  /** 廃止: it is closed already. */
  readonly status: FacilityStatus;
  readonly decision: RenewalDecision | null;
  /** Nothing but repairs begins before this year, as when a dialogue with residents comes first. */
  readonly earliestFiscalYear: number | null;
}
