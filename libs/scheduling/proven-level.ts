import { type ChoiceProblem, groupsOf, priceResources } from '#libs/optimize';
import type { SharedLimit } from './lowest-level.js';

/** What each group weighs, as parts of the level as far as it is known: from more of it prices come near the best surely, from less exactly. */
const coarseness = [1e-3, 5e-4] as const;
const tenth = 10;
/** Part of a level that is no more than rounding. */
const rounding = 1e-9;

/**
 * The level below which the linear relaxation proves that nothing keeps to all limits, with its prices, which add up to 1 over the
 * resources that share it. `problem` has the shared limit at its least; what its options weigh does not count.
 */
export function provenLevel(
  problem: ChoiceProblem,
  { least, isWhole, resources }: SharedLimit,
  highest: number,
  isOver: () => boolean,
): { readonly bound: number; readonly prices: Float64Array } {
  const highestRise = highest - least;
  let best: { rise: number; prices: Float64Array } = { rise: 0, prices: new Float64Array(problem.limit.length) };
  for (const part of highestRise > 0 ? coarseness : []) {
    const usual = part * (best.rise || highestRise);
    const scale = scaleOf(problem, resources, usual);
    const priced = priceResources(scaled(withRise(problem, resources, highestRise, usual), resources, scale), isOver);
    const proven = priced.bound - usual * groupsOf(problem) - rounding * Math.abs(priced.bound);
    const prices = Float64Array.from(priced.prices);
    for (const one of resources) prices[one] = prices[one]! * scale;
    if (proven > best.rise) best = { rise: proven, prices };
  }
  const bound = least + best.rise;
  const isRounding = rounding * Math.abs(bound) + 1e-6;
  return { bound: isWhole ? Math.ceil(bound - isRounding) : bound, prices: best.prices };
}

/**
 * One more group, which may be split, lifts the shared limit at a price of 1 for each unit. What all other options weigh alike makes no
 * difference to the choice, but tells the size of prices. Hard limits are as much higher as counts for rounding.
 */
function withRise(problem: ChoiceProblem, resources: readonly number[], rise: number, usual: number): ChoiceProblem {
  const { firstOption, firstUse, limit, slack } = problem;
  const [options, uses] = [problem.penalty.length, problem.resource.length];
  const penalty = new Float64Array(options + 2).fill(usual);
  penalty.set([0, rise], options);
  return {
    ...problem,
    limit: limit.map((one, at) => one + slack[at]!),
    firstOption: withMore(firstOption, [options + 2]),
    penalty,
    firstUse: withMore(firstUse, [uses, uses + resources.length]),
    resource: withMore(problem.resource, resources),
    amount: Float64Array.from({ length: uses + resources.length }, (_, use) => problem.amount[use] ?? -rise),
  };
}

/**
 * In what unit the shared limit is priced: pricing begins where all that is used costs a tenth of what each group weighs, which is to be
 * an equal part of 1 for each resource that shares it, whatever the units of the others.
 */
function scaleOf(problem: ChoiceProblem, resources: readonly number[], usual: number): number {
  const isShared = new Set(resources);
  let [own, others] = [0, 0];
  for (const [use, amount] of problem.amount.entries()) {
    if (isShared.has(problem.resource[use]!)) own += Math.abs(amount);
    else others += Math.abs(amount);
  }
  const scale = (tenth * others) / (usual * problem.amount.length * resources.length - tenth * own);
  return scale > 0 && scale < Infinity ? scale : 1;
}

function scaled(problem: ChoiceProblem, resources: readonly number[], scale: number): ChoiceProblem {
  const factor = new Float64Array(problem.limit.length).fill(1);
  for (const one of resources) factor[one] = scale;
  return {
    ...problem,
    limit: problem.limit.map((one, at) => one * factor[at]!),
    slack: problem.slack.map((one, at) => one * factor[at]!),
    amount: problem.amount.map((one, use) => one * factor[problem.resource[use]!]!),
  };
}

function withMore(values: Int32Array, more: readonly number[]): Int32Array {
  const all = new Int32Array(values.length + more.length);
  all.set(values);
  all.set(more, values.length);
  return all;
}
