import { type ChoiceProblem, choiceValue, groupsOf } from './choice-problem.js';
import type { BranchAnswer } from './highs-choice.js';

/** So few ways to choose can be looked at one by one within a few hundredths of a second. */
const fewWays = 10_000;

/** The best of all ways to choose, without any tolerance of a solver, where these are few; null where they are not, or where something may be split. */
export function bestOfFew(problem: ChoiceProblem): BranchAnswer | null {
  if (!hasFewWays(problem)) return null;
  const { firstOption } = problem;
  const choice = firstOption.slice(0, -1);
  let best: { readonly choice: Int32Array; readonly objective: number } | null = null;
  do {
    const { objective } = choiceValue(problem, choice);
    if (objective < (best?.objective ?? Infinity)) best = { choice: Int32Array.from(choice), objective };
  } while (turnToNext(problem, choice));
  if (!best) return { choice: null, bound: Infinity, isInfeasible: true };
  return { choice: best.choice, bound: best.objective, isInfeasible: false };
}

function hasFewWays({ firstOption, whole }: ChoiceProblem): boolean {
  let ways = 1;
  for (let group = 0; group < firstOption.length - 1; group += 1) {
    const options = firstOption[group + 1]! - firstOption[group]!;
    ways *= options;
    if (ways > fewWays || (options > 1 && group >= whole)) return false;
  }
  return true;
}

/** Counts on, the first group fastest; false once every way has been. */
function turnToNext(problem: ChoiceProblem, choice: Int32Array): boolean {
  const { firstOption } = problem;
  for (let group = 0; group < groupsOf(problem); group += 1) {
    choice[group] = choice[group]! + 1;
    if (choice[group]! < firstOption[group + 1]!) return true;
    choice[group] = firstOption[group]!;
  }
  return false;
}
