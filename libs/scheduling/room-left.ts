import type { ChoiceProblem } from '#libs/optimize';

/** What each unit beyond a hard limit counts, for a choice that has to be made: more than any penalty. */
const forbidding = 1e18;

/** How much farther an amount goes beyond what is left, for a choice that has to be made; below 0 where it brings back what is beyond. */
function forbidden(amount: number, room: number): number {
  const farther = Math.max(0, amount - room) - Math.max(0, -room);
  if (Math.abs(farther) <= 1e-10 * Math.max(1, Math.abs(amount))) return 0;
  return farther > 0 ? forbidding * (1 + farther) : forbidding * farther;
}

/** What of each resource is not taken yet. */
export class RoomLeft {
  private readonly room: Float64Array;

  constructor(private readonly problem: ChoiceProblem) {
    this.room = Float64Array.from(problem.limit);
  }

  /** What taking the option now would add to the objective. */
  costOf(option: number): number {
    const { penalty, firstUse, resource, amount, excessPrice } = this.problem;
    let cost = penalty[option]!;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1) {
      const at = resource[use]!;
      const room = this.room[at]!;
      if (excessPrice[at] === Infinity) cost += forbidden(amount[use]!, room);
      else cost += excessPrice[at]! * Math.max(0, amount[use]! - Math.max(0, room));
    }
    return cost;
  }

  take(option: number): void {
    this.change(option, -1);
  }

  giveBack(option: number): void {
    this.change(option, 1);
  }

  private change(option: number, sign: 1 | -1): void {
    const { firstUse, resource, amount } = this.problem;
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      this.room[resource[use]!] = this.room[resource[use]!]! + sign * amount[use]!;
  }
}
