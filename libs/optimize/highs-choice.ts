import { type ChoiceProblem, choiceValue } from './choice-problem.js';
import { choiceOf, columnsOf, costOfTolerance, costScale, greatestPenalty, linearised } from './highs-columns.js';
import { withSplitJoined } from './split-groups.js';
import { type Highs, highsCallback, type HighsModel, highsStatus } from './highs-model.js';

/** What is asked of branch and bound. */
export interface BranchWish {
  /** A choice to begin with, which is to be beaten; null where none is known. */
  readonly start: Int32Array | null;
  /** Enough: (objective − bound) ÷ |objective|, of the bound that the branches prove. */
  readonly gap: number;
  /** Enough: an objective of no more, whatever the branches prove; -Infinity where there is no such. */
  readonly enough: number;
  readonly secondsLeft: () => number;
  readonly isOver: () => boolean;
}

/** What branch and bound found in a problem: `choice` is null where it found none, which only `isInfeasible` proves. */
export interface BranchAnswer {
  readonly choice: Int32Array | null;
  /** No choice of the problem comes to less. */
  readonly bound: number;
  readonly isInfeasible: boolean;
}

const tolerance = 1e-9;

/** Solves a choice problem by branch and cut (HiGHS; Huangfu & Hall 2018), as far as time goes. */
export function branchChoice(highs: Highs, problem: ChoiceProblem, wish: BranchWish): BranchAnswer {
  const joined = withSplitJoined(problem);
  const model = highs.createModel(linearised(joined));
  try {
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0.01, Math.min(1e9, wish.secondsLeft())),
      mip_rel_gap: wish.gap,
      mip_abs_gap: 0,
      mip_feasibility_tolerance: tolerance,
      primal_feasibility_tolerance: tolerance,
    });
    if (wish.start) model.setSolution({ colValue: columnsOf(problem, joined, wish.start) });
    return run(model, problem, wish);
  } finally {
    model.dispose();
  }
}

function run(model: HighsModel, problem: ChoiceProblem, { enough, isOver }: BranchWish): BranchAnswer {
  let best: Float64Array | null = null;
  const scale = costScale(problem);
  model.run({
    [highsCallback.improvingSolution]: ({ data }) => (best = data['mip_solution'] as Float64Array),
    [highsCallback.interrupt]: (event) => {
      if ((event.data['mip_primal_bound'] as number) <= enough * scale || isOver()) event.interrupt?.();
    },
  });
  const status = model.getModelStatus();
  if (status === highsStatus.infeasible) return { choice: null, bound: Infinity, isInfeasible: true };
  const columns = status === highsStatus.optimal ? model.getSolution().colValue : best;
  const bound = Number(model.info.get('mip_dual_bound')) / scale;
  const choice = columns && choiceOf(problem, columns);
  return { choice, bound: isSharp(problem, choice) ? bound : -Infinity, isInfeasible: false };
}

/** Excess within the tolerance must not cost more than this part of what is at stake: else what the solver proves counts for nothing. */
const dullest = 0.01;
const leastAtStake = 1e-3;

function isSharp(problem: ChoiceProblem, choice: Int32Array | null): boolean {
  const objective = choice ? Math.abs(choiceValue(problem, choice).objective) : 0;
  const atStake = Math.max(leastAtStake, objective < Infinity ? objective : 0, greatestPenalty(problem));
  return costOfTolerance(problem, tolerance) <= dullest * atStake;
}
