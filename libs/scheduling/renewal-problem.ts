import { type ChoiceProblem, choiceProblem } from '#libs/optimize';
import { type RenewalInstance, type RenewalOption, roundingOf, worksOf } from './renewal-instance.js';

/**
 * An instance as a choice under limits, in units of its own: whatever the asker's are, a work costs about 1, and so does the penalty that
 * waiting brings. Units are powers of two, so that nothing is rounded.
 */
export interface RenewalProblem {
  readonly problem: ChoiceProblem;
  /** Its unit of money in that of the instance. */
  readonly moneyUnit: number;
  /** Its unit of penalties in that of the instance. */
  readonly penaltyUnit: number;
}

/** So small a cost, in the unit of the problem, is none: prices of what costs nothing have no end. */
const leastCost = 1e-12;

/** A group of each building, a resource of each year; where overspending is free there is none. */
export function renewalProblem(instance: RenewalInstance): RenewalProblem {
  const { budget, overspendPenalty, buildings } = instance;
  const [moneyUnit, penaltyUnit] = [moneyUnitOf(instance), penaltyUnitOf(instance)];
  const isFree = overspendPenalty === 0;
  const rounding = roundingOf(instance);
  const excessPrice = overspendPenalty && finitePrice((overspendPenalty * moneyUnit) / penaltyUnit);
  const usesOf = (option: RenewalOption) => {
    const uses: (readonly [year: number, cost: number])[] = [];
    for (const [year, cost] of worksOf(option)) if (cost / moneyUnit > leastCost) uses.push([year, cost / moneyUnit]);
    return uses;
  };
  const problem = choiceProblem(
    buildings.map(({ options }) =>
      options.map((option) => ({ penalty: option.penalty / penaltyUnit, uses: isFree ? [] : usesOf(option) })),
    ),
    isFree
      ? []
      : budget.map((limit, year) => ({ limit: limit / moneyUnit, slack: rounding[year]! / moneyUnit, excessPrice })),
  );
  return { problem, moneyUnit, penaltyUnit };
}

/** A price without end would make hard what is not, and one of nothing free. */
function finitePrice(price: number): number {
  return Math.min(Math.max(price, Number.MIN_VALUE), Number.MAX_VALUE);
}

/** The power of two below the mean of all costs that are any. */
function moneyUnitOf({ buildings }: RenewalInstance): number {
  const mean = new Mean();
  for (const { options } of buildings)
    for (const option of options) for (const [, cost] of worksOf(option)) mean.add(cost);
  return powerOfTwoBelow(mean.value);
}

/** The power of two below the mean of what the penalties of a building differ by, where any do. */
function penaltyUnitOf({ buildings }: RenewalInstance): number {
  const mean = new Mean();
  for (const { options } of buildings) {
    let [least, most] = [Infinity, -Infinity];
    for (const { penalty } of options) [least, most] = [Math.min(least, penalty), Math.max(most, penalty)];
    mean.add(most - least);
  }
  return powerOfTwoBelow(mean.value);
}

/** Of what is above 0; every part is taken off as it comes, so that no sum goes beyond what a number holds. */
class Mean {
  value = 0;
  private count = 0;

  add(one: number): void {
    if (!(one > 0)) return;
    this.count += 1;
    this.value += (one - this.value) / this.count;
  }
}

/** 1 where there is no amount, or one so small or great that its inverse is none. */
function powerOfTwoBelow(amount: number): number {
  const power = 2 ** Math.floor(Math.log2(amount));
  return power > 0 && Number.isFinite(power) && Number.isFinite(1 / power) ? power : 1;
}

/** The same choice where only the money matters that is missing: what it comes to is the least that makes hard budgets suffice. */
export function shortageProblem(problem: ChoiceProblem): ChoiceProblem {
  return {
    ...problem,
    penalty: new Float64Array(problem.penalty.length),
    excessPrice: new Float64Array(problem.limit.length).fill(1),
  };
}

/** The options of a choice that are numbered through, as numbers within their buildings, by the ids of these. */
export function choiceByName(
  { buildings }: RenewalInstance,
  { firstOption }: ChoiceProblem,
  choice: Int32Array,
): Readonly<Record<string, number>> {
  return Object.fromEntries(buildings.map(({ id }, building) => [id, choice[building]! - firstOption[building]!]));
}
