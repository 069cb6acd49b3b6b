import { type ChoiceAnswer, type ChoiceWish, priceResources } from '#libs/optimize';
import { lowestLevel } from './lowest-level.js';
import { weightOf } from './plan-goal.js';
import { type PlanProblem, planProblem } from './plan-problem.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';

/** The flattest plan, and what its prices are of: by how much one unit more of a limit would lower its line. */
export interface FlattestPlan {
  readonly answer: ChoiceAnswer;
  readonly linePrices: Float64Array;
}

/** The plan without a line of money of its own, to be set. */
export function problemWithoutLine(buildings: readonly PlanBuilding[], terms: PlanTerms): PlanProblem {
  const availableYen = Array.from({ length: terms.horizon.years }, () => Number.MAX_SAFE_INTEGER);
  const money = { ...terms.money, availableYen, steadiness: null };
  return planProblem(buildings, { ...terms, money }, { weigh: weightOf(terms.goal, buildings) });
}

/** The lowest yearly line of money, in million yen, on which the terms can be kept; near it a plan of little life-cycle cost and risk. */
export function flattestPlan({ problem, limits }: PlanProblem, wish: ChoiceWish): FlattestPlan {
  const resources = [...limits.keys()].filter((at) => limits[at]!.limit.kind === 'money');
  const found = lowestLevel(problem, { resources, least: 0, isWhole: false }, wish);
  const { choice, level, bound, isInfeasible, prices } = found;
  const linePrices = prices;
  if (!choice) return { answer: { choice, objective: null, bound: 0, prices, isInfeasible }, linePrices };
  const limit = problem.limit.map((one, at) => (resources.includes(at) ? level : one));
  const costPrices = priceResources({ ...problem, limit }, wish.isOver).prices;
  return { answer: { choice, objective: level, bound, prices: costPrices, isInfeasible }, linePrices };
}
