import type { ChoiceProblem } from '#libs/optimize';

/** What each unit beyond a hard limit counts, for a choice that has to be made: more than any penalty. */
const forbidding = 1e18;

/** Nothing where the amount has room, but for rounding. */
function forbidden(amount: number, room: number): number {
  const beyond = amount - room;
  return beyond > 1e-10 * Math.max(1, amount) ? forbidding * (1 + beyond) : 0;
}

/** The money that is not taken yet, year by year. */
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
