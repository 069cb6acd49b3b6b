import { ChoiceAnnealer } from './anneal-choice.js';
import { type ChoiceProblem, groupsOf, choiceValue } from './choice-problem.js';
import { type PricedResources, priceResources } from './price-resources.js';
import { seededRandom } from './seeded-random.js';

/** What is asked of an answer. */
export interface ChoiceWish {
  /** Enough: (objective − bound) ÷ |objective|. */
  readonly gap: number;
  readonly seed: number;
  /** Ends the search with the best so far; asked often. */
  readonly isOver: () => boolean;
  readonly onProgress?: (progress: ChoiceProgress) => void;
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

/** Moves of the first cooling in each group; each makes twice as many as the one before. */
const movesPerGroup = 3_000;
const mostDoublings = 6;
const mostCoolings = 24;
/** How many of the cheapest options in each group a cooling may take, on average: few are searched best, and sometimes are too few. */
const optionsPerGroup = [5, 8, 6, 10, 6, 8, 16, 32] as const;
/** In grains of the problem; measured on the instances of the renewal bench. */
const hottest = 16;
const coldest = 1 / 256;

/** Prices the resources, which proves a bound over all options, then looks for a choice that comes near it. Same problem, wish and time, same answer. */
export function solveChoice(problem: ChoiceProblem, wish: ChoiceWish): ChoiceAnswer {
  const { prices, bound, isInfeasible } = priceResources(problem, wish.isOver);
  const choice = isInfeasible ? null : searchNear(problem, { prices, bound, isInfeasible }, wish);
  return { prices, bound, isInfeasible, choice, objective: choice && choiceValue(problem, choice).objective };
}

function searchNear(problem: ChoiceProblem, priced: PricedResources, wish: ChoiceWish): Int32Array | null {
  const { bound } = priced;
  const annealer = new ChoiceAnnealer(problem, priced, seededRandom(wish.seed));
  const target = targetLoss(bound, wish.gap);
  for (let cooling = 0; cooling < mostCoolings; cooling += 1) {
    annealer.cool(
      {
        moves: movesPerGroup * groupsOf(problem) * 2 ** Math.min(cooling, mostDoublings),
        hot: hottest * annealer.grain,
        cold: coldest * annealer.grain,
        optionsPerGroup: optionsPerGroup[cooling % optionsPerGroup.length]!,
        target,
      },
      wish.isOver,
    );
    wish.onProgress?.({ bound, objective: annealer.best && bound + annealer.bestLoss });
    if (annealer.bestLoss <= target || wish.isOver()) break;
  }
  return annealer.best;
}

/** The greatest loss above the bound with which the gap is kept. */
function targetLoss(bound: number, gap: number): number {
  return bound >= 0 ? (gap * bound) / (1 - gap) : (gap * -bound) / (1 + gap);
}
