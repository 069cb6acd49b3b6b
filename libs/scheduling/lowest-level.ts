import {
  branchChoice,
  type ChoiceProblem,
  type ChoiceWish,
  choiceValue,
  priceResources,
  solveChoice,
} from '#libs/optimize';
import { provenLevel } from './proven-level.js';

/** Some resources of a problem that share one limit, which is to be as low as can be. */
export interface SharedLimit {
  readonly resources: readonly number[];
  /** Lower is never asked for. */
  readonly least: number;
  /** Whether only whole numbers count. */
  readonly isWhole: boolean;
}

/** The lowest shared limit that was found. */
export interface LowestLevel {
  /** Keeps to the level and to all other limits; null where nothing was found at any level, which only `isInfeasible` proves impossible. */
  readonly choice: Int32Array | null;
  readonly isInfeasible: boolean;
  readonly level: number;
  /** On a lower one nothing keeps to the other limits. */
  readonly bound: number;
  /** Of each resource: by how much one unit more of it would lower the level. */
  readonly prices: Float64Array;
}

interface Found {
  readonly choice: Int32Array;
  readonly level: number;
}

/** Whatever is found first. */
const anyGap = 0.5;
/** So far above the proven level the search aims, as parts of the gap that is asked for. */
const aims = [2, 4, 1, 8] as const;
/** How much dearer than its price what lies beyond the level is while a choice near it is looked for. */
const steepness = 5;
/** So long each is looked for, in looks at the clock: of few groups, and more for each group. */
const leastLooks = 100;
const looksPerGroup = 0.3;
/** With so few options levels are tried exactly, so often. */
const fewOptions = 5_000;
const mostExact = 40;
/** More than any choice comes to, and yet less than what a solver begins with. */
const anything = 1e100;

/**
 * The lowest common limit of some resources that can be kept to: prices prove what is too low, and just above that a choice is looked for
 * which goes beyond it as little as can be. Where there are few options the rest is halved by branch and bound.
 */
export function lowestLevel(problem: ChoiceProblem, shared: SharedLimit, wish: ChoiceWish): LowestLevel {
  const { seed, isOver, branch } = wish;
  const first = solveChoice(withLevel(problem, shared, Infinity), { gap: anyGap, seed, isOver, branch });
  const { choice, isInfeasible } = first;
  if (!choice) return { choice, isInfeasible, level: Infinity, bound: shared.least, prices: first.prices };
  let best = foundAs(problem, shared, choice);
  const { bound, prices } = provenLevel(withLevel(problem, shared, shared.least), shared, best.level, wish.isOver);
  for (const aim of isFew(problem, wish) ? [] : aims) {
    const level = shared.isWhole ? bound + Math.log2(aim) : bound + aim * wish.gap * Math.abs(bound);
    if (level >= best.level || isNear(bound, best.level, wish.gap, shared) || wish.isOver()) continue;
    const near = nearLevel(problem, shared, level, wish);
    if (near && near.level < best.level) best = near;
    wish.onProgress?.({ bound, objective: best.level });
  }
  return { ...exact(problem, shared, best, bound, wish), isInfeasible: false, prices };
}

/** A choice that goes beyond a level as little as is found. */
function nearLevel(problem: ChoiceProblem, shared: SharedLimit, level: number, wish: ChoiceWish): Found | null {
  const aimed = withLevel(problem, shared, level);
  const { prices } = priceResources(aimed, wish.isOver);
  const dearest = shared.resources.reduce((most, one) => Math.max(most, prices[one]!), 0) || 1;
  const excessPrice = Float64Array.from(problem.excessPrice);
  for (const one of shared.resources) excessPrice[one] = steepness * dearest;
  let looks = 0;
  const mostLooks = leastLooks + looksPerGroup * (problem.firstOption.length - 1);
  const isOver = () => (looks += 1) > mostLooks || wish.isOver();
  const { choice } = solveChoice({ ...aimed, excessPrice }, { gap: wish.gap / 2, seed: wish.seed, isOver });
  return choice && foundAs(problem, shared, choice);
}

/** Halves what is left between the bound and the best, where that takes no time. */
function exact(
  problem: ChoiceProblem,
  shared: SharedLimit,
  found: Found,
  proven: number,
  wish: ChoiceWish,
): Found & { readonly bound: number } {
  const { branch, gap, isOver } = wish;
  let [best, bound] = [found, Math.min(proven, found.level)];
  for (let step = 0; step < mostExact && branch && isFew(problem, wish); step += 1) {
    if (isNear(bound, best.level, gap, shared) || isOver()) break;
    const level = shared.isWhole ? Math.floor((bound + best.level) / 2) : (bound + best.level) / 2;
    const halved = withLevel(problem, shared, level);
    const asked = { ...branch, start: null, gap: 1, enough: anything, isOver };
    const { choice, isInfeasible } = branchChoice(branch.highs, halved, asked);
    if (choice && choiceValue(halved, choice).objective < Infinity) best = foundAs(problem, shared, choice);
    else if (isInfeasible) bound = shared.isWhole ? level + 1 : level;
    else break;
  }
  return { ...best, bound };
}

function isFew({ penalty }: ChoiceProblem, { branch }: ChoiceWish): boolean {
  return branch !== undefined && penalty.length <= fewOptions;
}

function isNear(low: number, high: number, gap: number, { isWhole }: SharedLimit): boolean {
  return high - low <= (isWhole ? 0.5 : gap * Math.abs(high));
}

/** A problem whose shared limit is so high; limits that do not end are numbers that nothing reaches. */
function withLevel(problem: ChoiceProblem, { resources }: SharedLimit, level: number): ChoiceProblem {
  const limit = Float64Array.from(problem.limit);
  for (const one of resources) limit[one] = Math.min(level, Number.MAX_SAFE_INTEGER / 1e6);
  return { ...problem, limit };
}

/** With the level that the choice needs. */
function foundAs(problem: ChoiceProblem, { resources, least, isWhole }: SharedLimit, choice: Int32Array): Found {
  const { used } = choiceValue(problem, choice);
  const level = resources.reduce((most, one) => Math.max(most, used[one]!), least);
  return { choice, level: isWhole ? Math.round(level) : level };
}
