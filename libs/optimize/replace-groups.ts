import { type ChoiceOption, type ChoiceProblem, choiceProblem, groupsOf } from './choice-problem.js';

/** The same problem with other options in some of its groups; all else, also what counts as rounding, is as it was. */
export function replaceGroups(
  problem: ChoiceProblem,
  replacements: ReadonlyMap<number, readonly ChoiceOption[]>,
): ChoiceProblem {
  const limits = Array.from(problem.limit, (limit, at) => ({ limit, excessPrice: problem.excessPrice[at]! }));
  const parts: ChoiceProblem[] = [];
  let from = 0;
  for (const group of [...replacements.keys()].toSorted((one, other) => one - other)) {
    parts.push(groupsBetween(problem, from, group), choiceProblem([replacements.get(group)!], limits));
    from = group + 1;
  }
  return joined(problem, [...parts, groupsBetween(problem, from, groupsOf(problem))]);
}

function groupsBetween(problem: ChoiceProblem, from: number, to: number): ChoiceProblem {
  const { firstOption, penalty, firstUse, resource, amount } = problem;
  const [first, end] = [firstOption[from]!, firstOption[to]!];
  const [firstOfUses, endOfUses] = [firstUse[first]!, firstUse[end]!];
  return {
    ...problem,
    firstOption: firstOption.slice(from, to + 1).map((one) => one - first),
    penalty: penalty.subarray(first, end),
    firstUse: firstUse.slice(first, end + 1).map((one) => one - firstOfUses),
    resource: resource.subarray(firstOfUses, endOfUses),
    amount: amount.subarray(firstOfUses, endOfUses),
  };
}

function joined(problem: ChoiceProblem, parts: readonly ChoiceProblem[]): ChoiceProblem {
  return {
    ...problem,
    firstOption: chained(parts.map(({ firstOption }) => firstOption)),
    penalty: floats(parts.map(({ penalty }) => penalty)),
    firstUse: chained(parts.map(({ firstUse }) => firstUse)),
    resource: integers(parts.map(({ resource }) => resource)),
    amount: floats(parts.map(({ amount }) => amount)),
  };
}

/** Runs that each begin at 0, one behind the other. */
function chained(runs: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(runs.reduce((sum, run) => sum + run.length - 1, 1));
  let at = 0;
  for (const run of runs) {
    const before = all[at]!;
    for (let place = 1; place < run.length; place += 1) all[at + place] = before + run[place]!;
    at += run.length - 1;
  }
  return all;
}

function floats(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function integers(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
