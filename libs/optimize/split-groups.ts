import { type ChoiceProblem, groupsOf, usedBy } from './choice-problem.js';

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

/**
 * The problem with one group in place of all that may be split and are alike but for their amounts, which are added up: what mixtures of them
 * use, a mixture of the one uses, too, and the other way round. The same problem where they are not alike.
 */
export function withSplitJoined(problem: ChoiceProblem): ChoiceProblem {
  const { firstOption, penalty, firstUse, resource, amount, whole } = problem;
  const [first, groups] = [firstOption[whole]!, groupsOf(problem)];
  const options = (penalty.length - first) / (groups - whole);
  if (groups - whole < 2 || !areSplitAlike(problem, options)) return problem;
  const uses = firstUse[first + options]!;
  const sums = amount.slice(0, uses);
  const each = uses - firstUse[first]!;
  for (let use = uses; use < amount.length; use += 1) {
    const at = firstUse[first]! + ((use - uses) % each);
    sums[at] = sums[at]! + amount[use]!;
  }
  return {
    ...problem,
    firstOption: Int32Array.from([...firstOption.subarray(0, whole + 1), first + options]),
    penalty: Float64Array.from(penalty.subarray(0, first + options), (one, option) =>
      option < first ? one : one * (groups - whole),
    ),
    firstUse: firstUse.slice(0, first + options + 1),
    resource: resource.slice(0, uses),
    amount: sums,
  };
}

/** Whether every group that may be split has so many options, and each of these the penalty and the resources of its like in the first. */
function areSplitAlike({ firstOption, penalty, firstUse, resource, whole }: ChoiceProblem, options: number): boolean {
  const first = firstOption[whole]!;
  const usesOf = (option: number) => resource.subarray(firstUse[option], firstUse[option + 1]);
  for (let group = whole; group < firstOption.length - 1; group += 1)
    if (firstOption[group + 1]! - firstOption[group]! !== options) return false;
  for (let option = first + options; option < penalty.length; option += 1) {
    const like = first + ((option - first) % options);
    if (penalty[option] !== penalty[like] || usesOf(option).join() !== usesOf(like).join()) return false;
  }
  return true;
}
