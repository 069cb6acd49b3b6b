import { type ChoiceLosses, dearestOf } from './choice-losses.js';
import { type ChoiceProblem, groupsOf } from './choice-problem.js';

/** Options that may be taken, group by group, the groups that have more than one, and which of these may use what. */
export interface Candidates {
  /** Options of group g are options[first[g]] … options[first[g + 1] − 1]. */
  readonly first: Int32Array;
  readonly options: Int32Array;
  readonly free: Int32Array;
  /** Free groups with an option that uses resource r are users[firstUser[r]] … users[firstUser[r + 1] − 1]. */
  readonly firstUser: Int32Array;
  readonly users: Int32Array;
}

/**
 * Those no dearer than so many of the cheapest, of each group on average, and than what its neighbours may force on it; and the options of
 * a choice that is known to do.
 */
export function candidatesOf(
  problem: ChoiceProblem,
  { dearness, sorted, forced }: ChoiceLosses,
  optionsPerGroup: number,
  known: Int32Array | null,
): Candidates {
  const dearest = dearestOf(sorted, optionsPerGroup * groupsOf(problem));
  const { firstOption } = problem;
  const first = new Int32Array(firstOption.length);
  const options: number[] = [];
  const free: number[] = [];
  for (let group = 0; group < groupsOf(problem); group += 1) {
    for (let option = firstOption[group]!; option < firstOption[group + 1]!; option += 1)
      if (dearness[option]! <= Math.max(dearest, forced[group]!) || known?.[group] === option) options.push(option);
    first[group + 1] = options.length;
    if (first[group + 1]! - first[group]! > 1) free.push(group);
  }
  const taken = { first, options: Int32Array.from(options), free: Int32Array.from(free) };
  return { ...taken, ...usersOf(problem, taken) };
}

type Taken = Pick<Candidates, 'first' | 'options' | 'free'>;

function usersOf(problem: ChoiceProblem, taken: Taken): Pick<Candidates, 'firstUser' | 'users'> {
  const firstUser = new Int32Array(problem.limit.length + 1);
  eachUse(problem, taken, (resource) => (firstUser[resource + 1] = firstUser[resource + 1]! + 1));
  for (let resource = 0; resource < problem.limit.length; resource += 1)
    firstUser[resource + 1] = firstUser[resource + 1]! + firstUser[resource]!;
  const next = Int32Array.from(firstUser);
  const users = new Int32Array(firstUser.at(-1)!);
  eachUse(problem, taken, (resource, group) => {
    users[next[resource]!] = group;
    next[resource] = next[resource]! + 1;
  });
  return { firstUser, users };
}

/** Calls once for each free group and each resource that one of its options uses. */
function eachUse(
  { firstUse, resource, limit }: ChoiceProblem,
  { first, options, free }: Taken,
  call: (resource: number, group: number) => void,
): void {
  const seenBy = new Int32Array(limit.length).fill(-1);
  for (const group of free) {
    for (const option of options.subarray(first[group], first[group + 1])) {
      for (const used of resource.subarray(firstUse[option], firstUse[option + 1])) {
        if (seenBy[used] === group) continue;
        seenBy[used] = group;
        call(used, group);
      }
    }
  }
}
