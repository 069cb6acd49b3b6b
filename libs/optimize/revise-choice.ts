import { ChoiceAnnealer } from './anneal-choice.js';
import { choiceLosses } from './choice-losses.js';
import { type ChoiceProblem, choiceValue, groupsOf, withSlack } from './choice-problem.js';
import { frugalChoice } from './frugal-choice.js';
import { boundAt } from './price-resources.js';
import { seededRandom } from './seeded-random.js';
import { lossOfEach, targetLoss } from './search-choice.js';
import type { ChoiceAnswer, ChoiceWish } from './solve-choice.js';

/** An answer to a problem that was much like the one at hand. */
export interface FormerAnswer {
  /** An option of each group; it need not keep to the limits. */
  readonly choice: Int32Array;
  /** Of each resource, from 0 to its excess price. */
  readonly prices: Float64Array;
}

/** Little heat first, so that as much as can be stays as it was. */
const coolings = [
  { hottest: 0.5, optionsPerGroup: 3 },
  { hottest: 1, optionsPerGroup: 5 },
  { hottest: 2, optionsPerGroup: 8 },
] as const;
const coldest = 0.1;
/** So many times more after each cooling in which none was found that keeps to the limits. */
const heating = 10;
const movesPerGroup = 12;
const leastMoves = 8_192;
const mostCoolings = 12;
/** So many looks at the clock longer something is sought where nothing was found: what does least of all is a bad answer. */
const mostLate = 800;
const firstSought = 1e-3;

/** Changes a former answer into one of the problem, as long as time is left; the former prices prove its bound. For an estimate at once. */
export function reviseChoice(
  problem: ChoiceProblem,
  former: FormerAnswer,
  wish: Omit<ChoiceWish, 'branch'>,
): ChoiceAnswer {
  const { prices } = former;
  const losses = choiceLosses(problem, prices);
  const bound = boundAt(withSlack(problem), prices) + losses.least;
  if (bound === Infinity) return { prices, bound, isInfeasible: true, choice: null, objective: null };
  const annealer = new ChoiceAnnealer(problem, losses, seededRandom(wish.seed), former.choice);
  const target = losses.least + targetLoss(bound, wish.gap);
  let late = 0;
  const isOver = () => wish.isOver() && (annealer.best !== null || (late += 1) > mostLate);
  for (let cooling = 0; cooling < mostCoolings; cooling += 1) {
    const { hottest, optionsPerGroup } = coolings[cooling % coolings.length]!;
    const each = lossOfEach(
      annealer,
      losses,
      groupsOf(problem),
      Math.max(target, firstSought * Math.abs(bound)),
      target,
    );
    annealer.cool(
      {
        moves: Math.max(leastMoves, movesPerGroup * groupsOf(problem)) * 2 ** cooling,
        hot: hottest * each * (annealer.best ? 1 : heating ** cooling),
        cold: coldest * each,
        optionsPerGroup,
        afresh: annealer.best === null,
        isLenient: false,
        target,
      },
      isOver,
    );
    if (annealer.bestLoss <= target || isOver()) break;
  }
  const choice = annealer.best ?? frugalChoice(problem);
  return { prices, bound, isInfeasible: false, choice, objective: choice && choiceValue(problem, choice).objective };
}
