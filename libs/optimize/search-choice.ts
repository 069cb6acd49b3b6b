import { ChoiceAnnealer, type Cooling } from './anneal-choice.js';
import { candidatesOf } from './choice-candidates.js';
import type { ChoiceLosses } from './choice-losses.js';
import { type ChoiceProblem, groupsOf } from './choice-problem.js';
import { ChoiceExchanger } from './exchange-choice.js';
import { frugalChoice } from './frugal-choice.js';
import { seededRandom } from './seeded-random.js';
import type { ChoiceWish } from './solve-choice.js';

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
/** Exchanges after a cooling, at most and without a better one: so many for each group, but no more than so many. Between looks at the clock. */
const exchangesPerGroup = 100;
const mostExchanges = 40_000;
const patiencePerGroup = 15;
const mostPatience = 5_000;
const exchangesBetweenLooks = 16;
/** Of the cheapest options so many in each group on average are exchanged, once a choice keeps to the hard limits; before it the dearest may be what is wanted. */
const exchanged = 4;
const exchangedAtFirst = 64;
/** So small a part of what groups differ by is no heat. */
const nothing = 1e-6;

/** What is sought, and where. */
interface Search {
  readonly problem: ChoiceProblem;
  readonly losses: ChoiceLosses;
  readonly wish: ChoiceWish;
  readonly target: number;
  /** As many of the cheapest on average are exchanged. */
  readonly optionsPerGroup: number;
}

/** A choice as near the bound as is wished, or the nearest found until the search is over; null where none keeps to the hard limits. */
export function searchNear(
  problem: ChoiceProblem,
  losses: ChoiceLosses,
  bound: number,
  wish: ChoiceWish,
): Int32Array | null {
  const annealer = new ChoiceAnnealer(problem, losses, seededRandom(wish.seed));
  if (wish.known) annealer.adopt(wish.known);
  const proven = bound + losses.least;
  const target = losses.least + targetLoss(proven, wish.gap);
  const sought = Math.max(target, firstSought * Math.abs(bound));
  const each = () => lossOfEach(annealer, losses, groupsOf(problem), sought, target);
  const mostOf = coolingsOf(problem, wish);
  for (let cooling = 0; cooling < mostOf; cooling += 1) {
    annealer.cool(coolingAt(cooling, problem, annealer, each(), target), wish.isOver);
    const search = { problem, losses, wish, target };
    if (!annealer.best) exchange(annealer, { ...search, optionsPerGroup: exchangedAtFirst }, cooling, each());
    else exchange(annealer, { ...search, optionsPerGroup: exchanged }, cooling, each());
    wish.onProgress?.({ bound: proven, objective: annealer.best && bound + annealer.bestLoss });
    if (annealer.bestLoss <= target || wish.isOver()) break;
  }
  return annealer.best ?? frugalChoice(problem);
}

function coolingAt(
  cooling: number,
  problem: ChoiceProblem,
  { best }: ChoiceAnnealer,
  each: number,
  target: number,
): Cooling {
  const { hottest, optionsPerGroup } = coolings[cooling % coolings.length]!;
  return {
    moves: movesPerGroup * groupsOf(problem) * 2 ** Math.floor(cooling / coolingsBeforeDoubling),
    hot: hottest * each,
    cold: coldest * each,
    optionsPerGroup: optionsPerGroup * (best ? 1 : broadening ** cooling),
    afresh: cooling < coolings.length,
    isLenient: true,
    target,
  };
}

/** Goes on from where a cooling ended, by exchanges, until one keeps to the hard limits or, if one did before, none has been better for a while. */
function exchange(
  annealer: ChoiceAnnealer,
  { problem, losses, wish, target, optionsPerGroup }: Search,
  cooling: number,
  temperature: number,
): void {
  if (annealer.bestLoss <= target || wish.isOver()) return;
  const isFirst = annealer.best === null;
  const candidates = candidatesOf(problem, losses, optionsPerGroup, annealer.best);
  const random = seededRandom(wish.seed + cooling + 1);
  const exchanger = new ChoiceExchanger(problem, losses, candidates, annealer.present, random);
  const most = Math.min(mostExchanges, exchangesPerGroup * groupsOf(problem));
  const patience = Math.min(mostPatience, patiencePerGroup * groupsOf(problem));
  let { loss } = exchanger;
  let least = loss;
  for (let done = 1, since = 0; done <= most && since < patience; done += 1, since += 1) {
    loss -= exchanger.exchange(temperature);
    if (loss < least) [least, since] = [loss, 0];
    if (since === 0 && loss < annealer.bestLoss) annealer.adopt(exchanger.choice);
    if (annealer.bestLoss <= target || (isFirst && annealer.best)) break;
    if (done % exchangesBetweenLooks === 0 && wish.isOver()) break;
  }
}

function coolingsOf(problem: ChoiceProblem, { branch }: ChoiceWish): number {
  if (!branch) return mostCoolings;
  const { firstOption, whole } = problem;
  if (firstOption[whole]! > fewOptions) return coolingsBeforeBranching;
  return whole === groupsOf(problem) ? 1 : coolingsOfSplit;
}

/** What each group may lose against the bound: half as much as in the best so far, if that is less than sought first or by far more; what groups differ by where nothing is known. */
export function lossOfEach(
  { bestLoss }: ChoiceAnnealer,
  { grain }: ChoiceLosses,
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
