import { type ChoiceProblem, choiceValue, groupsOf } from './choice-problem.js';

/** A limit of nothing counts as so much. */
const smallest = 1e-9;

/** The choice that uses least of what is limited hard, each use as a part of its limit; null where even that exceeds a hard limit. */
export function frugalChoice(problem: ChoiceProblem): Int32Array | null {
  const { firstOption } = problem;
  const choice = new Int32Array(groupsOf(problem));
  for (let group = 0; group < choice.length; group += 1) {
    let least = Infinity;
    choice[group] = firstOption[group]!;
    for (let option = firstOption[group]!; option < firstOption[group + 1]!; option += 1) {
      const used = hardUse(problem, option);
      if (used >= least) continue;
      least = used;
      choice[group] = option;
    }
  }
  return choiceValue(problem, choice).objective < Infinity ? choice : null;
}

function hardUse({ firstUse, resource, amount, limit, excessPrice }: ChoiceProblem, option: number): number {
  let used = 0;
  for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) {
    const one = resource[use]!;
    if (excessPrice[one] === Infinity) used += amount[use]! / Math.max(Math.abs(limit[one]!), smallest);
  }
  return used;
}
