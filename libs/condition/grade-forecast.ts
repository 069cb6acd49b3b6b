import { type Confidence, type ConfidenceReason, forecastConfidence } from './forecast-confidence.js';
import { certainGrade, gradeOutlook, meanOutlook, plausibleRates } from './grade-outlook.js';
import { dot } from './matrix.js';
import type { GradeReading, TransitionChain } from './transition-chain.js';

/** What to forecast. */
export interface ForecastWish {
  readonly years: number;
  /** Points of each grade, best first. */
  readonly points: readonly number[];
  /** The worst grade counts as reached when it is as probable as this. */
  readonly threshold: number;
  /** With the repairs of the past going on, or left to itself. */
  readonly repairs: boolean;
  /** This year, and how often this very component was inspected; 0 = never: the forecast starts from its completion. */
  readonly asOfYear: number;
  readonly ownReadings: number;
}

/** A value with the band in which it lies with 80 %. */
export interface Banded {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** One year ahead; grades by their place in the scale. */
export interface ForecastYear {
  readonly year: number;
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
  readonly confidence: Confidence;
  /** What keeps the confidence from being higher. */
  readonly reasons: readonly ConfidenceReason[];
}

export interface GradeForecast {
  /** From the year of the inspection on, which is the first. */
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
 * The grades to come after an inspection, on which the forecast is anchored anew: what the component was before matters no more
 * (Markov). Throws RangeError for a grade that is none, or where points are not one per grade.
 */
export function forecastGrades(chain: TransitionChain, inspected: GradeReading, wish: ForecastWish): GradeForecast {
  const grades = chain.rates.length;
  if (wish.points.length !== grades)
    throw new RangeError(`${grades} grades need as many points, got ${wish.points.join(', ')}`);
  const plausible = plausibleRates(chain, wish.repairs);
  const outlook = gradeOutlook(plausible, certainGrade(grades, inspected.grade), wish.years);
  const years = outlook.map((of, ahead) => forecastYear(inspected, ahead, of, wish));
  const reached = (probability: (of: Banded) => number): number | null =>
    years.find(({ worst }) => probability(worst) >= wish.threshold)?.year ?? null;
  return {
    years,
    worstReached: {
      expected: reached(({ expected }) => expected),
      earliest: reached(({ high }) => high),
      latest: reached(({ low }) => low),
    },
  };
}

function forecastYear(
  inspected: GradeReading,
  ahead: number,
  plausible: readonly (readonly number[])[],
  { points, asOfYear, ownReadings }: ForecastWish,
): ForecastYear {
  const probabilities = meanOutlook(plausible);
  const [bestGrade, worstGrade] = [gradeAt(probabilities, 0.1), gradeAt(probabilities, 0.9)];
  return {
    year: inspected.year + ahead,
    probabilities,
    medianGrade: gradeAt(probabilities, 0.5),
    bestGrade,
    worstGrade,
    points: banded(
      plausible.map((of) => dot(of, points)),
      Math.min(...points),
      Math.max(...points),
    ),
    worst: bandedProbability(plausible.map((of) => of.at(-1)!)),
    ...forecastConfidence({
      yearsSinceInspection: ownReadings === 0 ? null : asOfYear - inspected.year,
      ownReadings,
      bandGrades: worstGrade - bestGrade,
    }),
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
  return { expected, low: Math.max(expected - half, least), high: Math.min(expected + half, most) };
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
