import { choiceValue, solveChoice } from '#libs/optimize';
import type { RenewalInstance } from './renewal-instance.js';
import { choiceByName, type RenewalProblem, shortageProblem } from './renewal-problem.js';
import type { RenewalWish } from './solve-renewal.js';

/** How much more money would make hard budgets suffice; years are counted from 0. */
export interface Shortage {
  /** With this much more, in these years, there is a schedule. */
  readonly total: number;
  /** With less than this in all, however spread over the years, there is none. */
  readonly bound: number;
  /** Runs of years, one after the other, in which money is missing. */
  readonly runs: readonly { readonly fromYear: number; readonly toYear: number; readonly amount: number }[];
  /** Of each year. */
  readonly perYear: readonly number[];
  /** A schedule that does with so much more: of each building, by its id, which of its options. */
  readonly choice: Readonly<Record<string, number>>;
}

/** Nobody counts missing money more exactly than this part of it. */
const leastGap = 1e-4;
/** Part of a budget that is added, so that sums in another order still fit. */
const room = 1e-8;

/** The least money that is missing; its bound is proven, as far as time went. */
export function leastShortage(
  instance: RenewalInstance,
  { problem, moneyUnit }: RenewalProblem,
  wish: RenewalWish,
): Shortage {
  const shortage = shortageProblem(problem);
  const { seed, isOver, branch } = wish;
  const found = solveChoice(shortage, { seed, isOver, branch, gap: Math.max(wish.gap, leastGap) });
  const choice = found.choice ?? problem.firstOption.slice(0, -1);
  const { excess } = choiceValue(shortage, choice);
  const perYear = Array.from(excess, (one, year) =>
    one > 0 ? (one + room * (problem.limit[year]! + one)) * moneyUnit : 0,
  );
  return {
    total: perYear.reduce((sum, one) => sum + one, 0),
    bound: Math.max(0, found.bound) * moneyUnit,
    runs: runsOf(perYear),
    perYear,
    choice: choiceByName(instance, problem, choice),
  };
}

function runsOf(perYear: readonly number[]): Shortage['runs'] {
  const runs: { fromYear: number; toYear: number; amount: number }[] = [];
  for (const [year, amount] of perYear.entries()) {
    const last = runs.at(-1);
    if (amount === 0) continue;
    if (last?.toYear === year - 1) {
      last.toYear = year;
      last.amount += amount;
    } else runs.push({ fromYear: year, toYear: year, amount });
  }
  return runs;
}
