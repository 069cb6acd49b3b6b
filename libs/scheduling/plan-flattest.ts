import { type ChoiceAnswer, type ChoiceWish, priceResources } from '#libs/optimize';
import { lowestLevel } from './lowest-level.js';
import { lowestLineYen } from './lowest-line.js';
import { weightOf } from './plan-goal.js';
import { yenPerUnit } from './plan-limits.js';
import { placesOf, type PlanProblem, planProblem } from './plan-problem.js';
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
export function flattestPlan(
  plan: PlanProblem,
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  wish: ChoiceWish,
): FlattestPlan {
  const { problem } = plan;
  const resources = lineOf(plan);
  const found = lowestLevel(problem, { resources, least: 0, isWhole: false }, wish);
  const { choice, level, isInfeasible, prices } = found;
  const linePrices = prices;
  if (!choice) return { answer: { choice, objective: null, bound: 0, prices, isInfeasible }, linePrices };
  const objective = lineNeeded(buildings, placesOf(plan.left, choice), terms);
  const bound = Math.min(found.bound, objective);
  const limit = problem.limit.map((one, at) => (resources.includes(at) ? level : one));
  const costPrices = priceResources({ ...problem, limit }, wish.isOver).prices;
  return { answer: { choice, objective, bound, prices: costPrices, isInfeasible }, linePrices };
}

/** The places of the limits that share the line, by year. */
export function lineOf({ limits }: Pick<PlanProblem, 'limits'>): number[] {
  return [...limits.keys()].filter((at) => limits[at]!.limit.kind === 'money');
}

/** In million yen: the reserve fund is drawn to the yen where it lowers the line most, whatever slices it was sought with. */
export function lineNeeded(buildings: readonly PlanBuilding[], chosen: readonly number[], terms: PlanTerms): number {
  const options = buildings.map((building, at) => building.options[chosen[at]!]!);
  return lowestLineYen(options, terms) / yenPerUnit;
}
