import { cheapestOf, type ChoiceProblem, pricedPenalty } from '#libs/optimize';
import { keepsTo } from './plan-decisions.js';
import type { PlanLimit } from './plan-limits.js';
import type { PlanProblem } from './plan-problem.js';
import type { PlanBuilding, PlanDecision, PlanTerms } from './plan-terms.js';

/** Why a building does not get the option that would be best for it alone. */
export interface MovedChoice {
  /** The place of the best for it alone. */
  readonly freePlace: number;
  /** How much worse the chosen one is, in the unit of the goal. */
  readonly extra: number;
  /** Limits with a price of which the best would use more than the chosen one, the dearest first; those that hardly matter are left out. */
  readonly binding: readonly PlanLimit[];
}

/** Part of what the dearest limit counts below which another is no reason. */
const leastOfDearest = 0.01;

/** Of each building; null where it has the option that is best for it alone. */
export function movedChoices(
  { problem, limits, left }: PlanProblem,
  chosen: readonly number[],
  prices: Float64Array,
): (MovedChoice | null)[] {
  const saved = new Float64Array(limits.length);
  const noPrices = new Float64Array(limits.length);
  return left.map((places, building) => {
    const first = problem.firstOption[building]!;
    const free = cheapestOf(problem, building, noPrices);
    const taken = first + places.indexOf(chosen[building]!);
    if (problem.penalty[free]! >= problem.penalty[taken]!) return null;
    saved.fill(0);
    addUses(problem, free, 1, saved);
    addUses(problem, taken, -1, saved);
    return {
      freePlace: places[free - first]!,
      extra: problem.penalty[taken]! - problem.penalty[free]!,
      binding: dearestOf(saved, prices).map((at) => limits[at]!.limit),
    };
  });
}

/** Resources by what is saved of them at the prices, the dearest first, without those that save next to nothing beside it. */
function dearestOf(saved: Float64Array, prices: Float64Array): number[] {
  const worth = saved.map((amount, at) => amount * prices[at]!);
  const least = leastOfDearest * worth.reduce((most, one) => Math.max(most, one), 0);
  return [...worth.keys()]
    .filter((at) => worth[at]! > 0 && worth[at]! >= least)
    .toSorted((one, other) => worth[other]! - worth[one]!);
}

function addUses(
  { firstUse, resource, amount }: ChoiceProblem,
  option: number,
  sign: 1 | -1,
  into: Float64Array,
): void {
  for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
    into[resource[use]!] = into[resource[use]!]! + sign * amount[use]!;
}

/** What a decision costs: by how much worse the building's best option is, at the prices of the limits, than without it. */
export interface DecisionPrice {
  /** In the unit of the goal; 0 or more. */
  readonly price: number;
  /** By how many years it moves the work that it locks, later or (below 0) earlier; null where the work would not be done otherwise. */
  readonly years: number | null;
}

/** Of each decision of the terms; `undecided` is the problem of the same plan without any. */
export function decisionPrices(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  undecided: PlanProblem,
  prices: Float64Array,
): DecisionPrice[] {
  const places = new Map(buildings.map(({ id }, at) => [id, at]));
  return terms.decisions.map((decision) => {
    const building = places.get(decision.buildingId);
    if (building === undefined) return { price: 0, years: null };
    const others = terms.decisions.filter((one) => one !== decision && one.buildingId === decision.buildingId);
    const bestOf = (decisions: readonly PlanDecision[]) =>
      bestOption(buildings, building, decisions, terms, undecided, prices);
    const [held, free] = [bestOf([...others, decision]), bestOf(others)];
    if (!held || !free) return { price: 0, years: null };
    return {
      price: Math.max(0, held.cost - free.cost),
      years: yearsMoved(decision, buildings[building]!, free.place, terms),
    };
  });
}

function bestOption(
  buildings: readonly PlanBuilding[],
  building: number,
  decisions: readonly PlanDecision[],
  { horizon }: PlanTerms,
  { problem }: PlanProblem,
  prices: Float64Array,
): { readonly place: number; readonly cost: number } | null {
  let best: { place: number; cost: number } | null = null;
  for (const [place, option] of buildings[building]!.options.entries()) {
    if (!keepsTo(decisions, option, horizon.fromFiscalYear)) continue;
    const cost = pricedPenalty(problem, problem.firstOption[building]! + place, prices);
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best;
}

function yearsMoved(
  decision: PlanDecision,
  { options }: PlanBuilding,
  free: number,
  { horizon }: PlanTerms,
): number | null {
  if (decision.kind !== 'lock') return null;
  const same = options[free]!.treatments.filter(({ kind }) => kind === decision.treatment);
  const years = same.map(({ startOffset }) => decision.fiscalYear - horizon.fromFiscalYear - startOffset);
  return years.toSorted((one, other) => Math.abs(one) - Math.abs(other))[0] ?? null;
}
