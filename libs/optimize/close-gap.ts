import { type ChoiceProblem, choiceValue, withSlack } from './choice-problem.js';
import { dearnessOf } from './dearness.js';
import { type BranchAnswer, branchChoice } from './highs-choice.js';
import type { Highs } from './highs-model.js';
import type { PricedResources } from './price-resources.js';
import { onlyOptions } from './prune-options.js';

interface GapWish {
  readonly gap: number;
  readonly isOver: () => boolean;
  readonly highs: Highs;
  readonly secondsLeft: () => number;
}

/** Part of the bound by which an option may be too dear and still be looked at, for rounding. */
const rounding = 1e-9;

/**
 * Branches on what could still be in a better choice than the best so far: an option that is dearer by more than lies between that and
 * the bound cannot (reduced cost fixing; Nemhauser & Wolsey 1988, II.5.4), so what the rest proves is proven of all.
 */
export function closeGap(
  problem: ChoiceProblem,
  { prices, bound }: PricedResources,
  best: Int32Array | null,
  { gap, isOver, highs, secondsLeft }: GapWish,
): BranchAnswer {
  const known = valueOf(problem, best);
  const kept = optionsWithin(problem, prices, known - bound + rounding * Math.abs(bound), best);
  const start = best && best.map((option) => kept.indexOf(option));
  const enough = bound + gap * Math.abs(best ? known : bound);
  const found = branchChoice(highs, onlyOptions(withSlack(problem), kept), { start, gap, enough, isOver, secondsLeft });
  if (found.isInfeasible && !best) return found;
  const other = found.choice && found.choice.map((option) => kept[option]!);
  const value = valueOf(problem, other);
  const least = Math.min(known, value);
  return {
    choice: least === Infinity ? null : value < known ? other : best,
    bound: found.isInfeasible ? bound : Math.max(bound, Math.min(found.bound, least)),
    isInfeasible: false,
  };
}

/** Infinity without a choice, and where a hard limit is exceeded. */
function valueOf(problem: ChoiceProblem, choice: Int32Array | null): number {
  return choice ? choiceValue(problem, choice).objective : Infinity;
}

/** The options no dearer than so much, those of the choice, and those of which a small part may be taken. */
function optionsWithin(
  problem: ChoiceProblem,
  prices: Float64Array,
  dearest: number,
  choice: Int32Array | null,
): Int32Array {
  const [dearness] = dearnessOf(problem, prices);
  const chosen = new Set(choice);
  const wholeOptions = problem.firstOption[problem.whole]!;
  return Int32Array.from(
    [...dearness.keys()].filter(
      (option) => dearness[option]! <= dearest || option >= wholeOptions || chosen.has(option),
    ),
  );
}
