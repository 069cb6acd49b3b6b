import { type ChoiceProblem, groupsOf } from './choice-problem.js';

/** Two groups whose cheapest options do not go together. */
export interface ExcludingPair {
  readonly groups: readonly [number, number];
  /** How dear the cheapest two options are that do; Infinity where none do. */
  readonly dearness: number;
}

/** So many groups share a resource at most that pairs of them are looked at. */
const mostSharing = 8;

/** The pairs of groups that limits which are not priced keep apart, by the dearness of their options at the prices. */
export function excludingPairs(problem: ChoiceProblem, dearness: Float64Array): ExcludingPair[] {
  if (problem.priced === problem.limit.length) return [];
  const finder = new PairFinder(problem, dearness);
  return sharingPairs(problem).flatMap(([one, other]) => {
    const least = finder.leastTogether(one, other);
    return least > 0 ? [{ groups: [one, other] as const, dearness: least }] : [];
  });
}

/** By how much pairs of which no group is in two raise what is proven without the limits that keep them apart: the dearest are taken first. */
export function raiseBy(pairs: readonly ExcludingPair[]): number {
  const taken = new Set<number>();
  let raise = 0;
  for (const { groups, dearness } of pairs.toSorted((one, other) => other.dearness - one.dearness)) {
    if (groups.some((group) => taken.has(group))) continue;
    for (const group of groups) taken.add(group);
    raise += dearness;
  }
  return raise;
}

/** Of each group how dear an option it may have to take because of another group. */
export function forcedDearness(pairs: readonly ExcludingPair[], groups: number): Float64Array {
  const forced = new Float64Array(groups);
  for (const { groups: both, dearness } of pairs)
    for (const group of both) forced[group] = Math.max(forced[group]!, dearness);
  return forced;
}

/** Pairs of groups that use the same hard resource which is not priced, of which nobody gives back and nobody takes a mixture. */
function sharingPairs(problem: ChoiceProblem): (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  for (const users of usersOf(problem)) {
    if (users.length > mostSharing) continue;
    for (const [at, one] of users.entries())
      for (const other of users.slice(at + 1)) pairs.set(one * groupsOf(problem) + other, [one, other]);
  }
  return [...pairs.values()];
}

function usersOf(problem: ChoiceProblem): number[][] {
  const { firstOption, firstUse, resource, amount, priced, whole, limit, excessPrice } = problem;
  const users = Array.from({ length: limit.length - priced }, (): number[] => []);
  const lax = new Set<number>();
  let group = 0;
  for (let option = 0; option < firstUse.length - 1; option += 1) {
    while (option >= firstOption[group + 1]!) group += 1;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) {
      const unpriced = resource[use]! - priced;
      if (unpriced < 0) continue;
      if (amount[use]! < 0 || group >= whole || excessPrice[resource[use]!] !== Infinity) lax.add(unpriced);
      if (users[unpriced]!.at(-1) !== group) users[unpriced]!.push(group);
    }
  }
  return users.filter((_users, at) => !lax.has(at));
}

/** Looks at the options of two groups in the order of their dearness. */
class PairFinder {
  private readonly sorted = new Map<number, Int32Array>();
  /** What an option uses of the resources that are not priced. */
  private readonly used: Float64Array;

  constructor(
    private readonly problem: ChoiceProblem,
    private readonly dearness: Float64Array,
  ) {
    this.used = new Float64Array(problem.limit.length);
  }

  /** The least dearness of an option of each that go together. */
  leastTogether(one: number, other: number): number {
    const [options, others] = [this.optionsOf(one), this.optionsOf(other)];
    let least = Infinity;
    for (const option of options) {
      if (this.dearness[option]! >= least) break;
      this.use(option, 1);
      for (const second of others) {
        const both = this.dearness[option]! + this.dearness[second]!;
        if (both >= least) break;
        if (this.fits(second)) least = both;
      }
      this.use(option, 0);
    }
    return least;
  }

  private optionsOf(group: number): Int32Array {
    const known = this.sorted.get(group);
    if (known) return known;
    const { firstOption } = this.problem;
    const from = firstOption[group]!;
    const options = Int32Array.from({ length: firstOption[group + 1]! - from }, (_, at) => from + at);
    options.sort((first, second) => this.dearness[first]! - this.dearness[second]!);
    this.sorted.set(group, options);
    return options;
  }

  private use(option: number, times: 0 | 1): void {
    const { firstUse, resource, amount, priced } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      if (resource[use]! >= priced) this.used[resource[use]!] = times * amount[use]!;
  }

  private fits(option: number): boolean {
    const { firstUse, resource, amount, priced, limit, slack } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) {
      const one = resource[use]!;
      if (one >= priced && this.used[one]! > 0 && this.used[one]! + amount[use]! > limit[one]! + slack[one]!)
        return false;
    }
    return true;
  }
}
