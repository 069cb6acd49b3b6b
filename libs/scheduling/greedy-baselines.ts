import { choiceByName, renewalProblem } from './renewal-problem.js';
import type { RenewalInstance } from './renewal-instance.js';
import { type ChoiceProblem, groupsOf } from '#libs/optimize';
import { RoomLeft } from './room-left.js';

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
  const problem = renewalProblem(instance);
  const choice = name === 'benefit-cost' ? upgradeByRatio(problem) : placeInOrder(problem, urgencyOf(problem, name));
  return choiceByName(instance, problem, choice);
}

/** Each group in ascending order of its urgency takes the option that adds the least to the objective. */
function placeInOrder(problem: ChoiceProblem, urgency: Float64Array): Int32Array {
  const left = new RoomLeft(problem);
  const choice = new Int32Array(groupsOf(problem));
  const order = [...choice.keys()].sort((one, other) => urgency[one]! - urgency[other]! || one - other);
  for (const group of order) {
    choice[group] = leastOf(problem, group, (option) => left.costOf(option));
    left.take(choice[group]!);
  }
  return choice;
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

interface Upgrade {
  readonly group: number;
  readonly option: number;
  readonly ratio: number;
}

function upgradeByRatio(problem: ChoiceProblem): Int32Array {
  const left = new RoomLeft(problem);
  const choice = Int32Array.from({ length: groupsOf(problem) }, (_, group) =>
    leastOf(problem, group, (option) => moneyOf(problem, option)),
  );
  for (const option of choice) left.take(option);
  const upgrades = [...choice.keys()].flatMap((group) => upgradesOf(problem, group, choice[group]!));
  upgrades.sort((one, other) => other.ratio - one.ratio || one.option - other.option);
  for (const { group, option } of upgrades) {
    const before = choice[group]!;
    left.giveBack(before);
    choice[group] = left.costOf(option) < left.costOf(before) ? option : before;
    left.take(choice[group]!);
  }
  return choice;
}

/** Options with less penalty than what costs the least, and what they save per money. */
function upgradesOf(problem: ChoiceProblem, group: number, frugal: number): Upgrade[] {
  const { firstOption, penalty } = problem;
  const upgrades: Upgrade[] = [];
  for (let option = firstOption[group]!; option < firstOption[group + 1]!; option += 1) {
    const saved = penalty[frugal]! - penalty[option]!;
    const money = moneyOf(problem, option) - moneyOf(problem, frugal);
    if (saved > 0) upgrades.push({ group, option, ratio: money > 0 ? saved / money : Infinity });
  }
  return upgrades.sort((one, other) => one.ratio - other.ratio);
}

function moneyOf({ firstUse, amount }: ChoiceProblem, option: number): number {
  let money = 0;
  for (const one of amount.subarray(firstUse[option], firstUse[option + 1])) money += one;
  return money;
}

/** The option of a group with the least cost; of equal ones the first. */
function leastOf({ firstOption }: ChoiceProblem, group: number, costOf: (option: number) => number): number {
  let least = firstOption[group]!;
  let leastCost = costOf(least);
  for (let option = least + 1; option < firstOption[group + 1]!; option += 1) {
    const cost = costOf(option);
    if (cost < leastCost) [least, leastCost] = [option, cost];
  }
  return least;
}
