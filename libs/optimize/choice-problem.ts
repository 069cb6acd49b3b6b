/**
 * The multiple-choice, multi-dimensional knapsack (Kellerer, Pferschy & Pisinger 2004, ch. 11): exactly one option of each group. An option
 * has a penalty and uses amounts of resources; of a resource no more than its limit is to be used, and what is used beyond costs its excess
 * price per unit. The least sum is sought. Options lie one after the other, group by group, and their uses option by option.
 */
export interface ChoiceProblem {
  /** Options of group g are firstOption[g] … firstOption[g + 1] − 1. */
  readonly firstOption: Int32Array;
  /** Of each option. */
  readonly penalty: Float64Array;
  /** Uses of option o are firstUse[o] … firstUse[o + 1] − 1; each of a resource of its own. */
  readonly firstUse: Int32Array;
  /** Of each use. */
  readonly resource: Int32Array;
  /** Of each use; below 0 where an option gives back. */
  readonly amount: Float64Array;
  /** Of each resource. */
  readonly limit: Float64Array;
  /** Of each resource, above 0; Infinity where the limit is hard. */
  readonly excessPrice: Float64Array;
  /** Of each resource how much beyond the limit is no excess but rounding. */
  readonly slack: Float64Array;
  /** So many of the resources, the first, are worth pricing; the others, of which there may be very many, are kept to but raise no bound. */
  readonly priced: number;
  /**
   * So many of the groups, the first, take one option as a whole. The others stand for amounts that may be split at will: a choice takes one
   * option of theirs too, but what is proven holds for every mixture.
   */
  readonly whole: number;
}

/** An option as it is told: uses are pairs of resource and amount, of a resource any number. */
export interface ChoiceOption {
  readonly penalty: number;
  readonly uses: readonly (readonly [resource: number, amount: number])[];
}

/** What may be used of a resource; null = hard. `slack` is what is no excess but rounding, unless said a usual part of the limit. */
export interface ResourceLimit {
  readonly limit: number;
  readonly excessPrice: number | null;
  readonly slack?: number;
}

/** What a choice, one option of each group, comes to. */
export interface ChoiceValue {
  /** Penalties and what the excess costs; Infinity where a hard limit is exceeded. */
  readonly objective: number;
  /** Of each resource. */
  readonly used: Float64Array;
  /** Of each resource, 0 or more. */
  readonly excess: Float64Array;
}

/** Part of the limit, and of one unit. */
const rounding = 1e-9;

/** Throws RangeError where a group has no option, or a use is of no resource; all resources are priced and all groups whole unless said how many. */
export function choiceProblem(
  groups: readonly (readonly ChoiceOption[])[],
  limits: readonly ResourceLimit[],
  priced = limits.length,
  whole = groups.length,
): ChoiceProblem {
  const empty = groups.findIndex((options) => options.length === 0);
  if (empty >= 0) throw new RangeError(`group ${empty} has no option`);
  const options = groups.reduce((sum, { length }) => sum + length, 0);
  const penalty = new Float64Array(options);
  const firstUse = new Int32Array(options + 1);
  const [resource, amount]: [number[], number[]] = [[], []];
  let option = 0;
  for (const group of groups) {
    for (const { penalty: one, uses } of group) {
      penalty[option] = one;
      for (const use of mergedUses(uses, limits.length)) {
        resource.push(use[0]);
        amount.push(use[1]);
      }
      option += 1;
      firstUse[option] = resource.length;
    }
  }
  return {
    firstOption: starts(groups.map(({ length }) => length)),
    penalty,
    firstUse,
    resource: Int32Array.from(resource),
    amount: Float64Array.from(amount),
    limit: Float64Array.from(limits, ({ limit }) => limit),
    excessPrice: Float64Array.from(limits, ({ excessPrice }) => excessPrice ?? Infinity),
    slack: slackOf(limits),
    priced,
    whole,
  };
}

/** The problem without the limits that are not priced. */
export function pricedPart(problem: ChoiceProblem): ChoiceProblem {
  const { priced, limit, excessPrice, firstUse, resource, amount } = problem;
  if (priced === limit.length) return problem;
  const kept = resource.map((one) => (one < priced ? 1 : 0));
  const usesOf = (option: number) =>
    kept.subarray(firstUse[option], firstUse[option + 1]).reduce((sum, one) => sum + one, 0);
  return {
    ...problem,
    firstUse: starts(Array.from(problem.penalty, (_penalty, option) => usesOf(option))),
    resource: resource.filter((_resource, use) => kept[use] === 1),
    amount: amount.filter((_amount, use) => kept[use] === 1),
    limit: limit.slice(0, priced),
    excessPrice: excessPrice.slice(0, priced),
    slack: problem.slack.slice(0, priced),
  };
}

/** Of each resource one use, none of amount 0. */
function mergedUses(uses: ChoiceOption['uses'], resources: number): ChoiceOption['uses'] {
  let isMerged = true;
  for (let at = 0; at < uses.length; at += 1) {
    const [resource, amount] = uses[at]!;
    if (!(Number.isInteger(resource) && resource >= 0 && resource < resources))
      throw new RangeError(`a use of resource ${resource}, of which there are ${resources}`);
    isMerged &&= amount !== 0;
    for (let before = 0; before < at && isMerged; before += 1) isMerged = uses[before]![0] !== resource;
  }
  return isMerged ? uses : merged(uses);
}

function merged(uses: ChoiceOption['uses']): ChoiceOption['uses'] {
  const amounts = new Map<number, number>();
  for (const [resource, amount] of uses) amounts.set(resource, (amounts.get(resource) ?? 0) + amount);
  return [...amounts].filter(([, amount]) => amount !== 0);
}

/** Where each run begins, and behind the last where it ends. */
function starts(lengths: readonly number[]): Int32Array {
  const first = new Int32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) first[at + 1] = first[at]! + length;
  return first;
}

export function groupsOf({ firstOption }: ChoiceProblem): number {
  return firstOption.length - 1;
}

/** What a choice comes to; `choice` holds an option of each group, numbered through. */
export function choiceValue(problem: ChoiceProblem, choice: Int32Array): ChoiceValue {
  const { penalty, limit, excessPrice, slack } = problem;
  const used = usedBy(problem, choice);
  const excess = used.map((amount, at) => (amount - limit[at]! > slack[at]! ? amount - limit[at]! : 0));
  let objective = 0;
  for (const option of choice) objective += penalty[option]!;
  for (const [resource, amount] of excess.entries()) if (amount > 0) objective += amount * excessPrice[resource]!;
  return { objective, used, excess };
}

/** Sums of the same amounts in another order come out so far apart near the limit, whatever other options use. */
function slackOf(limits: readonly ResourceLimit[]): Float64Array {
  return Float64Array.from(limits, ({ limit, slack }) => slack ?? rounding * Math.max(1, Math.abs(limit)));
}

/** The same problem where hard limits are as much higher as counts for rounding: what is impossible there is so here. */
export function withSlack(problem: ChoiceProblem): ChoiceProblem {
  const { slack, excessPrice } = problem;
  const limit = problem.limit.map((one, at) => (excessPrice[at] === Infinity ? one + slack[at]! : one));
  return { ...problem, limit };
}

export function usedBy({ firstUse, resource, amount, limit }: ChoiceProblem, choice: Int32Array): Float64Array {
  const used = new Float64Array(limit.length);
  for (const option of choice) {
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      used[resource[use]!] = used[resource[use]!]! + amount[use]!;
  }
  return used;
}
