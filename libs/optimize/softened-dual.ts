import { type ChoiceProblem, groupsOf } from './choice-problem.js';

/** Options whose weight would be less than e to the minus this are left out. */
const farthest = 30;

/**
 * The Lagrangian dual of a choice problem, made smooth: with a price on each resource every group chooses by itself, and the least of
 * its options is softened to −s·ln Σ exp(−·/s); prices are kept between 0 and the excess price by s·ln of either distance. For s → 0 it is
 * the dual itself (Nesterov 2005; the barrier as in interior-point methods).
 */
export class SoftenedDual {
  /** At the prices of the last `derive`. */
  readonly gradient: Float64Array;
  /** Of the negative, row by row; the lower triangle. */
  readonly curvature: Float64Array;
  private readonly weight: Float64Array;
  private readonly mean: Float64Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: Int32Array;
  private readonly touchedMean: Float64Array;

  constructor(private readonly problem: ChoiceProblem) {
    const resources = problem.limit.length;
    this.gradient = new Float64Array(resources);
    this.curvature = new Float64Array(resources * resources);
    this.weight = new Float64Array(longestGroup(problem));
    this.mean = new Float64Array(resources);
    this.isTouched = new Uint8Array(resources);
    this.touched = new Int32Array(resources);
    this.touchedMean = new Float64Array(resources);
  }

  /** −Infinity outside of where prices may lie. */
  valueAt(prices: Float64Array, softness: number): number {
    let value = this.barrier(prices, softness);
    if (value === -Infinity) return value;
    for (let group = 0; group < groupsOf(this.problem); group += 1) value += this.soften(group, prices, softness);
    return value;
  }

  /** The value; afterwards `gradient` and `curvature` are those of the same prices. */
  derive(prices: Float64Array, softness: number): number {
    this.curvature.fill(0);
    let value = this.barrier(prices, softness);
    this.deriveBarrier(prices, softness);
    for (let group = 0; group < groupsOf(this.problem); group += 1) {
      value += this.soften(group, prices, softness);
      this.deriveGroup(group, softness);
    }
    return value;
  }

  private barrier(prices: Float64Array, softness: number): number {
    const { limit, excessPrice } = this.problem;
    let value = 0;
    for (const [resource, price] of prices.entries()) {
      const left = excessPrice[resource]! - price;
      if (price <= 0 || left <= 0) return -Infinity;
      value += softness * Math.log(price) - price * limit[resource]!;
      if (left < Infinity) value += softness * Math.log(left);
    }
    return value;
  }

  private deriveBarrier(prices: Float64Array, softness: number): void {
    const { limit, excessPrice } = this.problem;
    const resources = prices.length;
    for (const [resource, price] of prices.entries()) {
      const left = excessPrice[resource]! - price;
      this.gradient[resource] = softness / price - softness / left - limit[resource]!;
      this.curvature[resource * resources + resource] = softness / price ** 2 + softness / left ** 2;
    }
  }

  /** The softened least of a group; `weight` is then the share of each of its options. */
  private soften(group: number, prices: Float64Array, softness: number): number {
    const { firstOption } = this.problem;
    const [from, to] = [firstOption[group]!, firstOption[group + 1]!];
    const { weight } = this;
    let least = Infinity;
    for (let option = from; option < to; option += 1) {
      const cost = pricedPenalty(this.problem, option, prices);
      weight[option - from] = cost;
      if (cost < least) least = cost;
    }
    let sum = 0;
    for (let at = 0; at < to - from; at += 1) {
      const far = (weight[at]! - least) / softness;
      const share = far > farthest ? 0 : Math.exp(-far);
      weight[at] = share;
      sum += share;
    }
    for (let at = 0; at < to - from; at += 1) weight[at] = weight[at]! / sum;
    return least - softness * Math.log(sum);
  }

  /** Adds the mean use of a group to the gradient, and its covariance to the lower triangle of the curvature. */
  private deriveGroup(group: number, softness: number): void {
    const { firstOption } = this.problem;
    const { weight } = this;
    const from = firstOption[group]!;
    for (let option = from; option < firstOption[group + 1]!; option += 1) {
      const share = weight[option - from]!;
      if (share > 0) this.addOption(option, share, softness);
    }
    this.takeMean(softness);
  }

  /** Adds the use of an option to the mean of its group, and its square. */
  private addOption(option: number, share: number, softness: number): void {
    const { firstUse, resource, amount } = this.problem;
    const { mean, isTouched, curvature } = this;
    const resources = mean.length;
    const [first, end] = [firstUse[option]!, firstUse[option + 1]!];
    for (let use = first; use < end; use += 1) {
      const at = resource[use]!;
      isTouched[at] = 1;
      const part = share * amount[use]!;
      mean[at] = mean[at]! + part;
      const square = part / softness;
      for (let other = first; other <= use; other += 1) {
        const two = resource[other]!;
        const cell = at > two ? at * resources + two : two * resources + at;
        curvature[cell] = curvature[cell]! + square * amount[other]!;
      }
    }
  }

  /** Adds the mean use of a group to the gradient, takes its square from the curvature and forgets it; in the order of memory, for this is most of the work where there are many resources. */
  private takeMean(softness: number): void {
    const { mean, isTouched, touched, touchedMean, curvature, gradient } = this;
    const resources = mean.length;
    let count = 0;
    for (let at = 0; at < resources; at += 1) {
      if (isTouched[at] === 0) continue;
      const used = mean[at]!;
      touched[count] = at;
      touchedMean[count] = used;
      count += 1;
      gradient[at] = gradient[at]! + used;
      mean[at] = 0;
      isTouched[at] = 0;
      const row = at * resources;
      const square = used / softness;
      for (let other = 0; other < count; other += 1) {
        const cell = row + touched[other]!;
        curvature[cell] = curvature[cell]! - square * touchedMean[other]!;
      }
    }
  }
}

/** Penalty of an option and the price of what it uses. */
export function pricedPenalty(
  { penalty, firstUse, resource, amount }: ChoiceProblem,
  option: number,
  prices: Float64Array,
): number {
  let cost = penalty[option]!;
  for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
    cost += prices[resource[use]!]! * amount[use]!;
  return cost;
}

function longestGroup(problem: ChoiceProblem): number {
  const { firstOption } = problem;
  let longest = 0;
  for (let group = 0; group < groupsOf(problem); group += 1)
    longest = Math.max(longest, firstOption[group + 1]! - firstOption[group]!);
  return longest;
}
