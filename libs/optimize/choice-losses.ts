import type { ChoiceProblem } from './choice-problem.js';
import { dearnessOf } from './dearness.js';
import { excludingPairs, forcedDearness, raiseBy } from './excluding-pairs.js';

/**
 * What a choice loses against the bound that prices prove: of each group how much dearer its option is than the cheapest at the prices; of
 * each resource its price for what is left over, or what its excess costs beyond the price. The loss of a choice is its objective less the
 * bound.
 */
export interface ChoiceLosses {
  /** Of each option, 0 or more. */
  readonly dearness: Float64Array;
  /** The same, the least first. */
  readonly sorted: Float64Array;
  /** Of each group its option without dearness; of equal ones the first. */
  readonly cheapest: Int32Array;
  /** Of each resource; hard ones with half of what counts for rounding. */
  readonly limit: Float64Array;
  /** Of each resource, per unit left over. */
  readonly left: Float64Array;
  /** Of each resource, per unit beyond; hard ones so much that they are seldom exceeded, and may be on the way. */
  readonly beyond: Float64Array;
  /** Of each group how dear an option it may have to take because of what the limits that are not priced keep apart. */
  readonly forced: Float64Array;
  /** So much every choice loses, because of the same. */
  readonly least: number;
  /** Of the cheapest options, eight in each group on average, the dearest: how finely groups differ. */
  readonly grain: number;
}

/**
 * What a unit beyond a hard limit costs on the way: so many times the greatest price; where the limit is not priced, besides, so many times
 * what one use of a priced resource is worth, for its unit is another.
 */
const steepness = 100;

/** Of the options of each group at prices from 0 to the excess price. */
export function choiceLosses(problem: ChoiceProblem, prices: Float64Array): ChoiceLosses {
  const { limit, excessPrice, slack } = problem;
  const [dearness, cheapest] = dearnessOf(problem, prices);
  const sorted = Float64Array.from(dearness).sort();
  const pairs = excludingPairs(problem, dearness);
  const grain = dearestOf(sorted, 8 * cheapest.length) || usualStep(sorted);
  const steep = steepness * prices.reduce((most, price) => Math.max(most, price), Number.MIN_VALUE) + grain;
  const steepUnpriced = steepness * usualWorth(problem, prices) + steep;
  const hard = (resource: number) => (resource < problem.priced ? steep : steepUnpriced);
  return {
    dearness,
    sorted,
    cheapest,
    limit: limit.map((one, at) => (excessPrice[at] === Infinity ? one + slack[at]! / 2 : one)),
    left: prices,
    beyond: prices.map((price, at) => (excessPrice[at] === Infinity ? hard(at) : excessPrice[at]! - price)),
    forced: forcedDearness(pairs, cheapest.length),
    least: raiseBy(pairs),
    grain,
  };
}

/** The greatest among so many of the least. */
export function dearestOf(sorted: Float64Array, options: number): number {
  return sorted[Math.min(sorted.length, options) - 1]!;
}

/** What one use of a priced resource is worth in the mean. */
function usualWorth({ resource, amount, priced }: ChoiceProblem, prices: Float64Array): number {
  let [sum, count] = [0, 0];
  for (const [use, one] of resource.entries()) {
    if (one >= priced) continue;
    sum += prices[one]! * Math.abs(amount[use]!);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** A step that is not 0, whatever the options. */
function usualStep(sorted: Float64Array): number {
  return sorted.find((one) => one > 0) ?? 1;
}
