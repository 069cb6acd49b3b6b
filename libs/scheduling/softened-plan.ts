import { type ChoiceAnswer, choiceValue, type ChoiceWish, solveChoice } from '#libs/optimize';
import type { PlanLimit } from './plan-limits.js';
import type { PlanProblem } from './plan-problem.js';

/** A choice that exceeds some limits as little as can be, and by how much. */
export interface SoftenedPlan extends ChoiceAnswer {
  readonly choice: Int32Array;
  /** Of each limit. */
  readonly excess: Float64Array;
}

/** What a plan comes to where limits of these kinds may be exceeded, all alike; null where even so none was found. */
export function softened(
  { problem, limits }: Pick<PlanProblem, 'problem' | 'limits'>,
  kinds: readonly PlanLimit['kind'][],
  wish: ChoiceWish,
): SoftenedPlan | null {
  if (!limits.some(({ limit }) => kinds.includes(limit.kind))) return null;
  const excessPrice = problem.excessPrice.map((_, at) => (kinds.includes(limits[at]!.limit.kind) ? 1 : Infinity));
  const soft = { ...problem, excessPrice, penalty: new Float64Array(problem.penalty.length) };
  const answer = solveChoice(soft, wish);
  const { choice } = answer;
  return choice && { ...answer, choice, excess: choiceValue(soft, choice).excess };
}
