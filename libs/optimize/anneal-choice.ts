import { candidatesOf, type Candidates } from './choice-candidates.js';
import type { ChoiceLosses } from './choice-losses.js';
import { type ChoiceProblem, usedBy } from './choice-problem.js';
import { withSplit } from './split-groups.js';

/** How one cooling is done. */
export interface Cooling {
  readonly moves: number;
  /** In the unit of the penalties, the first and the last. */
  readonly hot: number;
  readonly cold: number;
  /** So many of the cheapest options on average may be taken in each group. */
  readonly optionsPerGroup: number;
  /** Begins with the cheapest of each group instead of the best so far. */
  readonly afresh: boolean;
  /** Enough is reached: how far above the bound a choice may come. */
  readonly target: number;
  /** Excess is cheap in its first part: works change places more easily, but whatever kept to the limits before is lost. */
  readonly isLenient: boolean;
}

const movesBetweenLooks = 1024;
/** How much more a hard limit is worth after a cooling that found no choice which keeps to it. */
const steepening = 30;
/** For so long of a cooling the price of excess grows to what it is, from so small a part of it: works change places while excess is cheap. */
const lenient = 0.5;
const leniency = 0.01;
/** Times the temperature: what is dearer by so much is not looked at. */
const farTooDear = 8;

/**
 * Looks for a whole choice near a bound by simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) on what is lost against the bound. A
 * move that fails for one resource is tried together with one of another group that uses it.
 */
export class ChoiceAnnealer {
  /** The best so far that keeps to the hard limits; null while there is none. */
  best: Int32Array | null = null;
  /** Its objective less the bound. */
  bestLoss = Infinity;
  private readonly dearness: Float64Array;
  /** What coolings begin with that begin afresh: the cheapest options at the prices unless another choice was given, groups to be split filled in. */
  private readonly start: Int32Array;
  private readonly choice: Int32Array;
  private readonly used: Float64Array;
  private readonly limit: Float64Array;
  /** Per unit left over, and per unit beyond. */
  private readonly left: Float64Array;
  private readonly beyond: Float64Array;
  /** The same, as far as it counts at present. */
  private charged: Float64Array;
  private readonly touched: Int32Array;
  private readonly change: Float64Array;
  private touchedCount = 0;
  /** Of the last weighed, the resource that spoils it most; -1 where none does. */
  private worst = -1;

  constructor(
    private readonly problem: ChoiceProblem,
    private readonly losses: ChoiceLosses,
    private readonly random: () => number,
    start: Int32Array | null = null,
  ) {
    const resources = problem.limit.length;
    this.dearness = losses.dearness;
    this.limit = losses.limit;
    this.left = losses.left;
    this.beyond = losses.beyond;
    this.charged = losses.beyond;
    this.start = start ?? withSplit(problem, losses.cheapest);
    this.choice = Int32Array.from(this.start);
    this.used = usedBy(problem, this.start);
    this.touched = new Int32Array(resources);
    this.change = new Float64Array(resources);
  }

  /** One cooling; ends early at the target or once `isOver` says so. */
  cool(cooling: Cooling, isOver: () => boolean): void {
    const candidates = candidatesOf(this.problem, this.losses, cooling.optionsPerGroup, this.best);
    this.choice.set((cooling.afresh ? null : this.best) ?? this.start);
    this.keep(this.recount());
    for (let done = 0; done < cooling.moves && candidates.free.length > 0; done += movesBetweenLooks) {
      if (this.bestLoss <= cooling.target || isOver()) break;
      const part = done / cooling.moves;
      if (cooling.isLenient) this.charge(part);
      this.move(cooling.hot * (cooling.cold / cooling.hot) ** part, candidates);
      if (!cooling.isLenient || part >= lenient) this.keep(this.recount());
    }
    this.charged = this.beyond;
    this.keep(this.recount());
    if (!this.best) this.steepen();
  }

  /** Where the last cooling ended, a copy. */
  get present(): Int32Array {
    return Int32Array.from(this.choice);
  }

  /** Goes on with a choice found elsewhere, and keeps it where it is the best. */
  adopt(choice: Int32Array): void {
    this.choice.set(choice);
    this.keep(this.recount());
  }

  /** Where prices are small beside penalties, hard limits weigh too little at first: those that are exceeded weigh more next time. */
  private steepen(): void {
    for (const [resource, price] of this.problem.excessPrice.entries())
      if (price === Infinity && this.used[resource]! > this.limit[resource]!)
        this.beyond[resource] = this.beyond[resource]! * steepening;
  }

  /** Sets what excess of priced resources costs at so far a part of a cooling; of others it always costs the same, for what they keep apart must part while it is hot. */
  private charge(part: number): void {
    const hardness = Math.min(1, part / lenient);
    this.charged = Float64Array.from(this.beyond);
    for (let resource = 0; resource < this.problem.priced; resource += 1) {
      const beyond = this.beyond[resource]!;
      const least = Math.min(beyond, Math.max(2 * this.left[resource]!, leniency * beyond));
      if (least > 0) this.charged[resource] = least * (beyond / least) ** hardness;
    }
  }

  private move(temperature: number, { first, options, free, firstUser, users }: Candidates): void {
    const { random, choice, dearness } = this;
    for (let done = 0; done < movesBetweenLooks; done += 1) {
      const group = free[(random() * free.length) | 0]!;
      const option = options[first[group]! + ((random() * (first[group + 1]! - first[group]!)) | 0)]!;
      const before = choice[group]!;
      const allowed = -temperature * Math.log(random());
      if (option === before || dearness[option]! - dearness[before]! > allowed + farTooDear * temperature) continue;
      const change = this.weigh(before, option);
      const spoilt = this.worst;
      if (change > allowed && spoilt < 0) continue;
      this.take(group, option);
      if (change <= allowed) continue;
      const [from, to] = [firstUser[spoilt]!, firstUser[spoilt + 1]!];
      const other = users[from + ((random() * (to - from)) | 0)] ?? group;
      if (other !== group && this.mend(other, allowed - change, first, options)) continue;
      this.weigh(option, before);
      this.take(group, before);
    }
  }

  /** Gives a group its best other option, where the loss then rises by no more than allowed. */
  private mend(group: number, allowed: number, first: Int32Array, options: Int32Array): boolean {
    const before = this.choice[group]!;
    let least = Infinity;
    let best = before;
    for (let at = first[group]!; at < first[group + 1]!; at += 1) {
      const change = options[at] === before ? Infinity : this.weigh(before, options[at]!);
      if (change < least) [least, best] = [change, options[at]!];
    }
    if (least > allowed) return false;
    this.weigh(before, best);
    this.take(group, best);
    return true;
  }

  /** What another option of a group changes in the loss; afterwards `touched` and `change` tell of which resources, by how much. */
  private weigh(before: number, after: number): number {
    const { used, change, touched } = this;
    this.touchedCount = 0;
    this.gather(before, -1);
    this.gather(after, 1);
    let sum = this.dearness[after]! - this.dearness[before]!;
    let most = 0;
    this.worst = -1;
    for (let at = 0; at < this.touchedCount; at += 1) {
      const resource = touched[at]!;
      const now = used[resource]!;
      const more = this.lossOf(resource, now + change[at]!) - this.lossOf(resource, now);
      sum += more;
      if (more > most) [most, this.worst] = [more, resource];
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
    return room >= 0 ? room * this.left[resource]! : -room * this.charged[resource]!;
  }

  /** The loss from scratch, and what is used: rounding does not add up. */
  private recount(): number {
    this.used.set(usedBy(this.problem, this.choice));
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
}
