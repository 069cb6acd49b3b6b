import { type ChoiceProblem, groupsOf, usedBy } from './choice-problem.js';
import type { PricedResources } from './price-resources.js';
import { pricedPenalty } from './softened-dual.js';

/** How one cooling is done. */
export interface Cooling {
  readonly moves: number;
  /** In the unit of the penalties, the first and the last. */
  readonly hot: number;
  readonly cold: number;
  /** So many of the cheapest options on average may be taken in each group. */
  readonly optionsPerGroup: number;
  /** Enough is reached: how far above the bound a choice may come. */
  readonly target: number;
}

const movesBetweenLooks = 1024;
/** Times the greatest price: what a hard limit is worth while it may still be exceeded on the way. */
const steepness = 100;
/** Part of a hard limit that is left, so that no sum in another order comes out above it. */
const held = 1e-9;

/**
 * Looks for a whole choice near a bound by simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) on what is lost against the bound: of
 * each group how much dearer its option is than the cheapest at the prices; of each resource its price for what is left over, or what its
 * excess costs beyond the price. The loss of a choice is its objective less the bound.
 */
export class ChoiceAnnealer {
  /** The best so far that keeps to the hard limits; null while there is none. */
  best: Int32Array | null = null;
  /** Its objective less the bound. */
  bestLoss = Infinity;
  /** Of the cheapest options, eight in each group on average, the dearest: how finely groups differ. */
  readonly grain: number;
  private readonly dearness: Float64Array;
  private readonly sorted: Float64Array;
  private readonly choice: Int32Array;
  private readonly used: Float64Array;
  private readonly limit: Float64Array;
  /** Per unit left over, and per unit beyond. */
  private readonly left: Float64Array;
  private readonly beyond: Float64Array;
  private readonly touched: Int32Array;
  private readonly change: Float64Array;
  private touchedCount = 0;

  constructor(
    private readonly problem: ChoiceProblem,
    { prices }: PricedResources,
    private readonly random: () => number,
  ) {
    const { limit, excessPrice } = problem;
    const resources = limit.length;
    [this.dearness, this.choice] = dearnessOf(problem, prices);
    this.sorted = Float64Array.from(this.dearness).sort();
    this.grain = this.dearestOf(8) || usualStep(this.sorted);
    this.used = usedBy(problem, this.choice);
    const steep = steepness * prices.reduce((most, price) => Math.max(most, price), Number.MIN_VALUE) + this.grain;
    this.left = prices;
    this.beyond = prices.map((price, at) => (excessPrice[at] === Infinity ? steep : excessPrice[at]! - price));
    this.limit = limit.map((one, at) => (excessPrice[at] === Infinity ? one - held * Math.abs(one) : one));
    this.touched = new Int32Array(resources);
    this.change = new Float64Array(resources);
  }

  /** One cooling from where the last ended; ends early at the target or once `isOver` says so. */
  cool(cooling: Cooling, isOver: () => boolean): void {
    const { first, options, free } = this.candidates(cooling.optionsPerGroup);
    if (this.best) this.restart(this.best);
    let loss = this.lossNow();
    this.keep(loss);
    for (let done = 0; done < cooling.moves && free.length > 0; done += movesBetweenLooks) {
      if (this.bestLoss <= cooling.target || isOver()) return;
      const temperature = cooling.hot * (cooling.cold / cooling.hot) ** (done / cooling.moves);
      loss = this.move(movesBetweenLooks, temperature, loss, { first, options, free });
    }
  }

  /** The loss after so many moves. */
  private move(moves: number, temperature: number, before: number, { first, options, free }: Candidates): number {
    const { random, choice } = this;
    let loss = before;
    for (let done = 0; done < moves; done += 1) {
      const group = free[(random() * free.length) | 0]!;
      const from = first[group]!;
      const option = options[from + ((random() * (first[group + 1]! - from)) | 0)]!;
      if (option === choice[group]) continue;
      const change = this.weigh(choice[group]!, option);
      if (change > 0 && random() >= Math.exp(-change / temperature)) continue;
      this.take(group, option);
      loss += change;
      if (loss < this.bestLoss) this.keep(loss);
    }
    return loss;
  }

  /** What another option of a group changes in the loss; afterwards `touched` and `change` tell of which resources, by how much. */
  private weigh(before: number, after: number): number {
    const { used, change, touched } = this;
    this.touchedCount = 0;
    this.gather(before, -1);
    this.gather(after, 1);
    let sum = this.dearness[after]! - this.dearness[before]!;
    for (let at = 0; at < this.touchedCount; at += 1) {
      const resource = touched[at]!;
      const now = used[resource]!;
      sum += this.lossOf(resource, now + change[at]!) - this.lossOf(resource, now);
    }
    return sum;
  }

  private gather(option: number, sign: 1 | -1): void {
    const { firstUse, resource, amount } = this.problem;
    const { touched, change } = this;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) {
      const one = resource[use]!;
      let at = 0;
      while (at < this.touchedCount && touched[at] !== one) at += 1;
      if (at === this.touchedCount) {
        touched[at] = one;
        change[at] = 0;
        this.touchedCount += 1;
      }
      change[at] = change[at]! + sign * amount[use]!;
    }
  }

  private take(group: number, option: number): void {
    this.choice[group] = option;
    for (let at = 0; at < this.touchedCount; at += 1) {
      const resource = this.touched[at]!;
      this.used[resource] = this.used[resource]! + this.change[at]!;
    }
  }

  private lossOf(resource: number, used: number): number {
    const room = this.limit[resource]! - used;
    return room >= 0 ? room * this.left[resource]! : -room * this.beyond[resource]!;
  }

  private lossNow(): number {
    let loss = 0;
    for (const option of this.choice) loss += this.dearness[option]!;
    for (const [resource, used] of this.used.entries()) loss += this.lossOf(resource, used);
    return loss;
  }

  /** Remembers the choice where it is the best that keeps to the hard limits. */
  private keep(loss: number): void {
    if (loss >= this.bestLoss || !this.keepsHardLimits()) return;
    this.bestLoss = loss;
    this.best = Int32Array.from(this.choice);
  }

  private keepsHardLimits(): boolean {
    const { excessPrice } = this.problem;
    return this.used.every((used, at) => used <= this.limit[at]! || excessPrice[at]! < Infinity);
  }

  private restart(choice: Int32Array): void {
    this.choice.set(choice);
    this.used.set(usedBy(this.problem, choice));
  }

  /** The greatest dearness among so many of the cheapest options in each group on average. */
  private dearestOf(optionsPerGroup: number): number {
    const at = Math.min(this.sorted.length, optionsPerGroup * this.choice.length) - 1;
    return this.sorted[at]!;
  }

  private candidates(optionsPerGroup: number): Candidates {
    const { firstOption } = this.problem;
    const dearest = this.dearestOf(optionsPerGroup);
    const first = new Int32Array(firstOption.length);
    const options: number[] = [];
    const free: number[] = [];
    for (let group = 0; group < this.choice.length; group += 1) {
      for (let option = firstOption[group]!; option < firstOption[group + 1]!; option += 1)
        if (this.dearness[option]! <= dearest) options.push(option);
      first[group + 1] = options.length;
      if (first[group + 1]! - first[group]! > 1) free.push(group);
    }
    return { first, options: Int32Array.from(options), free: Int32Array.from(free) };
  }
}

/** Options that may be taken, group by group, and the groups that have more than one. */
interface Candidates {
  readonly first: Int32Array;
  readonly options: Int32Array;
  readonly free: Int32Array;
}

/** Of each option how much dearer it is at the prices than the cheapest of its group, and the cheapest of each group. */
function dearnessOf(problem: ChoiceProblem, prices: Float64Array): [Float64Array, Int32Array] {
  const { firstOption, penalty } = problem;
  const dearness = penalty.map((_penalty, option) => pricedPenalty(problem, option, prices));
  const cheapest = new Int32Array(groupsOf(problem));
  for (let group = 0; group < cheapest.length; group += 1) {
    const [from, to] = [firstOption[group]!, firstOption[group + 1]!];
    let least = from;
    for (let option = from; option < to; option += 1) if (dearness[option]! < dearness[least]!) least = option;
    cheapest[group] = least;
    const cost = dearness[least]!;
    for (let option = from; option < to; option += 1) dearness[option] = dearness[option]! - cost;
  }
  return [dearness, cheapest];
}

/** A step that is not 0, whatever the options. */
function usualStep(sorted: Float64Array): number {
  return sorted.find((one) => one > 0) ?? 1;
}
