import { builtWeights, requireFiscalYear, type BuiltWeights } from './built-weights.js';
import type { BuiltFiscalYear, YearProbability } from './cost-building.js';
import type { Horizon } from './horizon.js';
import type { CycleRule } from './cycle-rule.js';
import { CycleWalk } from './cycle-walk.js';

/**
 * What is paid of one kind of work, in 1/denominator of the building: by year, as a list of the years (offsets from the first year
 * of the horizon, in order) that have anything, and after the last.
 */
export interface KindShares {
  readonly offsets: readonly number[];
  readonly shares: readonly number[];
  readonly beyondHorizon: number;
}

/** The shares of each kind of work. */
export interface WorkShares<Kind extends string> {
  readonly denominator: number;
  readonly of: Readonly<Record<Kind, KindShares>>;
}

/** The shares of a building's works by the year it was built, each year and each distribution computed once per horizon. */
export class WorkShareTable<Kind extends string> {
  private readonly cycles: CycleWalk<Kind>;
  private readonly sums: ShareSums<Kind>;
  private readonly byAge = new Map<number, WorkShares<Kind>>();
  private readonly byExpectedYear = new Map<
    number,
    { distribution: readonly YearProbability[]; shares: WorkShares<Kind> }
  >();

  constructor(
    private readonly rule: CycleRule<Kind>,
    private readonly horizon: Horizon,
  ) {
    this.cycles = new CycleWalk(rule, horizon);
    this.sums = new ShareSums(rule.kinds, horizon.years);
  }

  /** Throws, naming building and value, when the year is no integer or the distribution is none. */
  of(built: BuiltFiscalYear, buildingId: string): WorkShares<Kind> {
    return typeof built === 'number' ? this.ofYear(built, buildingId) : this.ofDistribution(built, buildingId);
  }

  private ofYear(fiscalYear: number, buildingId: string): WorkShares<Kind> {
    const ageYears = this.horizon.fromFiscalYear - requireFiscalYear(fiscalYear, buildingId);
    const age = Math.min(ageYears, this.rule.oldestDistinctAge);
    const known = this.byAge.get(age);
    if (known) return known;
    this.cycles.walk(builtWeights(fiscalYear, buildingId), ({ kind }, offset, share) => {
      this.sums.add(kind, offset, share);
    });
    const shares = this.sums.take(this.cycles.sharesPerWeight);
    this.byAge.set(age, shares);
    return shares;
  }

  /** A city has few distributions but may hold a copy for each building, so equal ones are found by their expected year. */
  private ofDistribution(distribution: readonly YearProbability[], buildingId: string): WorkShares<Kind> {
    const expectedYear = expectedYearOf(distribution);
    const known = this.byExpectedYear.get(expectedYear);
    if (known && areEqual(known.distribution, distribution)) return known.shares;
    const shares = this.expectation(builtWeights(distribution, buildingId), buildingId);
    this.byExpectedYear.set(expectedYear, { distribution, shares });
    return shares;
  }

  /** Shares are linear in where the building's area comes from, so an expectation is a weighted sum. */
  private expectation({ fiscalYears, weights, total }: BuiltWeights, buildingId: string): WorkShares<Kind> {
    const years = fiscalYears.map((fiscalYear) => this.ofYear(fiscalYear, buildingId));
    years.forEach((shares, i) => this.sums.addWeighted(shares, weights[i] ?? 0));
    return this.sums.take(this.cycles.sharesPerWeight * total);
  }
}

function expectedYearOf(distribution: readonly YearProbability[]): number {
  let expectedYear = 0;
  for (const { fiscalYear, probability } of distribution) expectedYear += fiscalYear * probability;
  return expectedYear;
}

function areEqual(some: readonly YearProbability[], others: readonly YearProbability[]): boolean {
  if (some === others) return true;
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i += 1) {
    if (some[i]!.fiscalYear !== others[i]!.fiscalYear || some[i]!.probability !== others[i]!.probability) return false;
  }
  return true;
}

/** Adds up shares by kind and year; the slot behind the last year holds what lies beyond. */
class ShareSums<Kind extends string> {
  private readonly sums: Readonly<Record<Kind, Float64Array>>;

  constructor(
    private readonly kinds: readonly Kind[],
    private readonly years: number,
  ) {
    this.sums = byKind(kinds, () => new Float64Array(years + 1));
  }

  add(kind: Kind, offset: number, share: number): void {
    this.sums[kind][Math.min(offset, this.years)]! += share;
  }

  addWeighted(shares: WorkShares<Kind>, weight: number): void {
    for (const kind of this.kinds) addWeighted(this.sums[kind], shares.of[kind], weight);
  }

  /** The sums so far; begins again from 0. */
  take(denominator: number): WorkShares<Kind> {
    const of = byKind(this.kinds, (kind) => listOf(this.sums[kind], this.years));
    for (const kind of this.kinds) this.sums[kind].fill(0);
    return { denominator, of };
  }
}

function byKind<Kind extends string, T>(kinds: readonly Kind[], make: (kind: Kind) => T): Readonly<Record<Kind, T>> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}

function addWeighted(sums: Float64Array, { offsets, shares, beyondHorizon }: KindShares, weight: number): void {
  for (let i = 0; i < offsets.length; i += 1) sums[offsets[i]!]! += weight * shares[i]!;
  sums[sums.length - 1]! += weight * beyondHorizon;
}

function listOf(sums: Float64Array, years: number): KindShares {
  const offsets: number[] = [];
  const shares: number[] = [];
  for (let offset = 0; offset < years; offset += 1) {
    const share = sums[offset]!;
    if (share === 0) continue;
    offsets.push(offset);
    shares.push(share);
  }
  return { offsets, shares, beyondHorizon: sums[years]! };
}
