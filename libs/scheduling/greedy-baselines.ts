import { choiceByName, renewalProblem } from './renewal-problem.js';
import type { RenewalInstance } from './renewal-instance.js';
import { type ChoiceProblem, groupsOf } from '#libs/optimize';
import { leastOf, placeInOrder, upgradeByRatio } from './greedy-choice.js';

/** Ways to schedule without looking ahead, as they are in use. */
export const baselineNames = ['age-order', 'worst-first', 'benefit-cost'] as const;
export type BaselineName = (typeof baselineNames)[number];

/** Of each building, by its id, the number of an option; it may exceed hard budgets where the way finds no other. */
export type Baseline = Readonly<Record<string, number>>;

/**
 * Schedules one building after the other, never to look back:
 * - age-order: whose work is due soonest comes first, and takes the cheapest option that the money left allows;
 * - worst-first: whose delay does the most harm comes first, and takes the same;
 * - benefit-cost: every building begins with what costs the least, and what saves most penalty per money comes next, until the money is
 *   spent (the greedy of the multiple-choice knapsack; Kellerer, Pferschy & Pisinger 2004, 11.3).
 */
export function greedyBaseline(instance: RenewalInstance, name: BaselineName): Baseline {
  const { problem } = renewalProblem(instance);
  const choice =
    name === 'benefit-cost'
      ? upgradeByRatio(problem, {
          moneyOf: (option) => moneyOf(problem, option),
          harmOf: (option) => problem.penalty[option]!,
        })
      : placeInOrder(problem, urgencyOf(problem, name));
  return choiceByName(instance, problem, choice);
}

function urgencyOf(problem: ChoiceProblem, name: 'age-order' | 'worst-first'): Float64Array {
  return Float64Array.from({ length: groupsOf(problem) }, (_, group) =>
    name === 'age-order' ? dueYear(problem, group) : -harmOf(problem, group),
  );
}

/** The first year in which the option with the least penalty costs anything. */
function dueYear(problem: ChoiceProblem, group: number): number {
  const { firstUse, resource, limit } = problem;
  const option = leastOf(problem, group, (one) => problem.penalty[one]!);
  return Math.min(limit.length, ...resource.subarray(firstUse[option], firstUse[option + 1]));
}

/** By how much the penalty of what costs the least is above that of the best option. */
function harmOf(problem: ChoiceProblem, group: number): number {
  const { penalty } = problem;
  const frugal = leastOf(problem, group, (option) => moneyOf(problem, option));
  return penalty[frugal]! - penalty[leastOf(problem, group, (option) => penalty[option]!)]!;
}

/** All that an option costs: an instance limits nothing but money. */
function moneyOf({ firstUse, amount }: ChoiceProblem, option: number): number {
  let money = 0;
  for (const one of amount.subarray(firstUse[option], firstUse[option + 1])) money += one;
  return money;
}
