import type { FormerSearch } from '#libs/scheduling';
import type { PlanInput } from './plan-input.js';
import type { PlanEstimateAnswer, SolvedCityPlan } from './plan-shapes.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import type { SolvingProgress } from './plans.schema.js';

/** What the thread that solves plans is asked; a city it knows by its key needs no input. */
export type PlanRequest = {
  readonly id: number;
  readonly cityKey: string;
  readonly input: PlanInput | null;
  readonly terms: PlanTermsValues;
} & ({ readonly kind: 'solve' } | { readonly kind: 'estimate'; readonly search: FormerSearch | null });

/** What it answers. `unknown`: the city of that key is to be sent along. */
export type PlanReply = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly progress: SolvingProgress }
  | { readonly kind: 'solved'; readonly solved: SolvedCityPlan }
  | { readonly kind: 'estimated'; readonly estimate: PlanEstimateAnswer }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly message: string; readonly isMisuse: boolean }
);
