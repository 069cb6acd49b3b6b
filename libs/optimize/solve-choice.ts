import { choiceLosses } from './choice-losses.js';
import { type ChoiceProblem, groupsOf, choiceValue, withSlack } from './choice-problem.js';
import { closeGap } from './close-gap.js';
import { bestOfFew } from './every-choice.js';
import type { BranchAnswer } from './highs-choice.js';
import type { Highs } from './highs-model.js';
import { type PricedResources, priceResources } from './price-resources.js';
import { keptChoice, pruneOptions } from './prune-options.js';
import { searchNear, targetLoss } from './search-choice.js';

/** What is asked of an answer. */
export interface ChoiceWish {
  /** Enough: (objective − bound) ÷ |objective|. */
  readonly gap: number;
  readonly seed: number;
  /** An option of each group, numbered through: the answer is no worse wherever this keeps to the hard limits. */
  readonly known?: Int32Array | null | undefined;
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
 * Prices the resources, which proves a bound over all options, looks for a choice that comes near it, and, where a solver is at hand,
 * branches on the options that could still be in a better one. Same problem, wish and time, same answer.
 */
export function solveChoice(problem: ChoiceProblem, wish: ChoiceWish): ChoiceAnswer {
  const pruned = pruneOptions(problem);
  const priced = priceResources(withSlack(pruned.problem), wish.isOver);
  const { prices } = priced;
  const known = wish.known && keptChoice(problem, pruned, wish.known);
  const {
    bound,
    isInfeasible,
    choice: best,
  } = priced.isInfeasible ? { ...priced, choice: null } : search(pruned.problem, priced, { ...wish, known });
  const found = best && best.map((option) => pruned.original[option]!);
  const choice = wish.known && !isInfeasible ? better(problem, wish.known, found) : found;
  return { prices, bound, isInfeasible, choice, objective: choice && choiceValue(problem, choice).objective };
}

/** The found one unless the known one comes to less, or it alone keeps to the hard limits. */
function better(problem: ChoiceProblem, known: Int32Array, found: Int32Array | null): Int32Array | null {
  const { objective } = choiceValue(problem, known);
  return objective < (found ? choiceValue(problem, found).objective : Infinity) ? known : found;
}

function search(problem: ChoiceProblem, priced: PricedResources, wish: ChoiceWish): BranchAnswer {
  if (problem.penalty.length === groupsOf(problem)) return onlyChoice(problem, priced.bound);
  const losses = choiceLosses(problem, priced.prices);
  const bound = priced.bound + losses.least;
  if (bound === Infinity) return { choice: null, bound: priced.bound, isInfeasible: true };
  const choice = searchNear(problem, losses, priced.bound, wish);
  const found = { choice, bound, isInfeasible: false };
  if (isNear(problem, found, wish) || !wish.branch || wish.isOver()) return found;
  const closed = closeGap(problem, priced, choice, { ...wish, ...wish.branch });
  if (closed.choice)
    wish.onProgress?.({ bound: closed.bound, objective: choiceValue(problem, closed.choice).objective });
  const raised = { ...closed, bound: Math.max(bound, closed.bound) };
  return isNear(problem, raised, wish) ? raised : (bestOfFew(problem) ?? raised);
}

function isNear(problem: ChoiceProblem, { choice, bound, isInfeasible }: BranchAnswer, { gap }: ChoiceWish): boolean {
  return isInfeasible || (choice !== null && choiceValue(problem, choice).objective - bound <= targetLoss(bound, gap));
}

/** Where each group has one option there is nothing to choose. */
function onlyChoice(problem: ChoiceProblem, bound: number): BranchAnswer {
  const choice = problem.firstOption.slice(0, -1);
  const { objective } = choiceValue(problem, choice);
  if (objective === Infinity) return { choice: null, bound, isInfeasible: true };
  return { choice, bound: objective, isInfeasible: false };
}
