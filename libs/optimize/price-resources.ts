import { type ChoiceProblem, groupsOf, pricedPart } from './choice-problem.js';
import { pricedPenalty, SoftenedDual } from './softened-dual.js';
import { SymmetricSolver } from './symmetric-solver.js';

/** Prices of the resources and what they prove. */
export interface PricedResources {
  /** Of each resource, from 0 to its excess price. */
  readonly prices: Float64Array;
  /** No choice comes to less; of the linear relaxation over all options, up to rounding the greatest there is. */
  readonly bound: number;
  /** No choice keeps to the hard limits, which the prices prove. */
  readonly isInfeasible: boolean;
}

/** Softness falls from a tenth of a usual penalty by so much each time, so often. */
const softest = 0.1;
const hardening = 0.35;
const hardenings = 9;
const mostSteps = 8;
/** Part of the way to where a price may not lie that one step goes at most. */
const cautious = 0.95;

/**
 * Prices that prove the greatest bound, by Newton's method on the softened dual, hardened step by step; ends early once `isOver` says so.
 * What is not to be priced has the price 0.
 */
export function priceResources(problem: ChoiceProblem, isOver: () => boolean = () => false): PricedResources {
  const priced = priceAll(pricedPart(problem), isOver);
  const prices = new Float64Array(problem.limit.length);
  prices.set(priced.prices);
  return { ...priced, prices };
}

function priceAll(problem: ChoiceProblem, isOver: () => boolean): PricedResources {
  const usual = usualPenalty(problem);
  const ceiling = ceilingOf(problem);
  const dual = new SoftenedDual(problem);
  const solver = new SymmetricSolver(problem.limit.length);
  let prices = startingPrices(problem, usual);
  let best = { prices, bound: boundAt(problem, prices) };
  for (let step = 0; step < hardenings && !isOver(); step += 1) {
    prices = climb(dual, solver, problem, prices, usual * softest * hardening ** step);
    const bound = boundAt(problem, prices);
    if (bound > best.bound) best = { prices, bound };
    if (bound > ceiling) return { ...best, isInfeasible: true };
  }
  return { ...best, isInfeasible: false };
}

/** What no choice comes to less than (weak duality), whatever the prices. */
export function boundAt(problem: ChoiceProblem, prices: Float64Array): number {
  const { firstOption, limit } = problem;
  let bound = 0;
  for (const [resource, price] of prices.entries()) bound -= price * limit[resource]!;
  for (let group = 0; group < groupsOf(problem); group += 1) {
    let least = Infinity;
    for (let option = firstOption[group]!; option < firstOption[group + 1]!; option += 1)
      least = Math.min(least, pricedPenalty(problem, option, prices));
    bound += least;
  }
  return bound;
}

/** Newton steps at one softness, each no farther than it gains what it promises. */
function climb(
  dual: SoftenedDual,
  solver: SymmetricSolver,
  problem: ChoiceProblem,
  start: Float64Array,
  softness: number,
): Float64Array {
  let prices = start;
  for (let step = 0; step < mostSteps; step += 1) {
    const value = dual.derive(prices, softness);
    const direction = Float64Array.from(dual.gradient);
    solver.solve(dual.curvature, direction);
    const promise = dot(direction, dual.gradient);
    const next = advance(dual, prices, direction, {
      softness,
      value,
      promise,
      longest: longestStep(problem, prices, direction),
    });
    if (next === null) return prices;
    prices = next;
    if (promise < softness) return prices;
  }
  return prices;
}

interface Ascent {
  readonly softness: number;
  readonly value: number;
  /** Twice what a whole step would gain if the dual were quadratic. */
  readonly promise: number;
  readonly longest: number;
}

/** By backtracking (Armijo); null where not even the shortest step gains. */
function advance(
  dual: SoftenedDual,
  prices: Float64Array,
  direction: Float64Array,
  ascent: Ascent,
): Float64Array | null {
  for (let length = ascent.longest, halvings = 0; halvings < 20; length /= 2, halvings += 1) {
    const next = prices.map((price, resource) => price + length * direction[resource]!);
    const leastGain = 1e-4 * length * ascent.promise - 1e-12 * Math.abs(ascent.value);
    if (dual.valueAt(next, ascent.softness) >= ascent.value + leastGain) return next;
  }
  return null;
}

function longestStep({ excessPrice }: ChoiceProblem, prices: Float64Array, direction: Float64Array): number {
  let longest = 1;
  for (const [resource, change] of direction.entries()) {
    const room = change < 0 ? prices[resource]! : excessPrice[resource]! - prices[resource]!;
    if (change !== 0) longest = Math.min(longest, (cautious * room) / Math.abs(change));
  }
  return longest;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (const [at, value] of a.entries()) sum += value * b[at]!;
  return sum;
}

/** A price at which what is used of a resource costs about a tenth of a usual penalty; within where it may lie. */
function startingPrices({ limit, excessPrice, amount }: ChoiceProblem, usual: number): Float64Array {
  const usualAmount = meanSize(amount) || 1;
  return limit.map((_limit, resource) => Math.min(excessPrice[resource]! / 10, usual / usualAmount / 10));
}

/** Mean over the options, of their penalties or where these are nothing of what they use; never so little that sums would be lost. */
function usualPenalty({ penalty, amount }: ChoiceProblem): number {
  return [meanSize(penalty), meanSize(amount)].find((mean) => mean > 1e-100) ?? 1;
}

function meanSize(values: Float64Array): number {
  return values.reduce((total, one) => total + Math.abs(one), 0) / Math.max(1, values.length);
}

/** No choice that keeps to the hard limits comes to more. */
function ceilingOf(problem: ChoiceProblem): number {
  const { limit, excessPrice } = problem;
  let ceiling = 0;
  const most = new Float64Array(limit.length);
  for (let group = 0; group < groupsOf(problem); group += 1) ceiling += mostOfGroup(problem, group, most);
  for (const [resource, price] of excessPrice.entries())
    if (price < Infinity) ceiling += price * Math.max(0, most[resource]! - limit[resource]!);
  return ceiling + 1e-6 * Math.abs(ceiling) + 1e-6;
}

/** The greatest penalty of a group; adds the greatest use of each resource to `most`. */
function mostOfGroup(
  { firstOption, firstUse, penalty, resource, amount }: ChoiceProblem,
  group: number,
  most: Float64Array,
) {
  const greatest = new Map<number, number>();
  let worst = -Infinity;
  for (let option = firstOption[group]!; option < firstOption[group + 1]!; option += 1) {
    worst = Math.max(worst, penalty[option]!);
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      greatest.set(resource[use]!, Math.max(greatest.get(resource[use]!) ?? 0, amount[use]!));
  }
  for (const [at, value] of greatest) most[at] = most[at]! + value;
  return worst;
}
