import { choiceValue } from '#libs/optimize';
import type { BaselineName } from './greedy-baselines.js';
import { type OptionRank, placeInOrder, upgradeByRatio } from './greedy-choice.js';
import { lineNeeded } from './plan-flattest.js';
import { spendingYen, weightOf } from './plan-goal.js';
import { type PlanLimit, yenPerUnit } from './plan-limits.js';
import { placesOf, type PlanProblem, planProblem } from './plan-problem.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';

/** A plan without an optimiser: of each building the place of its option; null where even so a limit is exceeded. */
export interface BaselinePlan {
  readonly chosen: readonly number[] | null;
  /** In the unit of the goal. */
  readonly objective: number | null;
}

/** Who comes first where a plan is made without an optimiser: of each building its rank, the first lowest. */
export type BaselineRanks = Readonly<Record<'age-order' | 'worst-first', readonly number[]>>;

/** As planners without an optimiser go about it: the oldest first, the worst first, or whatever saves most for its money first. */
export function baselinePlan(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  name: BaselineName,
  ranks: BaselineRanks,
): BaselinePlan {
  const undrawn = { ...terms, money: { ...terms.money, reserveYen: 0 } };
  const plan = withReserveSpread(planProblem(buildings, undrawn, { weigh: weightOf(terms.goal, buildings) }), terms);
  const { problem, left } = plan;
  const choice =
    name === 'benefit-cost'
      ? upgradeByRatio(problem, rankOf(buildings, terms, plan))
      : placeInOrder(problem, Float64Array.from(ranks[name]));
  const { objective } = choiceValue(problem, choice);
  if (objective === Infinity) return { chosen: null, objective: null };
  const chosen = placesOf(left, choice);
  return { chosen, objective: terms.goal.kind === 'flattest' ? lineNeeded(buildings, chosen, terms) : objective };
}

/** Benefit is what the goal makes least; where that is money, the condition that a target is about. */
function rankOf(buildings: readonly PlanBuilding[], { goal }: PlanTerms, { problem, left }: PlanProblem): OptionRank {
  const harm = 'targetScore' in goal ? weightOf({ kind: 'best-condition' }, buildings) : null;
  const all = left.flatMap((places, at) => places.map((place) => ({ building: buildings[at]!, place })));
  const moneyOf = all.map(({ building, place }) => spendingYen(building.options[place]!));
  const harmOf = harm && all.map(({ building, place }) => harm(building, place));
  return {
    moneyOf: (option) => moneyOf[option]!,
    harmOf: (option) => (harmOf ? harmOf[option]! : problem.penalty[option]!),
  };
}

/** Who does not look ahead spreads the reserve fund evenly; it raises the lines, but not the band for level spending. */
function withReserveSpread(plan: PlanProblem, { money, horizon }: PlanTerms): PlanProblem {
  const more = Math.floor(money.reserveYen / horizon.years) / yenPerUnit;
  const limit = plan.problem.limit.map((most, at) => (isHelped(plan.limits[at]!.limit) ? most + more : most));
  return { ...plan, problem: { ...plan.problem, limit } };
}

/** Whether the reserve fund gives to it. */
const isHelped = ({ kind }: PlanLimit): boolean => kind === 'money' || kind === 'general';
