import { type ChoiceOption, type ChoiceProblem, choiceProblem, replaceGroups } from '#libs/optimize';
import { allocateByRunningTotal } from '#libs/money';
import { LimitPlaces, OptionUses } from './option-uses.js';
import { keepsTo } from './plan-decisions.js';
import { type LimitedAmount, limitsOf, type PlanLimit, yenPerUnit } from './plan-limits.js';
import { type PlanBuilding, type PlanDecision, type PlanTerms, requirePlanTerms } from './plan-terms.js';
import { UnsoundTerms } from './unsound-terms.js';

/** What is weighed of an option: the lower the better, in the unit of the goal. */
export type OptionWeight = (building: PlanBuilding, place: number) => number;

/** Price of each unit that is used beyond a limit; null = the limit is hard. */
export type LimitPrice = (limit: PlanLimit) => number | null;

/** A plan as a choice problem: the groups are the buildings, in their order, and then the slices of the reserve fund. */
export interface PlanProblem {
  readonly problem: ChoiceProblem;
  readonly limits: readonly LimitedAmount[];
  /** Of each building the places, among its options, of those that its decisions leave. */
  readonly left: readonly (readonly number[])[];
}

/**
 * The reserve fund is drawn in slices, each in whatever year: so many great ones, and of each smaller size one for every year, but never few,
 * so that the rest of what a year needs is met as well; in parts of the whole.
 */
const greatSlices = { count: 24, size: 16 };
const smallSlices = [8, 4, 2, 1] as const;
const leastSmall = 40;

/** What of a plan's terms makes one problem of it. */
export interface PlanView {
  readonly weigh: OptionWeight;
  readonly priceOf?: LimitPrice;
}

/**
 * The plan as a multiple-choice multi-dimensional knapsack, money in million yen. Throws, naming the value, where terms make no sense or the
 * decisions about a building leave none of its options.
 */
export function planProblem(buildings: readonly PlanBuilding[], terms: PlanTerms, view: PlanView): PlanProblem {
  requirePlanTerms(terms);
  const limits = limitsOf(terms);
  const uses = new OptionUses(buildings, terms, limits);
  const left = optionsLeft(buildings, terms);
  const groups = buildings.map((building, at) =>
    left[at]!.map((place): ChoiceOption => {
      return { penalty: view.weigh(building, place), uses: uses.of(building, place) };
    }),
  );
  const priceOf = view.priceOf ?? (() => null);
  return {
    problem: choiceProblem(
      [...groups, ...reserveGroups(terms, limits)],
      limits.map(({ limit, most, slack }) => ({ limit: most, slack, excessPrice: priceOf(limit) })),
      limits.filter(({ limit }) => limit.kind !== 'not-at-once').length,
      groups.length,
    ),
    limits,
    left,
  };
}

/**
 * The problem of the same plan with decisions: `undecided` is without any, of the same buildings but for options that decisions added.
 * Much faster than to make it anew. Throws, naming the building, where its decisions leave none of its options.
 */
export function decidedProblem(
  undecided: PlanProblem,
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  weigh: OptionWeight,
): PlanProblem {
  const { limits } = undecided;
  const decided = new Set(terms.decisions.map(({ buildingId }) => buildingId));
  const places = [...buildings.keys()].filter((at) => decided.has(buildings[at]!.id));
  const leftOfDecided = optionsLeft(
    places.map((at) => buildings[at]!),
    terms,
  );
  const uses = new OptionUses(buildings, terms, limits);
  const left = [...undecided.left];
  const groups = new Map<number, ChoiceOption[]>();
  for (const [index, at] of places.entries()) {
    left[at] = leftOfDecided[index]!;
    groups.set(
      at,
      left[at].map((place) => ({ penalty: weigh(buildings[at]!, place), uses: uses.of(buildings[at]!, place) })),
    );
  }
  return { problem: replaceGroups(undecided.problem, groups), limits, left };
}

/** Of each building the places of the options that its decisions leave. Throws UnsoundTerms where they leave none. */
export function optionsLeft(buildings: readonly PlanBuilding[], { decisions, horizon }: PlanTerms): number[][] {
  const decided = new Map<string, PlanDecision[]>();
  for (const decision of decisions) {
    const own = decided.get(decision.buildingId);
    if (own) own.push(decision);
    else decided.set(decision.buildingId, [decision]);
  }
  return buildings.map(({ id, options }) => {
    const own = decided.get(id) ?? [];
    const left = [...options.keys()].filter((place) => keepsTo(own, options[place]!, horizon.fromFiscalYear));
    if (left.length === 0) throw new UnsoundTerms(`the decisions about building ${id} leave no option`);
    return left;
  });
}

/** Options are numbered through over the buildings, by those that are left of each. */
export function placesOf(left: readonly (readonly number[])[], choice: Int32Array): number[] {
  let first = 0;
  return left.map((places, building) => {
    const place = places[choice[building]! - first]!;
    first += places.length;
    return place;
  });
}

/** The reserve fund gives to the line of money and to general funds of whichever year a slice is drawn in. */
function reserveGroups({ money, horizon }: PlanTerms, limits: readonly LimitedAmount[]): ChoiceOption[][] {
  if (money.reserveYen === 0) return [];
  const places = new LimitPlaces(limits, horizon.years);
  const helped = Array.from({ length: horizon.years }, (_, offset) =>
    [places.at('money', offset), places.at('general', offset)].filter((place) => place >= 0),
  ).filter((resources) => resources.length > 0);
  const slices = allocateByRunningTotal(money.reserveYen, [
    ...Array<number>(greatSlices.count).fill(greatSlices.size),
    ...smallSlices.flatMap((size) => Array<number>(Math.max(leastSmall, horizon.years)).fill(size)),
  ]);
  return slices.map((yen) => {
    const slice = yen / yenPerUnit;
    const draws = helped.map((resources) => ({ penalty: 0, uses: resources.map((one) => [one, -slice] as const) }));
    return [{ penalty: 0, uses: [] }, ...draws];
  });
}
