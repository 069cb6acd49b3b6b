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
  /** So many of the resources, the first, are worth pricing; the others, of which there may be very many, are kept to but raise no bound. */
  readonly priced: number;
}

/** An option as it is told: uses are pairs of resource and amount, of a resource any number. */
export interface ChoiceOption {
  readonly penalty: number;
  readonly uses: readonly (readonly [resource: number, amount: number])[];
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

/** Throws RangeError where a group has no option, or a use is of no resource; all resources are priced unless `priced` says how many. */
export function choiceProblem(
  groups: readonly (readonly ChoiceOption[])[],
  limits: readonly { readonly limit: number; readonly excessPrice: number | null }[],
  priced = limits.length,
): ChoiceProblem {
  const empty = groups.findIndex((options) => options.length === 0);
  if (empty >= 0) throw new RangeError(`group ${empty} has no option`);
  const options = groups.flat();
  const uses = options.map((option) => mergedUses(option, limits.length));
  const all = uses.flat();
  return {
    firstOption: starts(groups.map(({ length }) => length)),
    penalty: Float64Array.from(options, ({ penalty }) => penalty),
    firstUse: starts(uses.map(({ length }) => length)),
    resource: Int32Array.from(all, ([resource]) => resource),
    amount: Float64Array.from(all, ([, amount]) => amount),
    limit: Float64Array.from(limits, ({ limit }) => limit),
    excessPrice: Float64Array.from(limits, ({ excessPrice }) => excessPrice ?? Infinity),
    priced,
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
  };
}

/** Of each resource one use, none of amount 0. */
function mergedUses({ uses }: ChoiceOption, resources: number): (readonly [number, number])[] {
  const amounts = new Map<number, number>();
  for (const [resource, amount] of uses) {
    if (!Number.isInteger(resource) || resource < 0 || resource >= resources)
      throw new RangeError(`a use of resource ${resource}, of which there are ${resources}`);
    amounts.set(resource, (amounts.get(resource) ?? 0) + amount);
  }
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
  const { penalty, limit, excessPrice } = problem;
  const used = usedBy(problem, choice);
  const excess = used.map((amount, resource) => Math.max(0, amount - limit[resource]!));
  let objective = 0;
  for (const option of choice) objective += penalty[option]!;
  for (const [resource, amount] of excess.entries()) if (amount > 0) objective += amount * excessPrice[resource]!;
  return { objective, used, excess };
}

export function usedBy({ firstUse, resource, amount, limit }: ChoiceProblem, choice: Int32Array): Float64Array {
  const used = new Float64Array(limit.length);
  for (const option of choice) {
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      used[resource[use]!] = used[resource[use]!]! + amount[use]!;
  }
  return used;
}
