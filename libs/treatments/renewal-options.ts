import { type BuildingState, buildingState } from './building-state.js';
import { closingSequences, usualClosing } from './closing-sequences.js';
import { mainSequences, type Planned, usualSequence } from './main-sequences.js';
import { type Candidate, mostDifferent, withoutDominated } from './prune-options.js';
import type { RenewableBuilding } from './renewable-building.js';
import type { RenewalContext } from './renewal-context.js';
import type { OptionRole, Payment, RenewalOption } from './renewal-option.js';
import { repairPlans } from './repair-plans.js';
import { WorkScale } from './weigh-works.js';
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
  const planned = { state, context, book: new WorkBook(state, context) };
  const scale = new WorkScale(state, context);
  const usual = usualOf(planned);
  const sequences = [...sequencesOf(planned), usual];
  const candidates = sequences.map((works) => candidateOf(works, roleOf(works, usual), scale));
  const left = withoutDominated(firstOfEach(candidates), state, context);
  return mostDifferent(left, mostOptions).map((candidate) => optionOf(candidate, state));
}

function sequencesOf(planned: Planned): (readonly Work[])[] {
  const { closingOffset } = planned.state;
  if (closingOffset !== null) return closingSequences(planned, closingOffset);
  return mainSequences(planned).flatMap(({ works, isCore }) =>
    isCore ? [works, ...repairPlans(planned, works)] : [works],
  );
}

function usualOf(planned: Planned): readonly Work[] {
  const { closingOffset } = planned.state;
  return closingOffset === null ? usualSequence(planned) : usualClosing(planned, closingOffset);
}

function roleOf(works: readonly Work[], usual: readonly Work[]): OptionRole | null {
  if (works.length === 0) return 'leave';
  return areSame(works, usual) ? 'usual' : null;
}

/** Works are made once a building, so the same works are the same objects. */
function areSame(works: readonly Work[], others: readonly Work[]): boolean {
  return works.length === others.length && works.every((work, at) => work === others[at]);
}

function candidateOf(works: readonly Work[], role: OptionRole | null, scale: WorkScale): Candidate {
  const weighed = scale.weigh(works);
  const [lifeCycleCostYen, riskYen, lostAreaYen] = [
    Math.round(weighed.lifeCycleCostYen),
    Math.round(weighed.riskYen),
    Math.round(weighed.lostAreaYen),
  ];
  const penaltyYen = lifeCycleCostYen + riskYen + lostAreaYen;
  return { works, role, lifeCycleCostYen, riskYen, lostAreaYen, penaltyYen };
}

/** Each role once. */
function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<OptionRole>();
  return candidates.filter(({ role }) => {
    if (role === null) return true;
    const isNew = !seen.has(role);
    seen.add(role);
    return isNew;
  });
}

function optionOf(candidate: Candidate, { isEstimated }: BuildingState): RenewalOption {
  const { works, role, lifeCycleCostYen, riskYen, lostAreaYen, penaltyYen } = candidate;
  return {
    treatments: works.map(({ treatment }) => treatment),
    payments: works.flatMap(paymentsAt),
    lifeCycleCostYen,
    riskYen,
    lostAreaYen,
    penaltyYen,
    role,
    isEstimated,
  };
}

function paymentsAt({ payments, paidAt }: Work, treatment: number): Payment[] {
  return (paidAt[treatment] ??= payments.map(({ offset, yen }) => ({ offset, yen, treatment })));
}
