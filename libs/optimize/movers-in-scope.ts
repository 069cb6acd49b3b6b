import type { Candidates } from './choice-candidates.js';
import type { ChoiceLosses } from './choice-losses.js';
import type { ChoiceProblem } from './choice-problem.js';
import type { Movers } from './join-halves.js';

/** Groups with options that change nothing but what is in scope. */
export class MoversInScope {
  readonly groups: number[] = [];
  /** Options of each. */
  readonly counts: number[] = [];
  private readonly options: number[] = [];
  private readonly first: number[] = [0];
  private readonly dearness: number[] = [];
  private readonly change: number[] = [];

  constructor(
    private readonly problem: ChoiceProblem,
    private readonly losses: ChoiceLosses,
    private readonly place: Int32Array,
    private readonly resources: number,
    private readonly isHarmless: (resource: number, amount: number) => boolean,
  ) {}

  add(group: number, present: number, { first, options }: Candidates): void {
    const from = this.options.length;
    this.push(present, present);
    for (let at = first[group]!; at < first[group + 1]!; at += 1)
      if (options[at] !== present && this.isInScope(present, options[at]!)) this.push(present, options[at]!);
    if (this.options.length === from + 1) return this.pop();
    this.groups.push(group);
    this.counts.push(this.options.length - from);
    this.first.push(this.options.length);
  }

  optionOf(mover: number, at: number): number {
    return this.options[this.first[mover]! + at]!;
  }

  told(): Movers {
    return {
      firstOption: Int32Array.from(this.first),
      dearness: Float64Array.from(this.dearness),
      change: Float64Array.from(this.change),
    };
  }

  private push(present: number, option: number): void {
    const start = this.change.length;
    this.options.push(option);
    this.dearness.push(this.losses.dearness[option]! - this.losses.dearness[present]!);
    for (let at = 0; at < this.resources; at += 1) this.change.push(0);
    this.addUses(option, 1, start);
    this.addUses(present, -1, start);
  }

  private pop(): void {
    this.options.pop();
    this.dearness.pop();
    this.change.length -= this.resources;
  }

  private addUses(option: number, sign: 1 | -1, start: number): void {
    const { firstUse, resource, amount } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) {
      const at = this.place[resource[use]!]!;
      if (at >= 0) this.change[start + at] = this.change[start + at]! + sign * amount[use]!;
    }
  }

  /** What both use alike outside of the scope is no change, nor is what is harmless. */
  private isInScope(present: number, option: number): boolean {
    return this.staysWithin(option, present, 1) && this.staysWithin(present, option, -1);
  }

  private staysWithin(option: number, other: number, sign: 1 | -1): boolean {
    const { firstUse, resource, amount } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) {
      if (this.place[resource[use]!]! >= 0) continue;
      let same = firstUse[other]!;
      while (same < firstUse[other + 1]! && resource[same] !== resource[use]) same += 1;
      const otherAmount = same === firstUse[other + 1] ? 0 : amount[same]!;
      const change = sign * (amount[use]! - otherAmount);
      if (change !== 0 && !this.isHarmless(resource[use]!, change)) return false;
    }
    return true;
  }
}
