import { type ChoiceProblem, usedBy } from './choice-problem.js';

/** The choice of the whole groups with, of each other group in turn, the option with which least is beyond the limits; of equal ones the first. */
export function withSplit(problem: ChoiceProblem, choice: Int32Array): Int32Array {
  const { whole } = problem;
  if (whole === choice.length) return choice;
  const filled = Int32Array.from(choice);
  const used = usedBy(problem, choice.subarray(0, whole));
  for (let group = whole; group < choice.length; group += 1) {
    filled[group] = leastBeyond(problem, group, used);
    eachUse(problem, filled[group]!, (resource, amount) => (used[resource] = used[resource]! + amount));
  }
  return filled;
}

function leastBeyond(problem: ChoiceProblem, group: number, used: Float64Array): number {
  const { firstOption, limit } = problem;
  let [best, least] = [firstOption[group]!, Infinity];
  for (let option = firstOption[group]!; option < firstOption[group + 1]!; option += 1) {
    let change = 0;
    eachUse(problem, option, (resource, amount) => {
      const beyond = used[resource]! - limit[resource]!;
      change += Math.max(0, beyond + amount) - Math.max(0, beyond);
    });
    if (change < least) [best, least] = [option, change];
  }
  return best;
}

function eachUse(
  { firstUse, resource, amount }: ChoiceProblem,
  option: number,
  call: (resource: number, amount: number) => void,
): void {
  for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) call(resource[use]!, amount[use]!);
}
