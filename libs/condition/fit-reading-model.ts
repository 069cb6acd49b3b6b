import {
  bestPoints,
  gainParts,
  type LevelBehaviour,
  type Reading,
  type ReadingModel,
  traitAt,
} from './reading-model.js';
import { type ExplainedStep, explainHistory, readingSteps } from './reading-steps.js';

/** How to fit. */
export interface ReadingFit {
  /** After how many years a step counts half: inspectors and practice change. */
  readonly halfLifeYears: number;
  /** Steps of this year count fully. */
  readonly asOfYear: number;
}

/** Levels stand where readings are: between them lie equal numbers of steps. */
const levelParts = 6;
const rounds = 15;
/** What is assumed of a level before anything is seen there, and how many steps (for repairs: years) that is worth. */
const prior = { noise: 1, steps: 0.1, repairsPerYear: 0.05, years: 0.2 };
const evenGains = (): number[] => Array.from({ length: gainParts }, () => 1 / gainParts);
const startingBehaviour: LevelBehaviour = {
  wearPerYear: 0.2,
  noiseUp: 1,
  noiseDown: 1,
  repairsPerYear: prior.repairsPerYear,
  gains: evenGains(),
};

/**
 * Fits the model to the consecutive readings of many structures (at least one step; points 0 to 100, years rising) by generalised
 * expectation–maximisation (Dempster, Laird, Rubin 1977; the levels as in local likelihood, Tibshirani, Hastie 1987): what a step has
 * probably been, wear or repair, weighs it in the closed-form estimates of both. Throws RangeError without a step.
 */
export function fitReadingModel(histories: readonly (readonly Reading[])[], fit: ReadingFit): ReadingModel {
  const levels = levelsAmong(histories.flatMap(readingSteps).map(({ from }) => from.points));
  let model: ReadingModel = { levels, behaviours: levels.map(() => startingBehaviour) };
  for (let round = 0; round < rounds; round += 1) {
    model = improved(
      model,
      histories.flatMap((history) => explainHistory(model, history).steps),
      fit,
    );
  }
  return model;
}

function levelsAmong(points: readonly number[]): number[] {
  if (points.length === 0) throw new RangeError('a model of readings needs at least one step, got none');
  const sorted = points.toSorted((a, b) => a - b);
  const inner = Array.from({ length: levelParts - 1 }, (_, part) =>
    Math.round(sorted[Math.floor((sorted.length * (part + 1)) / levelParts)]!),
  );
  return [...new Set([0, ...inner, bestPoints])];
}

/** What the steps near one level add up to. */
interface LevelSums {
  readonly wearRates: { readonly rate: number; readonly weight: number }[];
  readonly up: { weight: number; calmed: number };
  readonly down: { weight: number; calmed: number };
  readonly gains: number[];
  repairs: number;
  years: number;
}

function improved(model: ReadingModel, steps: readonly ExplainedStep[], fit: ReadingFit): ReadingModel {
  const sums = model.levels.map(emptySums);
  for (const step of steps) {
    const recency = 0.5 ** ((fit.asOfYear - step.to.year) / fit.halfLifeYears);
    const { lower, share } = step.place;
    const repairsPerYear = traitAt(model, step.place, (behaviour) => behaviour.repairsPerYear);
    addStep(sums[lower]!, step, recency * (1 - share), repairsPerYear);
    addStep(sums[lower + 1]!, step, recency * share, repairsPerYear);
  }
  return { ...model, behaviours: sums.map((of, level) => behaviourFrom(of, model.behaviours[level]!)) };
}

function emptySums(): LevelSums {
  return {
    wearRates: [],
    up: { weight: prior.steps, calmed: prior.steps * prior.noise },
    down: { weight: prior.steps, calmed: prior.steps * prior.noise },
    gains: evenGains(),
    repairs: prior.repairsPerYear * prior.years,
    years: prior.years,
  };
}

function addStep(sums: LevelSums, step: ExplainedStep, weight: number, repairsPerYear: number): void {
  if (weight === 0) return;
  const { years, wearShare, calm, deviation } = step;
  const [wear, repair] = [weight * wearShare, weight * (1 - wearShare)];
  const rate = (step.from.points - step.to.points) / years;
  sums.wearRates.push({ rate, weight: wear * calm * Math.sqrt(years) });
  const side = deviation > 0 ? sums.up : sums.down;
  side.weight += wear;
  side.calmed += wear * calm * Math.abs(deviation);
  sums.gains[step.gainPart]! += repair;
  sums.repairs += repair;
  sums.years += wear * years + repair * yearsBeforeRepair(repairsPerYear, years);
}

/** The mean of an exponential waiting time that is known to have ended within so many years. */
function yearsBeforeRepair(repairsPerYear: number, years: number): number {
  const expected = repairsPerYear * years;
  return expected < 1e-6 ? years / 2 : 1 / repairsPerYear - years / Math.expm1(expected);
}

function behaviourFrom(sums: LevelSums, before: LevelBehaviour): LevelBehaviour {
  const { up, down, gains } = sums;
  const allGains = gains.reduce((sum, gain) => sum + gain, 0);
  return {
    wearPerYear: weightedMedian(sums.wearRates) ?? before.wearPerYear,
    noiseUp: up.calmed / up.weight,
    noiseDown: down.calmed / down.weight,
    repairsPerYear: sums.repairs / sums.years,
    gains: gains.map((gain) => gain / allGains),
  };
}

function weightedMedian(rates: readonly { readonly rate: number; readonly weight: number }[]): number | null {
  const half = rates.reduce((sum, { weight }) => sum + weight, 0) / 2;
  if (half === 0) return null;
  let sum = 0;
  return rates.toSorted((a, b) => a.rate - b.rate).find(({ weight }) => (sum += weight) >= half)?.rate ?? null;
}
