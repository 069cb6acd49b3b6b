import { type Confidence, type ConfidenceReason, forecastConfidence } from './forecast-confidence.js';
import { certainGrade, gradeOutlook, meanOutlook, plausibleRates } from './grade-outlook.js';
import { dot } from './matrix.js';
import type { GradeReading } from './graded-panel.js';
import type { TransitionChain } from './transition-chain.js';

/** What to forecast. */
export interface ForecastWish {
  readonly years: number;
  /** Points of each grade, best first. */
  readonly points: readonly number[];
  /** The worst grade counts as reached when it is as probable as this. */
  readonly threshold: number;
  /** With the repairs of the past going on, or left to itself. */
  readonly repairs: boolean;
  /** This year. */
  readonly asOfYear: number;
}

/** The last inspection of a component, or its completion in the best grade. */
export interface LastInspection extends GradeReading {
  /** How often this very component was inspected; 0 = never. */
  readonly ownReadings: number;
}

/** A value with the band in which it lies with 80 %. */
export interface Banded {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** What is to be expected of one year; grades by their place in the scale. */
interface YearOutlook {
  /** Of each grade, over all that is plausible of the rates; they add up to 1. */
  readonly probabilities: readonly number[];
  readonly medianGrade: number;
  /** The grades at 10 % and 90 %: chance of wear and doubt about its rates together. */
  readonly bestGrade: number;
  readonly worstGrade: number;
  /** Mean points; the band is the doubt about the rates alone, as it is for the mean of many components. */
  readonly points: Banded;
  /** Probability of the worst grade; its band likewise. */
  readonly worst: Banded;
}

export interface ForecastYear extends YearOutlook {
  readonly year: number;
  readonly confidence: Confidence;
  /** What keeps the confidence from being higher. */
  readonly reasons: readonly ConfidenceReason[];
}

export interface GradeForecast {
  /** From the year of the inspection on, which is the first unless later ones are asked for. */
  readonly years: readonly ForecastYear[];
  /** The first year in which the worst grade is as probable as the threshold; null = none of the years asked for. */
  readonly worstReached: {
    readonly expected: number | null;
    readonly earliest: number | null;
    readonly latest: number | null;
  };
}

/** Standard deviations from the middle of a normal law to its 90th percentile. */
const bandDeviations = 1.2816;

/**
 * Forecasts of the grades to come after an inspection, on which each is anchored anew: what the component was before matters no more
 * (Markov), so that all components of a kind share what is computed once per grade. Throws RangeError where points are not one per
 * grade; the forecast throws it for a grade that is none. Only the years `from` to `until` after the inspection are told, all unless said.
 */
export function gradeForecaster(
  chain: TransitionChain,
  wish: ForecastWish,
): (inspected: LastInspection, from?: number, until?: number) => GradeForecast {
  const grades = chain.rates.length;
  if (wish.points.length !== grades) {
    throw new RangeError(`${grades} grades need as many points, got ${wish.points.join(', ')}`);
  }
  const plausible = plausibleRates(chain, wish.repairs);
  const outlooks = chain.rates.map((_, grade) =>
    gradeOutlook(plausible, certainGrade(grades, grade), wish.years).map((year) => yearOutlook(year, wish.points)),
  );
  return (inspected, from = 0, until = wish.years) => {
    const outlook = outlooks[inspected.grade];
    if (!outlook) throw new RangeError(`a grade must be 0 to ${grades - 1}, got ${inspected.grade}`);
    return {
      years: outlook.slice(from, until + 1).map((year, at) => forecastYear(inspected, from + at, year, wish.asOfYear)),
      worstReached: worstReached(inspected.year, outlook, wish.threshold),
    };
  };
}

function yearOutlook(plausible: readonly (readonly number[])[], points: readonly number[]): YearOutlook {
  const probabilities = meanOutlook(plausible);
  return {
    probabilities,
    medianGrade: gradeAt(probabilities, 0.5),
    bestGrade: gradeAt(probabilities, 0.1),
    worstGrade: gradeAt(probabilities, 0.9),
    points: banded(
      plausible.map((of) => dot(of, points)),
      Math.min(...points),
      Math.max(...points),
    ),
    worst: bandedProbability(plausible.map((of) => of.at(-1)!)),
  };
}

function forecastYear(
  { year, ownReadings }: LastInspection,
  ahead: number,
  outlook: YearOutlook,
  asOfYear: number,
): ForecastYear {
  const confidence = forecastConfidence({
    yearsSinceInspection: ownReadings === 0 ? null : asOfYear - year,
    ownReadings,
    bandGrades: outlook.worstGrade - outlook.bestGrade,
  });
  return { year: year + ahead, ...outlook, ...confidence };
}

function worstReached(from: number, outlook: readonly YearOutlook[], threshold: number): GradeForecast['worstReached'] {
  const reached = (probability: (worst: Banded) => number): number | null => {
    const ahead = outlook.findIndex(({ worst }) => probability(worst) >= threshold);
    return ahead < 0 ? null : from + ahead;
  };
  return {
    expected: reached(({ expected }) => expected),
    earliest: reached(({ high }) => high),
    latest: reached(({ low }) => low),
  };
}

/** The best grade that, with all better ones, is as probable as this. */
function gradeAt(probabilities: readonly number[], probability: number): number {
  let sum = 0;
  const grade = probabilities.findIndex((of) => (sum += of) >= probability - 1e-9);
  return grade < 0 ? probabilities.length - 1 : grade;
}

function banded(values: readonly number[], least: number, most: number): Banded {
  const expected = mean(values);
  const half = bandDeviations * Math.sqrt(mean(values.map((value) => (value - expected) ** 2)));
  // Rounding may have put the mean itself a last digit beyond.
  return {
    expected,
    low: Math.max(expected - half, Math.min(least, expected)),
    high: Math.min(expected + half, Math.max(most, expected)),
  };
}

/** The band is taken on the scale of logarithms of odds and so stays within 0 and 1. */
function bandedProbability(values: readonly number[]): Banded {
  const expected = mean(values);
  if (!values.every((value) => value > 0 && value < 1)) return { expected, low: expected, high: expected };
  const logOdds = values.map((value) => Math.log(value / (1 - value)));
  const { low, high } = banded(logOdds, -Infinity, Infinity);
  return {
    expected,
    low: Math.min(expected, 1 / (1 + Math.exp(-low))),
    high: Math.max(expected, 1 / (1 + Math.exp(-high))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
