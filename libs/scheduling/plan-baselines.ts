import { type ChoiceProblem, choiceValue, groupsOf } from '#libs/optimize';
import { placesOf, type PlanProblem } from './plan-problem.js';

/** As planners without an optimiser go about it: the oldest first, the worst first, or whatever saves most for its money first. */
export type BaselineName = 'age-order' | 'worst-first' | 'benefit-cost';

/** A plan without an optimiser: of each building the place of its option; null where even so a limit is exceeded. */
export interface BaselinePlan {
  readonly chosen: readonly number[] | null;
  readonly objective: number | null;
}

/** `ranks` are of the buildings, the first to be served lowest. */
export function baselinePlan(plan: PlanProblem, name: BaselineName, ranks: readonly number[]): BaselinePlan {
  const serve = new Service(plan.problem, plan.left.length);
  if (name === 'benefit-cost') serve.byBenefit();
  else serve.inOrder([...ranks.keys()].toSorted((one, other) => ranks[one]! - ranks[other]!));
  const { objective } = choiceValue(plan.problem, serve.choice);
  if (objective === Infinity) return { chosen: null, objective: null };
  return { chosen: placesOf(plan.left, serve.choice), objective };
}

/** Takes up one option after another as long as the limits are kept; begins with what uses least, and the reserve fund spread over all years. */
class Service {
  readonly choice: Int32Array;
  private readonly used: Float64Array;

  constructor(
    private readonly problem: ChoiceProblem,
    private readonly buildings: number,
  ) {
    this.used = new Float64Array(problem.limit.length);
    this.choice = Int32Array.from({ length: groupsOf(problem) }, (_, group) =>
      group < buildings ? this.thriftiest(group) : this.draw(group),
    );
    for (const option of this.choice) this.add(option, 1);
  }

  /** Each building in turn takes the best of its options that fits. */
  inOrder(order: readonly number[]): void {
    for (const group of order) {
      const options = this.optionsOf(group).toSorted((a, b) => this.problem.penalty[a]! - this.problem.penalty[b]!);
      for (const option of options) if (this.take(group, option)) break;
    }
  }

  /** Options in the order of what they save for each unit they use, each taken where it fits and saves. */
  byBenefit(): void {
    const { penalty } = this.problem;
    const offers = Array.from({ length: this.buildings }, (_, group) => group).flatMap((group) => {
      const now = this.choice[group]!;
      return this.optionsOf(group)
        .filter((option) => penalty[option]! < penalty[now]!)
        .map((option) => ({ group, option, ratio: (penalty[now]! - penalty[option]!) / this.costOf(option) }));
    });
    for (const { group, option } of offers.toSorted((one, other) => other.ratio - one.ratio))
      if (penalty[option]! < penalty[this.choice[group]!]!) this.take(group, option);
  }

  private optionsOf(group: number): number[] {
    const { firstOption } = this.problem;
    return Array.from({ length: firstOption[group + 1]! - firstOption[group]! }, (_, at) => firstOption[group]! + at);
  }

  private take(group: number, option: number): boolean {
    const before = this.choice[group]!;
    this.add(before, -1);
    this.add(option, 1);
    if (this.fits(option)) {
      this.choice[group] = option;
      return true;
    }
    this.add(option, -1);
    this.add(before, 1);
    return false;
  }

  private fits(option: number): boolean {
    const { firstUse, resource, limit, excessPrice } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) {
      const at = resource[use]!;
      if (excessPrice[at] === Infinity && this.used[at]! > limit[at]!) return false;
    }
    return true;
  }

  private add(option: number, sign: 1 | -1): void {
    const { firstUse, resource, amount } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      this.used[resource[use]!] = this.used[resource[use]!]! + sign * amount[use]!;
  }

  private thriftiest(group: number): number {
    return this.optionsOf(group).reduce((least, option) => (this.costOf(option) < this.costOf(least) ? option : least));
  }

  private draw(group: number): number {
    const options = this.optionsOf(group);
    return options[1 + ((group - this.buildings) % (options.length - 1))] ?? options[0]!;
  }

  /** What an option uses of everything, never 0. */
  private costOf(option: number): number {
    const { firstUse, amount } = this.problem;
    let cost = Number.MIN_VALUE;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) cost += Math.max(0, amount[use]!);
    return cost;
  }
}
