import { type ChoiceAnswer, type ChoiceWish, solveChoice } from '#libs/optimize';
import { flattestLine, problemWithoutLine } from './plan-flattest.js';
import { weightOf } from './plan-goal.js';
import type { PlanLimit } from './plan-limits.js';
import { type PlanProblem, planProblem } from './plan-problem.js';
import { type PlanRelaxation, relaxPlan } from './plan-relaxation.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';

/** As in every answer of a solver here: `within-gap` where a gap was asked for and is kept, `infeasible` only where it is proven. */
export type PlanStatus = 'optimal' | 'within-gap' | 'time-limit' | 'infeasible';

/** What one unit more of a limit would save, in the unit of the goal. */
export interface LimitValue {
  readonly limit: PlanLimit;
  readonly price: number;
}

export interface PlanAnswer {
  readonly status: PlanStatus;
  /** In the unit of the goal: million yen or points; null where there is no plan. */
  readonly objective: number | null;
  /** No plan that keeps to the terms comes to less. */
  readonly bound: number | null;
  readonly gap: number | null;
  /** Of each building the place of its option. */
  readonly chosen: readonly number[] | null;
  /** Of the limits that bind. */
  readonly prices: readonly LimitValue[];
  /** The least that would have to give way; null where a plan was found. */
  readonly relaxation: PlanRelaxation | null;
}

/** A proven gap of no more than this counts as none. */
const noGap = 1e-6;

/** Chooses an option of each building so that all terms are kept and the goal is met best, with a bound over all options. */
export function solvePlan(buildings: readonly PlanBuilding[], terms: PlanTerms, wish: ChoiceWish): PlanAnswer {
  const relax = () => relaxPlan(buildings, terms, wish);
  if (terms.goal.kind === 'flattest') {
    const plan = problemWithoutLine(buildings, terms);
    return answerOf(plan, flattestLine(plan, wish), wish, relax);
  }
  const plan = planProblem(buildings, terms, { weigh: weightOf(terms.goal, buildings) });
  return answerOf(plan, solveChoice(plan.problem, wish), wish, relax);
}

function answerOf(
  { limits, left }: PlanProblem,
  { choice, objective, bound, prices, isInfeasible }: ChoiceAnswer,
  { gap: wished }: ChoiceWish,
  relax: () => PlanRelaxation,
): PlanAnswer {
  const gap = objective === null ? null : gapOf(objective, bound);
  return {
    status: isInfeasible ? 'infeasible' : statusOf(gap, wished),
    objective,
    bound: isInfeasible ? null : bound,
    gap,
    chosen: choice && placesOf(left, choice),
    prices: [...prices].flatMap((price, at) => (price > 0 ? [{ limit: limits[at]!.limit, price }] : [])),
    relaxation: choice ? null : relax(),
  };
}

function statusOf(gap: number | null, wished: number): PlanStatus {
  if (gap === null) return 'time-limit';
  if (gap <= noGap) return 'optimal';
  return gap <= wished ? 'within-gap' : 'time-limit';
}

export function gapOf(objective: number, bound: number): number {
  return objective === bound ? 0 : Math.abs(objective - bound) / Math.max(1e-9, Math.abs(objective));
}

/** Options are numbered through over the buildings, by those that are left of each. */
export function placesOf(left: readonly (readonly number[])[], choice: Int32Array): number[] {
  let first = 0;
  return left.map((places, building) => {
    const place = places[choice[building]! - first]!;
    first += places.length;
    return place;
  });
}
