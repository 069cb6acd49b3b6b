import type { FormerSearch } from '#libs/scheduling';
import type { PlanInput } from './plan-input.js';
import type { PlanEstimateAnswer, SolvedCityPlan } from './plan-shapes.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import type { PlanConflict, SolvingProgress } from './plans.schema.js';

/** How the thread that solves plans is begun. */
export interface PlanThreadOptions {
  /** Whoever waits for an answer of the program goes first. */
  readonly givesWay: boolean;
}

/** What the thread that solves plans is asked; a city it knows by its key needs no input. */
export type PlanRequest = {
  readonly id: number;
  readonly cityKey: string;
  readonly input: PlanInput | null;
  readonly terms: PlanTermsValues;
} & (
  | { readonly kind: 'solve' }
  /** `make-ready`: estimates of the plan will be asked for soon. */
  | { readonly kind: 'estimate' | 'make-ready'; readonly search: FormerSearch | null }
);

/** Of a request that is still waiting: nobody wants its answer any more. */
export interface PlanForgetting {
  readonly id: number;
  readonly kind: 'forget';
}

/** That no answer could be found. */
export interface PlanFailing {
  readonly kind: 'failed';
  readonly message: string;
  /** Where in the thread it was thrown, for the log; null = not known. */
  readonly stack: string | null;
  /** Null = it is no fault of decisions or terms. */
  readonly conflicts: readonly PlanConflict[] | null;
}

/** What it answers. `unknown`: the city of that key is to be sent along. */
export type PlanReply = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly progress: SolvingProgress }
  | { readonly kind: 'solved'; readonly solved: SolvedCityPlan }
  | { readonly kind: 'estimated'; readonly estimate: PlanEstimateAnswer }
  | { readonly kind: 'ready' }
  | { readonly kind: 'unknown' }
  | PlanFailing
);
