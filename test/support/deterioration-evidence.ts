import {
  chooseHalfLife,
  fitReadingModel,
  forecastReading,
  logScore,
  type Reading,
  type ReadingForecast,
  readingQuantile,
  readingSteps,
  withoutRise,
} from '#libs/condition';
import type { BridgeHistory } from './ontario-readings.js';
import { onFallingLine, onLine } from './reading-lines.js';
import { fitWalks, type ReadingWalk } from './reading-walks.js';

/** The last year that may be known; what is fitted knows nothing later. */
const lastKnownYear = 2009;
/** Half-lives, and of how many last known years the readings are held out to choose among them. */
const halfLives = [0.5, 1, 2, 4, 8];
const heldOutYears = 2;
/** A rise of at most so many points is noise, not a repair; the first is the one that targets are set for. */
const noiseBandsPoints = [1, 0.5, 2];

/** A visit without a rating stands in the file as 0: nowhere counted, or counted as a reading of 0 for everybody. */
export type Unrated = 'left out' | 'counted';

/** Mean logarithmic score (nats, lower is better), and how many percent of the readings lay within the 80 % interval. */
export interface ForecastQuality {
  readonly name: string;
  readonly logScore: number;
  readonly coveragePercent: number;
}

/** Means of absolute errors, in points, on the readings that had not risen by more than the band since the last one known. */
export interface WearErrors {
  readonly bandPoints: number;
  readonly forecasts: number;
  readonly model: number;
  readonly noChange: number;
  readonly line: number;
  readonly fallingLine: number;
}

/** What was fitted on, what was forecast, and how well. */
export interface Evidence {
  readonly sample: {
    readonly structures: number;
    readonly fittedReadings: number;
    readonly unratedReadings: number;
    readonly fittedSteps: number;
    readonly risingStepsPercent: number;
    readonly forecasts: number;
    /** Readings after 2009 of structures without any rating before, which have no forecast. */
    readonly withoutForecast: number;
  };
  readonly halfLifeYears: number;
  readonly model: ForecastQuality;
  readonly walk: ForecastQuality;
  readonly strongestWalk: ForecastQuality;
  readonly error: { readonly model: number; readonly noChange: number };
  readonly wear: readonly WearErrors[];
}

/** One reading to forecast from what was known, and what of that was a rating. */
interface Case {
  readonly known: readonly Reading[];
  readonly rated: readonly Reading[];
  readonly later: Reading;
}

interface ForecastCase extends Case {
  readonly forecast: ReadingForecast;
}

/**
 * Fits on the readings to 2009 of the bridges with at least two of them, and forecasts each of their readings of 2010–2013 from the last
 * one known. Where zeros count, our forecast starts from the last rating and gives a 0 the share that zeros have among what was known;
 * the strongest walk is helped in the same way, the normal walk and no change take the file as it is.
 */
export function measureEvidence(bridges: readonly BridgeHistory[], unrated: Unrated): Evidence {
  const histories = bridges
    .map(({ readings }) => (unrated === 'counted' ? readings : readings.filter(isRating)))
    .filter((readings) => readings.filter(isKnown).length >= 2);
  const known = histories.map((readings) => readings.filter(isKnown));
  const rated = known.map((readings) => readings.filter(isRating));
  const halfLifeYears = chooseHalfLife(rated, halfLives, heldOutYears);
  const fit = { halfLifeYears, asOfYear: lastKnownYear };
  const model = fitReadingModel(rated, fit);
  const unratedShare = 1 - rated.flat().length / known.flat().length;
  const all = histories.flatMap(casesOf);
  const cases = all
    .filter((one) => one.rated.length > 0)
    .map((one) => ({ ...one, forecast: forecastReading(model, one.rated, one.later.year) }));
  const forecastOf = ({ forecast }: ForecastCase): Forecast => withUnrated(forecast, unratedShare);
  return {
    sample: { ...sampleOf(known), forecasts: cases.length, withoutForecast: all.length - cases.length },
    halfLifeYears,
    model: qualityOf('model', cases, forecastOf),
    walk: qualityOfWalk(fitWalks(known, fit).normal, cases),
    strongestWalk: strongest(fitWalks(rated, fit).heavyTailed, cases, unratedShare),
    error: {
      model: meanError(cases, (one) => readingQuantile(forecastOf(one), 0.5)),
      noChange: meanError(cases, noChange),
    },
    wear: noiseBandsPoints.map((bandPoints) => wearErrors(cases, bandPoints)),
  };
}

function isKnown({ year }: Reading): boolean {
  return year <= lastKnownYear;
}

function isRating({ points }: Reading): boolean {
  return points > 0;
}

function casesOf(readings: readonly Reading[]): Case[] {
  const known = readings.filter(isKnown);
  const rated = known.filter(isRating);
  return readings.filter((reading) => !isKnown(reading)).map((later) => ({ known, rated, later }));
}

function sampleOf(known: readonly (readonly Reading[])[]): Omit<Evidence['sample'], 'forecasts' | 'withoutForecast'> {
  const readings = known.flat();
  const steps = known.flatMap(readingSteps);
  return {
    structures: known.length,
    fittedReadings: readings.length,
    unratedReadings: readings.filter((reading) => !isRating(reading)).length,
    fittedSteps: steps.length,
    risingStepsPercent: percentOf(steps, ({ from, to }) => to.points > from.points),
  };
}

type Forecast = Pick<ReadingForecast, 'atMost'>;

function withUnrated({ atMost }: Forecast, share: number): Forecast {
  return { atMost: (points) => (points < 0 ? 0 : share + (1 - share) * atMost(points)) };
}

function qualityOf<Of extends Case>(
  name: string,
  cases: readonly Of[],
  forecastOf: (one: Of) => Forecast,
): ForecastQuality {
  const scored = cases.map((one) => {
    const forecast = forecastOf(one);
    const [low, high] = [0.1, 0.9].map((probability) => asRead(readingQuantile(forecast, probability)));
    const { points } = one.later;
    return { score: logScore(forecast, points), within: points >= low! && points <= high! };
  });
  return {
    name,
    logScore: mean(scored.map(({ score }) => score)),
    coveragePercent: percentOf(scored, ({ within }) => within),
  };
}

/** To the tenth, as the index is read. */
function asRead(points: number): number {
  return Number(points.toFixed(1));
}

function qualityOfWalk({ name, forecast }: ReadingWalk, cases: readonly Case[]): ForecastQuality {
  return qualityOf(name, cases, ({ known, later }) => forecast(known.at(-1)!, later.year));
}

function strongest(walks: readonly ReadingWalk[], cases: readonly Case[], unratedShare: number): ForecastQuality {
  return walks
    .map(({ name, forecast }) =>
      qualityOf(name, cases, ({ rated, later }) => withUnrated(forecast(rated.at(-1)!, later.year), unratedShare)),
    )
    .reduce((best, other) => (other.logScore < best.logScore ? other : best));
}

function wearErrors(cases: readonly ForecastCase[], bandPoints: number): WearErrors {
  const worn = cases.filter(({ known, later }) => asRead(later.points - known.at(-1)!.points) <= bandPoints);
  return {
    bandPoints,
    forecasts: worn.length,
    model: meanError(worn, ({ forecast }) => readingQuantile(withoutRise(forecast, bandPoints), 0.5)),
    noChange: meanError(worn, noChange),
    line: meanError(worn, ({ known, later }) => onLine(known, later.year)),
    fallingLine: meanError(worn, ({ known, later }) => onFallingLine(known, later.year)),
  };
}

function noChange({ known }: Case): number {
  return known.at(-1)!.points;
}

function meanError<Of extends Case>(cases: readonly Of[], pointsOf: (one: Of) => number): number {
  return mean(cases.map((one) => Math.abs(pointsOf(one) - one.later.points)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percentOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return (100 * items.filter(is).length) / items.length;
}
