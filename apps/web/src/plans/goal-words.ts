import type { PlanDetail } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';

/** A goal with its target, where it has one. */
export function goalText(goal: PlanDetail['goal'], { plans }: Texts): string {
  const name = plans.goals[goal.kind];
  return 'targetScore' in goal
    ? plans.goalTarget(name, digits(goal.targetScore, goal.targetScore % 1 === 0 ? 0 : 1))
    : name;
}

/**
 * How much better a plan is by its own goal than another with that objective, in the unit of the goal; nothing where one is not known. The
 * objective of `best-condition` is how far the mean score lies below a full one.
 */
export function objectiveDifference(
  { goal, proof }: Pick<PlanDetail, 'goal' | 'proof'>,
  otherObjective: number | null,
  language: Language,
  { plans }: Texts,
): string {
  const own = proof?.objective ?? null;
  if (own === null || otherObjective === null) return '';
  const better = otherObjective - own;
  const { compare, objectives } = plans;
  if (goal.kind === 'best-condition') {
    const points = digits(Math.abs(better), 1);
    return better >= 0 ? compare.better(points) : compare.worse(points);
  }
  const [what, yen] = [objectives[goal.kind], yenText(Math.abs(better), language)];
  return better >= 0 ? compare.saves(what, yen) : compare.costs(what, yen);
}
