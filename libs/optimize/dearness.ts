import { type ChoiceProblem, groupsOf } from './choice-problem.js';
import { pricedPenalty } from './softened-dual.js';

/** Of each option how much dearer it is at the prices than the cheapest of its group, and the cheapest of each group. */
export function dearnessOf(
  problem: ChoiceProblem,
  prices: Float64Array,
): [dearness: Float64Array, cheapest: Int32Array] {
  const { firstOption, penalty } = problem;
  const dearness = penalty.map((_penalty, option) => pricedPenalty(problem, option, prices));
  const cheapest = new Int32Array(groupsOf(problem));
  for (let group = 0; group < cheapest.length; group += 1) {
    const [from, to] = [firstOption[group]!, firstOption[group + 1]!];
    let least = from;
    for (let option = from; option < to; option += 1) if (dearness[option]! < dearness[least]!) least = option;
    cheapest[group] = least;
    const cost = dearness[least]!;
    for (let option = from; option < to; option += 1) dearness[option] = dearness[option]! - cost;
  }
  return [dearness, cheapest];
}

/** The option of a group with the least penalty and price of what it uses. */
export function cheapestOf(problem: ChoiceProblem, group: number, prices: Float64Array): number {
  const { firstOption } = problem;
  let cheapest = firstOption[group]!;
  let least = pricedPenalty(problem, cheapest, prices);
  for (let option = cheapest + 1; option < firstOption[group + 1]!; option += 1) {
    const cost = pricedPenalty(problem, option, prices);
    if (cost < least) [cheapest, least] = [option, cost];
  }
  return cheapest;
}
