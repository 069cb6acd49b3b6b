import { choiceValue } from '#libs/optimize';
import type { BaselineName } from './greedy-baselines.js';
import { type OptionRank, placeInOrder, upgradeByRatio } from './greedy-choice.js';
import { spendingYen, weightOf } from './plan-goal.js';
import { yenPerUnit } from './plan-limits.js';
import { placesOf, type PlanProblem, planProblem } from './plan-problem.js';
import type { PlanBuilding, PlanMoney, PlanTerms } from './plan-terms.js';

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
  const plan = planProblem(
    buildings,
    { ...terms, money: withReserveSpread(terms.money, terms.horizon.years) },
    { weigh: weightOf(terms.goal, buildings) },
  );
  const { problem, left } = plan;
  const choice =
    name === 'benefit-cost'
      ? upgradeByRatio(problem, rankOf(buildings, terms, plan))
      : placeInOrder(problem, Float64Array.from(ranks[name]));
  const { objective } = choiceValue(problem, choice);
  if (objective === Infinity) return { chosen: null, objective: null };
  const chosen = placesOf(left, choice);
  return { chosen, objective: terms.goal.kind === 'flattest' ? dearestYear(buildings, chosen, terms) : objective };
}

/** In million yen: the flattest plan is held against it. */
function dearestYear(buildings: readonly PlanBuilding[], chosen: readonly number[], { horizon }: PlanTerms): number {
  const spentYen = new Float64Array(horizon.years);
  for (const [at, { options }] of buildings.entries())
    for (const { offset, yen } of options[chosen[at]!]!.payments) spentYen[offset] = spentYen[offset]! + yen;
  return spentYen.reduce((most, yen) => Math.max(most, yen), 0) / yenPerUnit;
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

/** Who does not look ahead spreads the reserve fund evenly. */
function withReserveSpread(money: PlanMoney, years: number): PlanMoney {
  const more = Math.floor(money.reserveYen / years);
  const raised = (lines: readonly number[] | null) => lines && lines.map((yen) => yen + more);
  return {
    ...money,
    availableYen: raised(money.availableYen),
    generalYen: raised(money.generalYen),
    reserveYen: 0,
  };
}
