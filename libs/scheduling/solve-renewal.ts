import { type Branch, type ChoiceProgress, solveChoice } from '#libs/optimize';
import { leastShortage, type Shortage } from './least-shortage.js';
import { type RenewalInstance, roundingOf, worksOf } from './renewal-instance.js';
import { choiceByName, type RenewalProblem, renewalProblem } from './renewal-problem.js';

/** What is asked of a schedule. */
export interface RenewalWish {
  /** Enough: |objective − bound| ÷ |objective|; what is proven to a millionth counts as optimal. */
  readonly gap: number;
  readonly seed: number;
  /** Asked often; once true, the best so far is the answer. */
  readonly isOver: () => boolean;
  readonly onProgress?: (progress: ChoiceProgress) => void;
  readonly branch?: Branch | undefined;
}

export type RenewalStatus = 'optimal' | 'within-gap' | 'time-limit' | 'infeasible';

/** A schedule with its proof; what is not known is null. */
export interface RenewalAnswer {
  readonly status: RenewalStatus;
  readonly objective: number | null;
  /** No schedule comes to less. */
  readonly bound: number | null;
  readonly gap: number | null;
  readonly solution: RenewalSolution | null;
  /** What would make hard budgets suffice, where nothing keeps to them. */
  readonly relaxation: Shortage | null;
  /** In a sentence, where there is no solution or no proof. */
  readonly reason: string | null;
}

export interface RenewalSolution {
  /** Of each building, by its id, which of its options; counted from 0. */
  readonly choice: Readonly<Record<string, number>>;
  /** Of each year. */
  readonly spend: readonly number[];
  readonly overspend: readonly number[];
}

/** What counts as proven. */
const optimalGap = 1e-6;

/** The cheapest schedule that is found, and how far from the best possible it can be at most. */
export function solveRenewal(instance: RenewalInstance, wish: RenewalWish): RenewalAnswer {
  const problem = renewalProblem(instance);
  const { penaltyUnit } = problem;
  const asked = { ...wish, gap: Math.max(wish.gap, optimalGap) };
  const answer = solveChoice(problem.problem, {
    ...asked,
    onProgress: (told) => wish.onProgress?.(inUnit(told, penaltyUnit)),
  });
  if (answer.isInfeasible) return infeasible(instance, problem, asked);
  const { objective, bound } = inUnit(answer, penaltyUnit);
  if (!answer.choice || answer.objective === null) return unknown(bound, wish);
  const gap = gapOf(answer.objective, answer.bound);
  const status = gap <= optimalGap ? 'optimal' : gap <= asked.gap ? 'within-gap' : 'time-limit';
  return {
    status,
    objective,
    bound,
    gap,
    solution: solutionOf(instance, problem, answer.choice),
    relaxation: null,
    reason:
      status === 'time-limit' ? `the ${wish.isOver() ? 'time' : 'search'} was over before the gap was proven` : null,
  };
}

function inUnit({ bound, objective }: ChoiceProgress, unit: number): ChoiceProgress {
  return { bound: bound * unit, objective: objective === null ? null : objective * unit };
}

/** Part of the objective by which a better one could be cheaper; 0 where both are equal. */
export function gapOf(objective: number, bound: number): number {
  return objective === bound ? 0 : Math.abs(objective - bound) / Math.max(1e-9, Math.abs(objective));
}

function infeasible(instance: RenewalInstance, problem: RenewalProblem, wish: RenewalWish): RenewalAnswer {
  const relaxation = leastShortage(instance, problem, wish);
  return {
    status: 'infeasible',
    objective: null,
    bound: null,
    gap: null,
    solution: null,
    relaxation,
    reason: `no schedule keeps to the budgets; ${Number(relaxation.total.toPrecision(6))} more would do`,
  };
}

function unknown(bound: number, { isOver }: RenewalWish): RenewalAnswer {
  return {
    status: 'time-limit',
    objective: null,
    bound: Number.isFinite(bound) ? bound : null,
    gap: null,
    solution: null,
    relaxation: null,
    reason: `the ${isOver() ? 'time' : 'search'} was over before a schedule was found that keeps to the budgets`,
  };
}

/** Computed from the instance, as the problem has no years where overspending is free. */
function solutionOf(instance: RenewalInstance, { problem }: RenewalProblem, choice: Int32Array): RenewalSolution {
  const { firstOption } = problem;
  const spend = new Float64Array(instance.years);
  for (const [building, { options }] of instance.buildings.entries())
    for (const [year, cost] of worksOf(options[choice[building]! - firstOption[building]!]!))
      spend[year] = spend[year]! + cost;
  const rounding = roundingOf(instance);
  return {
    choice: choiceByName(instance, problem, choice),
    spend: [...spend],
    overspend: Array.from(spend, (spent, year) => {
      const over = spent - instance.budget[year]!;
      return over > rounding[year]! ? over : 0;
    }),
  };
}
