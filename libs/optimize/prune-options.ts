import { type ChoiceProblem, groupsOf } from './choice-problem.js';

/** A problem of fewer options, and of each which one it was. */
export interface PrunedProblem {
  readonly problem: ChoiceProblem;
  readonly original: Int32Array;
}

/**
 * Leaves out options than which another of the group costs no more and uses no more of anything: an answer with one of them is never
 * better. Of equal ones the first stays. Options that alone exceed a hard limit go, too, where the group has others.
 */
export function pruneOptions(problem: ChoiceProblem): PrunedProblem {
  const { firstOption, penalty } = problem;
  const pruner = new Pruner(problem);
  const kept: number[] = [];
  for (let group = 0; group < groupsOf(problem); group += 1) {
    const options = pruner.possible(firstOption[group]!, firstOption[group + 1]!);
    options.sort((one, other) => penalty[one]! - penalty[other]! || one - other);
    for (const option of pruner.undominated(options).sort((one, other) => one - other)) kept.push(option);
  }
  const original = Int32Array.from(kept);
  return { problem: original.length === penalty.length ? problem : onlyOptions(problem, original), original };
}

/**
 * A choice among the options that are left: in place of one that was left out, one that costs no more and uses no more of anything. Null
 * where there is none, because the option alone exceeds a hard limit.
 */
export function keptChoice(
  problem: ChoiceProblem,
  { problem: { firstOption }, original }: PrunedProblem,
  choice: Int32Array,
): Int32Array | null {
  const { penalty } = problem;
  const pruner = new Pruner(problem);
  const kept = choice.map((option, group) => {
    const options = original.subarray(firstOption[group], firstOption[group + 1]);
    const cheaper = [...options].filter((one) => penalty[one]! <= penalty[option]!);
    const one = options.includes(option) ? option : pruner.dominating(option, cheaper);
    return one === undefined ? -1 : firstOption[group]! + options.indexOf(one);
  });
  return kept.includes(-1) ? null : kept;
}

class Pruner {
  /** Of the option that is looked at, per resource. */
  private readonly amounts: Float64Array;

  /** Of each resource the most that a single option can use: without bound where limits are soft, or where others give back. */
  private readonly most: Float64Array;

  constructor(private readonly problem: ChoiceProblem) {
    const { limit, excessPrice, resource, amount } = problem;
    this.amounts = new Float64Array(limit.length);
    const { slack } = problem;
    this.most = limit.map((one, at) => (excessPrice[at] === Infinity ? one + slack[at]! : Infinity));
    for (const [use, one] of resource.entries()) if (amount[use]! < 0) this.most[one] = Infinity;
  }

  /** Of the options from one to before another those that exceed no hard limit by themselves; all where there are none. */
  possible(from: number, to: number): number[] {
    const all = Array.from({ length: to - from }, (_, at) => from + at);
    const possible = all.filter((option) => this.fits(option));
    return possible.length > 0 ? possible : all;
  }

  private fits(option: number): boolean {
    const { firstUse, resource, amount } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      if (amount[use]! > this.most[resource[use]!]!) return false;
    return true;
  }

  /** Of options in the order of their penalties. */
  undominated(options: readonly number[]): number[] {
    const kept: number[] = [];
    for (const option of options) if (this.dominating(option, kept) === undefined) kept.push(option);
    return kept;
  }

  /** Of options that cost no more the first that uses no more of anything. */
  dominating(option: number, cheaper: readonly number[]): number | undefined {
    const { firstUse, resource, amount } = this.problem;
    const [from, to] = [firstUse[option]!, firstUse[option + 1]!];
    let givesBack = false;
    for (let use = from; use < to; use += 1) {
      this.amounts[resource[use]!] = amount[use]!;
      givesBack ||= amount[use]! < 0;
    }
    const found = givesBack ? undefined : cheaper.find((one) => this.usesNoMore(one));
    for (let use = from; use < to; use += 1) this.amounts[resource[use]!] = 0;
    return found;
  }

  private usesNoMore(option: number): boolean {
    const { firstUse, resource, amount } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      if (amount[use]! > this.amounts[resource[use]!]!) return false;
    return true;
  }
}

/** The same problem with these options alone, in ascending order; each group must keep one. */
export function onlyOptions(problem: ChoiceProblem, options: Int32Array): ChoiceProblem {
  const { firstOption, penalty, firstUse, resource, amount } = problem;
  const firstUses = new Int32Array(options.length + 1);
  for (const [at, option] of options.entries())
    firstUses[at + 1] = firstUses[at]! + firstUse[option + 1]! - firstUse[option]!;
  const resources = new Int32Array(firstUses.at(-1)!);
  const amounts = new Float64Array(resources.length);
  for (const [at, option] of options.entries()) {
    resources.set(resource.subarray(firstUse[option], firstUse[option + 1]), firstUses[at]);
    amounts.set(amount.subarray(firstUse[option], firstUse[option + 1]), firstUses[at]);
  }
  let at = 0;
  const firsts = firstOption.map((first) => {
    while (at < options.length && options[at]! < first) at += 1;
    return at;
  });
  return {
    ...problem,
    firstOption: firsts,
    penalty: Float64Array.from(options, (option) => penalty[option]!),
    firstUse: firstUses,
    resource: resources,
    amount: amounts,
  };
}
