import { type LimitedAmount, type PlanLimit, shortOfTarget, workYears, yenPerUnit } from './plan-limits.js';
import { payFor } from './plan-money.js';
import type { PlanBuilding, PlanOption, PlanTerms } from './plan-terms.js';

type Use = readonly [resource: number, amount: number];

/** What options use of the limits. */
export class OptionUses {
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
export class LimitPlaces {
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
