import { type BuildingState, buildingState } from './building-state.js';
import { candidatesOf } from './candidates.js';
import { type Candidate, mostDifferent, withoutDominated } from './prune-options.js';
import type { RenewableBuilding } from './renewable-building.js';
import type { RenewalContext } from './renewal-context.js';
import type { Payment, RenewalOption } from './renewal-option.js';
import { type Work, WorkBook } from './work-book.js';

/** So many options of a building at the most: more make plans no better. */
const mostOptions = 72;

/**
 * The ways in which a building may be kept over the horizon, consistent with its structure, age, grades and what was decided of it, none
 * of them dominated by another; the first is to leave it. Works keep to the spacing of their rules and end within the horizon. Options of
 * one building share their treatments and payments. Throws RangeError, naming the building, where it has no year built or no area.
 */
export function renewalOptions(building: RenewableBuilding, context: RenewalContext): RenewalOption[] {
  const state = buildingState(building, context);
  const candidates = candidatesOf({ state, context, book: new WorkBook(state, context) });
  const left = withoutDominated(candidates, state, context);
  return mostDifferent(left, mostOptions).map((candidate) => optionOf(candidate, state));
}

export function optionOf(candidate: Candidate, { isEstimated, closingOffset }: BuildingState): RenewalOption {
  const { works, role, lifeCycleCostYen, riskYen, lostAreaYen, penaltyYen } = candidate;
  return {
    treatments: works.map(({ treatment }) => treatment),
    payments: works.flatMap(paymentsAt),
    lifeCycleCostYen,
    riskYen,
    lostAreaYen,
    penaltyYen,
    role,
    closingOffset,
    isEstimated,
  };
}

function paymentsAt({ payments, paidAt }: Work, treatment: number): Payment[] {
  return (paidAt[treatment] ??= payments.map(({ offset, yen }) => ({ offset, yen, treatment })));
}
