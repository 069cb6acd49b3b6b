import { type ChoiceProblem, groupsOf } from '#libs/optimize';
import { RoomLeft } from './room-left.js';

/** Each group in ascending order of its urgency takes the option that adds the least to the objective. */
export function placeInOrder(problem: ChoiceProblem, urgency: Float64Array): Int32Array {
  const left = new RoomLeft(problem);
  const choice = new Int32Array(groupsOf(problem));
  const order = [...choice.keys()].sort((one, other) => urgency[one]! - urgency[other]! || one - other);
  for (const group of order) {
    choice[group] = leastOf(problem, group, (option) => left.costOf(option));
    left.take(choice[group]!);
  }
  return choice;
}

interface Upgrade {
  readonly group: number;
  readonly option: number;
  readonly ratio: number;
}

/** What options are ranked by, each in one unit of its own. */
export interface OptionRank {
  /** All that an option costs, in money. */
  readonly moneyOf: (option: number) => number;
  /** What it leaves undone: the lower the better. */
  readonly harmOf: (option: number) => number;
}

/** Every group begins with what costs the least; what takes away most harm per money comes next, as long as it pays. */
export function upgradeByRatio(problem: ChoiceProblem, rank: OptionRank): Int32Array {
  const left = new RoomLeft(problem);
  const choice = Int32Array.from({ length: groupsOf(problem) }, (_, group) => leastOf(problem, group, rank.moneyOf));
  for (const option of choice) left.take(option);
  const upgrades = [...choice.keys()].flatMap((group) => upgradesOf(problem, group, choice[group]!, rank));
  upgrades.sort((one, other) => other.ratio - one.ratio || one.option - other.option);
  for (const { group, option } of upgrades) {
    const before = choice[group]!;
    left.giveBack(before);
    choice[group] = left.costOf(option) < left.costOf(before) ? option : before;
    left.take(choice[group]!);
  }
  return choice;
}

/** Options with less harm than what costs the least, and how much less per money. */
function upgradesOf(
  { firstOption }: ChoiceProblem,
  group: number,
  frugal: number,
  { moneyOf, harmOf }: OptionRank,
): Upgrade[] {
  const upgrades: Upgrade[] = [];
  for (let option = firstOption[group]!; option < firstOption[group + 1]!; option += 1) {
    const saved = harmOf(frugal) - harmOf(option);
    const money = moneyOf(option) - moneyOf(frugal);
    if (saved > 0) upgrades.push({ group, option, ratio: money > 0 ? saved / money : Infinity });
  }
  return upgrades.sort((one, other) => one.ratio - other.ratio);
}

/** The option of a group with the least cost; of equal ones the first. */
export function leastOf({ firstOption }: ChoiceProblem, group: number, costOf: (option: number) => number): number {
  let least = firstOption[group]!;
  let leastCost = costOf(least);
  for (let option = least + 1; option < firstOption[group + 1]!; option += 1) {
    const cost = costOf(option);
    if (cost < leastCost) [least, leastCost] = [option, cost];
  }
  return least;
}
