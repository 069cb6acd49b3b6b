import type { Candidates } from './choice-candidates.js';
import type { ChoiceLosses } from './choice-losses.js';
import { type ChoiceProblem, usedBy } from './choice-problem.js';
import { bestPair, combinations, type Half } from './join-halves.js';
import { MoversInScope } from './movers-in-scope.js';

/** Resources that one exchange may change at least before no more are sought, and at most. */
const fewResources = 2;
const mostResources = 48;
/** So small a part of what groups differ by does not matter. */
const nothing = 1e-3;
/** Looks for a group that would make the scope wider. */
const widenings = 8;
/** Groups looked at for one exchange. */
const mostLookedAt = 96;
/** Combinations of either half. */
const mostCombinations = 600;
/** Each priced resource is looked at now and then, also where hardly anything is lost: so great a part of the mean loss. */
const curiosity = 0.2;

/**
 * Mends a choice by exchanges of many groups at once: of a few resources, all ways to choose again among the groups that change nothing
 * else are looked at, by meeting in the middle (Horowitz & Sahni 1974): every combination of half of the groups is joined with those of
 * the other half that fit it. So sums of works come out at the limit which single moves never reach.
 */
export class ChoiceExchanger {
  private readonly used: Float64Array;
  private readonly place: Int32Array;
  private readonly negligible: number;
  /** Resources that groups can use more or less of, the priced ones first. */
  private readonly usable: Int32Array;
  private readonly usablePriced: number;
  private readonly lossUpTo: Float64Array;
  private scope: number[] = [];

  constructor(
    private readonly problem: ChoiceProblem,
    private readonly losses: ChoiceLosses,
    private readonly candidates: Candidates,
    /** Mended in place. */
    readonly choice: Int32Array,
    private readonly random: () => number,
  ) {
    this.used = usedBy(problem, choice);
    this.place = new Int32Array(problem.limit.length).fill(-1);
    this.negligible = nothing * losses.grain;
    const { firstUser } = candidates;
    this.usable = Int32Array.from(problem.limit.keys()).filter((at) => firstUser[at + 1]! > firstUser[at]!);
    this.usablePriced = this.usable.filter((at) => at < problem.priced).length;
    this.lossUpTo = new Float64Array(this.usable.length);
  }

  /** Of the choice, counted from scratch. */
  get loss(): number {
    const ofResources = this.used.reduce((sum, _used, resource) => sum + this.lossOf(resource), 0);
    return this.choice.reduce((sum, option) => sum + this.losses.dearness[option]!, ofResources);
  }

  /** One exchange, the best that is found; by how much less is lost thereby: hotter, it may be more. */
  exchange(temperature: number): number {
    const focus = this.focus();
    if (focus < 0) return 0;
    this.widen(focus);
    const groups = this.groupsInScope();
    const gain = groups.length > 1 ? this.choose(groups, temperature) : 0;
    for (const resource of this.scope) this.place[resource] = -1;
    return gain;
  }

  /** A resource that groups can use more or less of, more often where more is lost; -1 where there is none. */
  private focus(): number {
    const { usable, usablePriced, lossUpTo } = this;
    let sum = 0;
    for (let at = 0; at < usable.length; at += 1) {
      sum += this.lossOf(usable[at]!);
      lossUpTo[at] = sum;
    }
    const least = usablePriced === 0 ? 0 : (curiosity * sum) / usablePriced + Number.MIN_VALUE;
    const drawn = this.random() * (sum + least * usablePriced);
    let [low, high] = [0, usable.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lossUpTo[middle]! + least * Math.min(middle + 1, usablePriced) > drawn) high = middle;
      else low = middle + 1;
    }
    return usable[low] ?? -1;
  }

  private lossOf(resource: number): number {
    const { limit, left, beyond } = this.losses;
    const room = limit[resource]! - this.used[resource]!;
    return room >= 0 ? room * left[resource]! : -room * beyond[resource]!;
  }

  /** Sets the scope: the resource and those which groups change that use it. */
  private widen(focus: number): void {
    const { first, options, firstUser, users } = this.candidates;
    this.scope = [];
    this.include(focus);
    for (let done = 0; done < widenings && this.scope.length < fewResources; done += 1) {
      const resource = this.scope[this.below(this.scope.length)]!;
      const group = users[firstUser[resource]! + this.below(firstUser[resource + 1]! - firstUser[resource]!)];
      if (group === undefined) continue;
      this.includeUses(options[first[group]! + this.below(first[group + 1]! - first[group]!)]!);
      this.includeUses(this.choice[group]!);
    }
  }

  /** What counts of the uses of an option, whether it is taken or left. */
  private includeUses(option: number): void {
    const { firstUse, resource, amount } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      if (!this.isHarmless(resource[use]!, amount[use]!)) this.include(resource[use]!);
  }

  /** So much more or less used of a resource loses hardly anything: its price is next to nothing, and its limit far enough. */
  private isHarmless(resource: number, amount: number): boolean {
    const { limit, left } = this.losses;
    const used = this.used[resource]!;
    return (
      left[resource]! * Math.abs(amount) <= this.negligible &&
      used <= limit[resource]! &&
      used + amount <= limit[resource]!
    );
  }

  private include(resource: number): void {
    if (this.place[resource]! >= 0 || this.scope.length === mostResources) return;
    this.place[resource] = this.scope.length;
    this.scope.push(resource);
  }

  /** Some of the whole groups that use a resource of the scope, none twice, in random order: what may be split fits by itself. */
  private groupsInScope(): number[] {
    const { firstUser, users } = this.candidates;
    const groups = new Set<number>();
    for (const resource of this.scope) {
      const [from, count] = [firstUser[resource]!, firstUser[resource + 1]! - firstUser[resource]!];
      const looks = Math.min(count, Math.ceil(mostLookedAt / this.scope.length));
      const start = this.below(count);
      for (let look = 0; look < looks; look += 1) groups.add(users[from + ((start + look) % count)]!);
    }
    return this.shuffled([...groups].filter((group) => group < this.problem.whole));
  }

  private shuffled(groups: number[]): number[] {
    for (let at = groups.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      [groups[at], groups[other]] = [groups[other]!, groups[at]!];
    }
    return groups;
  }

  /** Gives the groups the options with which least is lost, but for the present ones. */
  private choose(groups: readonly number[], temperature: number): number {
    const movers = new MoversInScope(this.problem, this.losses, this.place, this.scope.length, (resource, amount) =>
      this.isHarmless(resource, amount),
    );
    for (const group of groups) movers.add(group, this.choice[group]!, this.candidates);
    const halves = inHalves(movers.counts);
    if (halves[1].length === 0) return 0;
    const told = movers.told();
    const [one, other] = halves.map((half) => combinations(told, half, this.scope.length)) as [Half, Half];
    const allowed = -temperature * Math.log(this.random());
    const found = bestPair(one, other, this.scopeLosses(), allowed);
    if (!found) return 0;
    const before = groups.map((group) => this.choice[group]!);
    const gain = this.take(movers, one, found[0]) + this.take(movers, other, found[1]);
    if (gain >= -allowed) return gain;
    // Two that were harmless each are not so together.
    for (const [at, group] of groups.entries()) this.give(group, before[at]!);
    return 0;
  }

  private scopeLosses() {
    const { limit, left, beyond } = this.losses;
    return {
      room: Float64Array.from(this.scope, (resource) => limit[resource]! - this.used[resource]!),
      left: Float64Array.from(this.scope, (resource) => left[resource]!),
      beyond: Float64Array.from(this.scope, (resource) => beyond[resource]!),
    };
  }

  /** By how much less is lost; counted over all that is used, in scope or not. */
  private take(movers: MoversInScope, { movers: half }: Half, combination: number): number {
    let rest = combination;
    let gain = 0;
    for (const mover of half) {
      const options = movers.counts[mover]!;
      gain += this.give(movers.groups[mover]!, movers.optionOf(mover, rest % options));
      rest = Math.floor(rest / options);
    }
    return gain;
  }

  private give(group: number, option: number): number {
    const before = this.choice[group]!;
    this.choice[group] = option;
    const { dearness } = this.losses;
    return dearness[before]! - dearness[option]! + this.use(before, -1) + this.use(option, 1);
  }

  /** By how much less is lost of the resources. */
  private use(option: number, sign: 1 | -1): number {
    const { firstUse, resource, amount } = this.problem;
    let gain = 0;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) {
      const one = resource[use]!;
      gain += this.lossOf(one);
      this.used[one] = this.used[one]! + sign * amount[use]!;
      gain -= this.lossOf(one);
    }
    return gain;
  }

  private below(count: number): number {
    return (this.random() * count) | 0;
  }
}

/** Movers in turn to the half with fewer combinations, as long as these are not too many. */
function inHalves(counts: readonly number[]): readonly [number[], number[]] {
  const halves: [number[], number[]] = [[], []];
  const sizes: [number, number] = [1, 1];
  for (const [mover, count] of counts.entries()) {
    const half = sizes[0] <= sizes[1] ? 0 : 1;
    if (sizes[half] * count > mostCombinations) continue;
    halves[half].push(mover);
    sizes[half] *= count;
  }
  return halves;
}
