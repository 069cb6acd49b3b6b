import { type ChoiceProblem, choiceValue, groupsOf } from './choice-problem.js';
import type { HighsData } from './highs-model.js';
import { withSplit } from './split-groups.js';

/** A column of each option, whole where its group is, and of the excess of each soft limit, their costs times `costScale`; a row of each group and of each resource, in its own scale. */
export function linearised(problem: ChoiceProblem): HighsData {
  const { penalty, firstUse, resource, amount, limit, excessPrice } = problem;
  const groups = groupsOf(problem);
  const soft = [...excessPrice.keys()].filter((at) => excessPrice[at]! < Infinity);
  const [options, columns, rows] = [penalty.length, penalty.length + soft.length, groups + limit.length];
  const scale = scales(problem);
  const starts = new Int32Array(columns + 1);
  const indices = new Int32Array(options + resource.length + soft.length);
  const values = new Float64Array(indices.length);
  const costs = costScale(problem);
  const wholeOptions = problem.firstOption[problem.whole]!;
  let next = 0;
  const put = (row: number, value: number) => {
    [indices[next], values[next]] = [row, value];
    next += 1;
  };
  for (let option = 0, group = 0; option < options; option += 1) {
    while (problem.firstOption[group + 1]! <= option) group += 1;
    put(group, 1);
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      put(groups + resource[use]!, amount[use]! / scale[resource[use]!]!);
    starts[option + 1] = next;
  }
  for (const [at, one] of soft.entries()) {
    put(groups + one, -1);
    starts[options + at + 1] = next;
  }
  const perRow = (group: number, one: (at: number) => number) =>
    Float64Array.from({ length: rows }, (_, row) => (row < groups ? group : one(row - groups)));
  return {
    numCols: columns,
    numRows: rows,
    offset: 0,
    colCost: Float64Array.from(
      [...penalty, ...soft.map((at) => excessPrice[at]! * scale[at]!)],
      (cost) => cost * costs,
    ),
    colLower: new Float64Array(columns),
    colUpper: Float64Array.from({ length: columns }, (_, column) => (column < options ? 1 : Infinity)),
    rowLower: perRow(1, () => -Infinity),
    rowUpper: perRow(1, (at) => limit[at]! / scale[at]!),
    matrix: { format: 'csc', numRows: rows, numCols: columns, starts, indices, values },
    integrality: Int32Array.from({ length: columns }, (_, column) => (column < wholeOptions ? 1 : 0)),
  };
}

const leastScale = 1e-3;

/** Of each resource the greatest amount of a use, so that one tolerance fits all rows; never so little that amounts would be lost. */
function scales({ resource, amount, limit }: ChoiceProblem): Float64Array {
  const scale = new Float64Array(limit.length).fill(leastScale);
  for (const [use, one] of resource.entries()) scale[one] = Math.max(scale[one]!, Math.abs(amount[use]!));
  return scale;
}

/** The greatest penalty is a thousand in the eyes of the solver, whose tolerances are made for such numbers. */
export function costScale(problem: ChoiceProblem): number {
  const greatest = greatestPenalty(problem);
  return greatest > 1e-6 ? 1000 / greatest : 1;
}

/** By size. */
export function greatestPenalty({ penalty }: ChoiceProblem): number {
  return penalty.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
}

/** What excess within the tolerance of all rows costs. */
export function costOfTolerance(problem: ChoiceProblem, tolerance: number): number {
  const scale = scales(problem);
  const costs = problem.excessPrice.map((price, at) => (price < Infinity ? price * scale[at]! : 0));
  return tolerance * costs.reduce((sum, one) => sum + one, 0);
}

/** Of a choice the values of all columns of the problem where what may be split is joined. */
export function columnsOf(problem: ChoiceProblem, joined: ChoiceProblem, choice: Int32Array): Float64Array {
  const { penalty, excessPrice } = joined;
  const scale = scales(joined);
  const { excess } = choiceValue(problem, choice);
  const soft = [...excess.keys()].filter((at) => excessPrice[at]! < Infinity);
  const columns = new Float64Array(penalty.length + soft.length);
  const first = joined.firstOption[joined.whole]!;
  const [likes, share] = [penalty.length - first, (groupsOf(joined) - joined.whole) / (choice.length - problem.whole)];
  for (const [group, option] of choice.entries()) {
    if (group < problem.whole) columns[option] = 1;
    else columns[first + ((option - first) % likes)]! += share;
  }
  for (const [at, one] of soft.entries()) columns[penalty.length + at] = excess[one]! / scale[one]!;
  return columns;
}

/** The option of each whole group whose column is greatest; then of each other group the one with which least is beyond the limits. */
export function choiceOf(problem: ChoiceProblem, columns: Float64Array): Int32Array {
  const { firstOption, whole } = problem;
  const choice = new Int32Array(groupsOf(problem));
  for (let group = 0; group < whole; group += 1)
    choice[group] = greatestOf(columns, firstOption[group]!, firstOption[group + 1]!);
  return withSplit(problem, choice);
}

function greatestOf(columns: Float64Array, from: number, to: number): number {
  let most = from;
  for (let option = from; option < to; option += 1) if (columns[option]! > columns[most]!) most = option;
  return most;
}
