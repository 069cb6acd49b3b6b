import { choiceValue, type ChoiceProblem } from '#libs/optimize';
import { lowestLine } from './lowest-line.js';
import { yenPerUnit } from './plan-limits.js';
import type { PlanProblem } from './plan-problem.js';
import type { PlanTerms } from './plan-terms.js';

/** Pairs of a limit, by its place, and an amount. */
export type Uses = readonly (readonly [limit: number, amount: number])[];

/** In million yen of the line: what exceeds a limit that no money helps with is worse than any line. */
const excessWeight = 1e6;
/** What a year beyond a level weighs beside the line: of exchanges that need the same line it decides. */
const beyondWeight = 1e-4;

/** The line that a choice needs, in million yen, the reserve fund drawn as fits best, while options of single buildings are exchanged. */
export class ExchangedLine {
  private readonly used: Float64Array;
  private readonly moneyAt: number[];
  private readonly generalAt: number[];
  /** By how much limits are exceeded that neither the line nor the fund helps with. */
  private excess = 0;

  constructor(
    private readonly plan: PlanProblem,
    choice: Int32Array,
    private readonly money: PlanTerms['money'],
  ) {
    const { problem, limits } = plan;
    const placesOf = (kind: string) => [...limits.keys()].filter((at) => limits[at]!.limit.kind === kind);
    this.used = choiceValue(problem, choice.subarray(0, problem.whole)).used;
    this.moneyAt = placesOf('money');
    this.generalAt = placesOf('general');
    for (const [at, amount] of this.used.entries()) this.excess += this.excessOf(at, amount);
  }

  /** Whether all limits are kept but for the line. */
  get isKept(): boolean {
    return this.excess <= 0 && sum(this.drawn(() => 0)) <= this.money.reserveYen / yenPerUnit;
  }

  /** The limit of the year that costs most, by its place. */
  get dearest(): number {
    return this.moneyAt.reduce((most, at) => (this.used[at]! > this.used[most]! ? at : most));
  }

  /** The line with one option's uses in place of another's; no line at all where a limit is exceeded. */
  with(before: Uses, after: Uses): number {
    const changes = new Map<number, number>();
    for (const [at, amount] of before) changes.set(at, (changes.get(at) ?? 0) - amount);
    for (const [at, amount] of after) changes.set(at, (changes.get(at) ?? 0) + amount);
    let { excess } = this;
    for (const [at, change] of changes)
      excess += this.excessOf(at, this.used[at]! + change) - this.excessOf(at, this.used[at]!);
    const changeOf = (at: number) => changes.get(at) ?? 0;
    const fund = this.money.reserveYen / yenPerUnit;
    const drawn = this.drawn(changeOf);
    const costs = this.moneyAt.map((at) => this.used[at]! + changeOf(at));
    return lowestLine(costs, drawn, fund) + excessWeight * (Math.max(0, excess) + Math.max(0, sum(drawn) - fund));
  }

  /** The line and, next to nothing beside it, what all years together cost beyond a level. */
  weigh(before: Uses, after: Uses, level: number): number {
    const costs = new Map(this.moneyAt.map((at) => [at, this.used[at]!]));
    for (const [uses, sign] of [[before, -1] as const, [after, 1] as const])
      for (const [at, amount] of uses) if (costs.has(at)) costs.set(at, costs.get(at)! + sign * amount);
    let beyond = 0;
    for (const cost of costs.values()) beyond += Math.max(0, cost - level);
    return this.with(before, after) + beyondWeight * beyond;
  }

  take(before: Uses, after: Uses): void {
    for (const [uses, sign] of [[before, -1] as const, [after, 1] as const]) {
      for (const [at, amount] of uses) {
        this.excess -= this.excessOf(at, this.used[at]!);
        this.used[at] = this.used[at]! + sign * amount;
        this.excess += this.excessOf(at, this.used[at]!);
      }
    }
  }

  /** Of each year what the fund gives to general funds. */
  private drawn(changeOf: (at: number) => number): number[] {
    const { problem } = this.plan;
    return this.moneyAt.map((_, offset) => {
      const at = this.generalAt[offset];
      if (at === undefined) return 0;
      const beyond = this.used[at]! + changeOf(at) - problem.limit[at]!;
      return beyond > problem.slack[at]! ? beyond : 0;
    });
  }

  private excessOf(at: number, used: number): number {
    const { limits, problem } = this.plan;
    const { kind } = limits[at]!.limit;
    const beyond = used - problem.limit[at]!;
    return kind === 'money' || kind === 'general' || beyond <= problem.slack[at]! ? 0 : beyond;
  }
}

/** What an option of a problem uses. */
export function usesOf({ firstUse, resource, amount }: ChoiceProblem, option: number): Uses {
  const [from, to] = [firstUse[option]!, firstUse[option + 1]!];
  return Array.from({ length: to - from }, (_, use) => [resource[from + use]!, amount[from + use]!] as const);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, one) => total + one, 0);
}
