import { ChoiceAnnealer } from './anneal-choice.js';
import { type ChoiceProblem, groupsOf, choiceValue, withSlack } from './choice-problem.js';
import { closeGap } from './close-gap.js';
import type { BranchAnswer } from './highs-choice.js';
import type { Highs } from './highs-model.js';
import { type PricedResources, priceResources } from './price-resources.js';
import { frugalChoice } from './frugal-choice.js';
import { pruneOptions } from './prune-options.js';
import { seededRandom } from './seeded-random.js';

/** What is asked of an answer. */
export interface ChoiceWish {
  /** Enough: (objective − bound) ÷ |objective|. */
  readonly gap: number;
  readonly seed: number;
  /** Ends the search with the best so far; asked often. */
  readonly isOver: () => boolean;
  readonly onProgress?: (progress: ChoiceProgress) => void;
  /** Closes what annealing leaves open, on the thread that calls; without it the bound is that of the linear relaxation. */
  readonly branch?: Branch | undefined;
}

/** A loaded solver, and how long it may still run. */
export interface Branch {
  readonly highs: Highs;
  readonly secondsLeft: () => number;
}

/** How far a search has come. */
export interface ChoiceProgress {
  readonly bound: number;
  /** Null while no choice keeps to the hard limits. */
  readonly objective: number | null;
}

/** An answer with its proof: `choice` holds an option of each group, numbered through; null where none was found or, if infeasible, there is none. */
export interface ChoiceAnswer extends ChoiceProgress {
  readonly choice: Int32Array | null;
  /** Of each resource; what one unit more of it would save. */
  readonly prices: Float64Array;
  readonly isInfeasible: boolean;
}

/**
 * Coolings one after the other, and from the beginning again: the first temperature, in what each group may lose, and how many of the
 * cheapest options in each group may be taken on average: few are searched best, and sometimes are too few. The first round begins
 * afresh each time, for a bad choice is not mended by little heat. Measured on the instances of the renewal bench.
 */
const coolings = [
  { hottest: 3, optionsPerGroup: 3 },
  { hottest: 2, optionsPerGroup: 2 },
  { hottest: 6, optionsPerGroup: 5 },
  { hottest: 6, optionsPerGroup: 2 },
  { hottest: 2, optionsPerGroup: 3 },
  { hottest: 30, optionsPerGroup: 8 },
  { hottest: 2, optionsPerGroup: 8 },
  { hottest: 100, optionsPerGroup: 4 },
  { hottest: 6, optionsPerGroup: 32 },
] as const;
/** Moves of the first cooling in each group; twice as many after every so many. */
const movesPerGroup = 100;
const coolingsBeforeDoubling = 2;
const mostCoolings = 20;
const coolingsBeforeBranching = 15;
/** So few options are branched on after one cooling; after more of them where branches split what a choice cannot. */
const fewOptions = 500;
const coolingsOfSplit = 6;
/** So many times more after each cooling in which none was found that keeps to the hard limits. */
const broadening = 4;
/** The last temperature of all coolings, likewise. */
const coldest = 0.2;
/** Part of the bound that is sought first, where less is wanted. */
const firstSought = 1e-3;
/** So small a part of what groups differ by is no heat. */
const nothing = 1e-6;

/**
 * Prices the resources, which proves a bound over all options, looks for a choice that comes near it, and, where a solver is at hand,
 * branches on the options that could still be in a better one. Same problem, wish and time, same answer.
 */
export function solveChoice(problem: ChoiceProblem, wish: ChoiceWish): ChoiceAnswer {
  const pruned = pruneOptions(problem);
  const priced = priceResources(withSlack(pruned.problem), wish.isOver);
  const { prices } = priced;
  const {
    bound,
    isInfeasible,
    choice: best,
  } = priced.isInfeasible ? { ...priced, choice: null } : search(pruned.problem, priced, wish);
  const choice = best && best.map((option) => pruned.original[option]!);
  return { prices, bound, isInfeasible, choice, objective: choice && choiceValue(problem, choice).objective };
}

function search(problem: ChoiceProblem, priced: PricedResources, wish: ChoiceWish): BranchAnswer {
  const { bound } = priced;
  if (problem.penalty.length === groupsOf(problem)) return onlyChoice(problem, bound);
  const choice = searchNear(problem, priced, wish);
  const isNear = choice !== null && choiceValue(problem, choice).objective - bound <= targetLoss(bound, wish.gap);
  if (isNear || !wish.branch || wish.isOver()) return { choice, bound, isInfeasible: false };
  const closed = closeGap(problem, priced, choice, { ...wish, ...wish.branch });
  if (closed.choice)
    wish.onProgress?.({ bound: closed.bound, objective: choiceValue(problem, closed.choice).objective });
  return closed;
}

/** Where each group has one option there is nothing to choose. */
function onlyChoice(problem: ChoiceProblem, bound: number): BranchAnswer {
  const choice = problem.firstOption.slice(0, -1);
  const { objective } = choiceValue(problem, choice);
  if (objective === Infinity) return { choice: null, bound, isInfeasible: true };
  return { choice, bound: objective, isInfeasible: false };
}

function searchNear(problem: ChoiceProblem, priced: PricedResources, wish: ChoiceWish): Int32Array | null {
  const { bound } = priced;
  const annealer = new ChoiceAnnealer(problem, priced, seededRandom(wish.seed));
  const target = targetLoss(bound, wish.gap);
  for (let cooling = 0; cooling < coolingsOf(problem, wish); cooling += 1) {
    const { hottest, optionsPerGroup } = coolings[cooling % coolings.length]!;
    const each = lossOfEach(annealer, groupsOf(problem), Math.max(target, firstSought * Math.abs(bound)), target);
    annealer.cool(
      {
        moves: movesPerGroup * groupsOf(problem) * 2 ** Math.floor(cooling / coolingsBeforeDoubling),
        hot: hottest * each,
        cold: coldest * each,
        optionsPerGroup: optionsPerGroup * (annealer.best ? 1 : broadening ** cooling),
        afresh: cooling < coolings.length,
        isLenient: true,
        target,
      },
      wish.isOver,
    );
    wish.onProgress?.({ bound, objective: annealer.best && bound + annealer.bestLoss });
    if (annealer.bestLoss <= target || wish.isOver()) break;
  }
  return annealer.best ?? frugalChoice(problem);
}

function coolingsOf(problem: ChoiceProblem, { branch }: ChoiceWish): number {
  if (!branch) return mostCoolings;
  const { firstOption, whole } = problem;
  if (firstOption[whole]! > fewOptions) return coolingsBeforeBranching;
  return whole === groupsOf(problem) ? 1 : coolingsOfSplit;
}

/** What each group may lose against the bound: half as much as in the best so far, if that is less than sought first or by far more; what groups differ by where nothing is known. */
export function lossOfEach(
  { bestLoss, grain }: ChoiceAnnealer,
  groups: number,
  sought: number,
  target: number,
): number {
  if (bestLoss === Infinity && sought < nothing * grain * groups) return grain;
  const isFar = bestLoss < Infinity && firstSought * bestLoss > sought;
  return Math.max(target, isFar ? bestLoss / 2 : Math.min(sought, bestLoss / 2)) / groups || grain / groups;
}

/** The greatest loss above the bound with which the gap is kept. */
export function targetLoss(bound: number, gap: number): number {
  return bound >= 0 ? (gap * bound) / (1 - gap) : (gap * -bound) / (1 + gap);
}
