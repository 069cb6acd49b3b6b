import { type ChoiceOption, type ChoiceProblem, choiceProblem } from '#libs/optimize';
import { keepsTo } from './plan-decisions.js';
import { type LimitedAmount, limitsOf, type PlanLimit, shortOfTarget, workYears, yenPerUnit } from './plan-limits.js';
import { payFor } from './plan-money.js';
import {
  type PlanBuilding,
  type PlanDecision,
  type PlanOption,
  type PlanTerms,
  requirePlanTerms,
} from './plan-terms.js';

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

/** The reserve fund is drawn in so many equal slices, each in whatever year. */
const reserveSlices = 40;

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
    ),
    limits,
    left,
  };
}

/** Of each building the places of the options that its decisions leave. */
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
    if (left.length === 0) throw new RangeError(`the decisions about building ${id} leave no option`);
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

type Use = readonly [resource: number, amount: number];

/** What options use of the limits. */
class OptionUses {
  private readonly places: LimitPlaces;
  private readonly pairsOf = new Map<string, number[]>();
  private readonly totalAreaM2: number;

  constructor(
    buildings: readonly PlanBuilding[],
    private readonly terms: PlanTerms,
    limits: readonly LimitedAmount[],
  ) {
    this.places = new LimitPlaces(limits, terms.horizon.years);
    for (const [pair, ids] of terms.notAtOnce.entries())
      for (const id of ids) this.pairsOf.set(id, [...(this.pairsOf.get(id) ?? []), pair]);
    this.totalAreaM2 = buildings.reduce((sum, { floorAreaM2 }) => sum + floorAreaM2, 0);
  }

  of(building: PlanBuilding, place: number): Use[] {
    const uses: Use[] = [];
    const option = building.options[place]!;
    this.useMoney(option, uses);
    this.useWorks(building, option, uses);
    this.useClosings(building, option, uses);
    this.useTarget(building, place, uses);
    return uses;
  }

  private useMoney({ payments, treatments }: PlanOption, uses: Use[]): void {
    const { money, horizon } = this.terms;
    for (const { offset, yen, treatment } of payments) {
      const paid = payFor(yen, treatments[treatment]!.programme, horizon.fromFiscalYear + offset, money);
      this.use(uses, 'money', offset, yen / yenPerUnit);
      this.use(uses, 'general', offset, paid.generalYen / yenPerUnit);
      this.use(uses, 'bond', offset, paid.bondYen / yenPerUnit);
      this.use(uses, 'grant', offset, paid.grantYen / yenPerUnit);
      this.use(uses, 'steady-high', offset, yen / yenPerUnit);
      this.use(uses, 'steady-low', offset, -yen / yenPerUnit);
    }
  }

  private useWorks({ category }: PlanBuilding, option: PlanOption, uses: Use[]): void {
    if (this.terms.works.length === 0) return;
    for (const offset of workYears(option, this.terms.horizon.years)) {
      this.use(uses, `works ${category}`, offset, 1);
      this.use(uses, 'works null', offset, 1);
    }
  }

  private useClosings({ id }: PlanBuilding, option: PlanOption, uses: Use[]): void {
    const pairs = this.pairsOf.get(id);
    if (!pairs) return;
    const { horizon, closingTreatments } = this.terms;
    for (const offset of workYears(option, horizon.years, (kind) => closingTreatments.includes(kind)))
      for (const pair of pairs) this.use(uses, `not-at-once ${pair}`, offset, 1);
  }

  private useTarget(building: PlanBuilding, place: number, uses: Use[]): void {
    const { goal } = this.terms;
    if (!('targetScore' in goal)) return;
    for (const [offset, short] of shortOfTarget(building, place, goal.targetScore, this.totalAreaM2).entries())
      this.use(uses, 'target', offset, short);
  }

  private use(uses: Use[], row: string, offset: number, amount: number): void {
    const place = this.places.at(row, offset);
    if (place >= 0) uses.push([place, amount]);
  }
}

/** Where the limits stand in their list, row by row of one kind, by year. */
class LimitPlaces {
  private readonly rows = new Map<string, Int32Array>();

  constructor(limits: readonly LimitedAmount[], years: number) {
    for (const [place, { limit }] of limits.entries()) {
      const row = rowOf(limit);
      const places = this.rows.get(row) ?? new Int32Array(years).fill(-1);
      places[limit.offset] = place;
      this.rows.set(row, places);
    }
  }

  /** −1 where nothing is limited. */
  at(row: string, offset: number): number {
    return this.rows.get(row)?.[offset] ?? -1;
  }
}

function rowOf(limit: PlanLimit): string {
  if (limit.kind === 'works') return `works ${limit.category}`;
  return limit.kind === 'not-at-once' ? `not-at-once ${limit.pair}` : limit.kind;
}

/** The reserve fund gives to the line of money and to general funds of whichever year a slice is drawn in. */
function reserveGroups({ money, horizon }: PlanTerms, limits: readonly LimitedAmount[]): ChoiceOption[][] {
  if (money.reserveYen === 0) return [];
  const slice = money.reserveYen / reserveSlices / yenPerUnit;
  const places = new LimitPlaces(limits, horizon.years);
  const draws = Array.from({ length: horizon.years }, (_, offset): ChoiceOption => {
    const helped = [places.at('money', offset), places.at('general', offset)].filter((place) => place >= 0);
    return { penalty: 0, uses: helped.map((place) => [place, -slice] as const) };
  });
  const options = [{ penalty: 0, uses: [] }, ...draws.filter(({ uses }) => uses.length > 0)];
  return Array.from({ length: reserveSlices }, () => options);
}
