import { cheapestOf, type ChoiceProblem } from '#libs/optimize';
import { OptionUses } from './option-uses.js';
import { demolition, isForbidden, keepsTo, repair } from './plan-decisions.js';
import { weightOf } from './plan-goal.js';
import type { LimitedAmount, PlanLimit } from './plan-limits.js';
import type { OptionWeight, PlanProblem } from './plan-problem.js';
import type { PlanBuilding, PlanDecision, PlannedWork, PlanOption, PlanTerms } from './plan-terms.js';

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
  /** In the unit of the goal; below 0 only where a closing saves so much. */
  readonly price: number;
  /**
   * By how many years it moves the work that it locks, or the first that it holds back or forbids, later or (below 0) earlier; null where
   * the work would not be done otherwise, or is not done any more.
   */
  readonly years: number | null;
}

/**
 * Of each decision of the terms, at the prices of these limits; no more than all that the plan comes to, for without the decision it comes
 * to 0 at the least: prices of limits that can only just be kept know no bound.
 */
export function decisionPrices(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  limits: readonly LimitedAmount[],
  prices: Float64Array,
  objective: number,
): DecisionPrice[] {
  const places = new Map(buildings.map((building) => [building.id, building]));
  const priced = new PricedOptions(buildings, terms, limits, prices);
  return terms.decisions.map((decision) => {
    const building = places.get(decision.buildingId);
    if (!building) return { price: 0, years: null };
    const own = terms.decisions.filter(({ buildingId }) => buildingId === decision.buildingId);
    const [held, free] = [priced.bestOf(building, own), priced.bestOf(building, withoutDecision(own, decision))];
    if (!held || !free) return { price: 0, years: null };
    const price = Math.min(objective, held.cost - free.cost);
    return {
      price: decision.kind === 'close' ? price : Math.max(0, price),
      years: yearsMoved(decision, free.option, held.option, terms.horizon.fromFiscalYear),
    };
  });
}

/** Without a closing nobody would have locked the demolition that follows it. */
export function withoutDecision(own: readonly PlanDecision[], left: PlanDecision): PlanDecision[] {
  return own.filter(
    (one) => one !== left && !(left.kind === 'close' && one.kind === 'lock' && one.treatment === demolition),
  );
}

/** What options are worth at the prices of the limits. */
class PricedOptions {
  private readonly weigh: OptionWeight;
  private readonly uses: OptionUses;

  constructor(
    buildings: readonly PlanBuilding[],
    private readonly terms: PlanTerms,
    limits: readonly LimitedAmount[],
    private readonly prices: Float64Array,
  ) {
    // The flattest plan weighs nothing but its line, which its prices are of.
    this.weigh = terms.goal.kind === 'flattest' ? () => 0 : weightOf(terms.goal, buildings);
    this.uses = new OptionUses(buildings, terms, limits);
  }

  /** Null where the decisions leave none. */
  bestOf(building: PlanBuilding, decisions: readonly PlanDecision[]) {
    let best: { option: PlanOption; cost: number } | null = null;
    for (const [place, option] of building.options.entries()) {
      if (!keepsTo(decisions, option, this.terms.horizon.fromFiscalYear)) continue;
      const cost = this.costOf(building, place);
      if (!best || cost < best.cost) best = { option, cost };
    }
    return best;
  }

  private costOf(building: PlanBuilding, place: number): number {
    let cost = this.weigh(building, place);
    for (const [resource, amount] of this.uses.of(building, place)) cost += amount * this.prices[resource]!;
    return cost;
  }
}

function yearsMoved(
  decision: PlanDecision,
  { treatments }: PlanOption,
  held: PlanOption,
  firstFiscalYear: number,
): number | null {
  const startsOf = (works: PlanOption['treatments'], wanted: string) =>
    works.filter(({ kind }) => kind === wanted).map(({ startOffset }) => firstFiscalYear + startOffset);
  if (decision.kind === 'lock') {
    const years = startsOf(treatments, decision.treatment).map((year) => decision.fiscalYear - year);
    return years.toSorted((one, other) => Math.abs(one) - Math.abs(other))[0] ?? null;
  }
  if (decision.kind === 'forbid') return yearsAround(decision, treatments, held.treatments, firstFiscalYear);
  if (decision.kind !== 'not-before') return null;
  const early = treatments.find(
    ({ kind, startOffset }) => kind !== repair && firstFiscalYear + startOffset < decision.fiscalYear,
  );
  const later = early && startsOf(held.treatments, early.kind)[0];
  return later === undefined ? null : later - firstFiscalYear - early!.startOffset;
}

/** To where the first forbidden work goes: of the same kind the nearest that is not there without the decision. */
function yearsAround(
  decision: Extract<PlanDecision, { kind: 'forbid' }>,
  free: PlanOption['treatments'],
  held: PlanOption['treatments'],
  firstFiscalYear: number,
): number | null {
  const [forbidden] = free
    .filter(({ kind, startOffset }) => isForbidden(decision, kind, firstFiscalYear + startOffset))
    .toSorted((one, other) => one.startOffset - other.startOffset);
  if (!forbidden) return null;
  const isNew = (work: PlannedWork) =>
    work.kind === forbidden.kind &&
    !free.some(({ kind, startOffset }) => kind === work.kind && startOffset === work.startOffset);
  const years = held.filter(isNew).map(({ startOffset }) => startOffset - forbidden.startOffset);
  return years.toSorted((one, other) => Math.abs(one) - Math.abs(other))[0] ?? null;
}
