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
import { fitWalks, type ReadingWalk } from './reading-walks.js';

/** The last year that is known, and rises of at most so many points are no repair. */
const lastKnownYear = 2009;
export const noiseBandPoints = 1;
const halfLives = [0.25, 0.5, 1, 2, 4];
const heldOutYears = 2;

/** Mean logarithmic score (nats, lower is better), and how many percent of the readings lay within the 80 % interval. */
export interface ForecastQuality {
  readonly name: string;
  readonly logScore: number;
  readonly coveragePercent: number;
}

/** What was fitted on, what was forecast, and how well; errors are means of absolute errors in points. */
export interface Evidence {
  readonly sample: {
    readonly structures: number;
    readonly fittedReadings: number;
    readonly fittedSteps: number;
    readonly risingStepsPercent: number;
    readonly forecasts: number;
    readonly wearForecasts: number;
  };
  readonly halfLifeYears: number;
  readonly model: ForecastQuality;
  readonly walk: ForecastQuality;
  readonly strongestWalk: ForecastQuality;
  readonly error: { readonly model: number; readonly noChange: number };
  readonly wearError: {
    readonly model: number;
    readonly noChange: number;
    readonly line: number;
    readonly fallingLine: number;
  };
}

/** One reading to forecast: from what was known to a later year. */
interface Case {
  readonly known: readonly Reading[];
  /** Of them, those that are ratings. */
  readonly rated: readonly Reading[];
  readonly later: Reading;
}

type Forecast = Pick<ReadingForecast, 'atMost'>;

/**
 * Fits on the readings to 2009 of the bridges with at least two of them and forecasts each of their readings of 2010–2013 from the last
 * one known. A 0 is a visit without a rating. `leftOut`: such visits are nowhere counted. `counted`: they count as readings of 0 for
 * everybody, as in the file; our forecast starts from the last rating and gives a 0 the share that zeros have among the readings
 * known, and so does the strongest walk.
 */
export function measureEvidence(bridges: readonly BridgeHistory[], unrated: 'leftOut' | 'counted'): Evidence {
  const histories = bridges
    .map(({ readings }) => (unrated === 'leftOut' ? readings.filter(isRating) : readings))
    .filter((readings) => readings.filter(isKnown).length >= 2);
  const known = histories.map((readings) => readings.filter(isKnown));
  const rated = known.map((readings) => readings.filter(isRating)).filter(({ length }) => length > 0);
  const cases = histories.flatMap(casesOf);
  const halfLifeYears = chooseHalfLife(rated, halfLives, heldOutYears);
  const model = fitReadingModel(rated, { halfLifeYears, asOfYear: lastKnownYear });
  const readings = known.flat();
  const unratedShare = readings.filter((reading) => !isRating(reading)).length / readings.length;
  const forecasts = cases.map((one) => ({ ...one, forecast: forecastReading(model, one.rated, one.later.year) }));
  const wear = forecasts.filter(({ known: before, later }) => riseOf(before, later) <= noiseBandPoints);
  const fittedSteps = known.flatMap(readingSteps);
  return {
    sample: {
      structures: histories.length,
      fittedReadings: readings.length,
      fittedSteps: fittedSteps.length,
      risingStepsPercent: 100 * shareOf(fittedSteps, ({ from, to }) => to.points > from.points),
      forecasts: cases.length,
      wearForecasts: wear.length,
    },
    halfLifeYears,
    model: qualityOf('model', forecasts, ({ forecast }) => withUnrated(forecast, unratedShare)),
    walk: qualityOfWalk(fitWalks(known).normal, cases),
    strongestWalk: strongest(fitWalks(rated).heavyTailed, cases, unratedShare),
    error: {
      model: meanError(forecasts, ({ forecast }) => readingQuantile(withUnrated(forecast, unratedShare), 0.5)),
      noChange: meanError(cases, ({ known: before }) => before.at(-1)!.points),
    },
    wearError: {
      model: meanError(wear, ({ forecast }) => readingQuantile(withoutRise(forecast, noiseBandPoints), 0.5)),
      noChange: meanError(wear, ({ known: before }) => before.at(-1)!.points),
      line: meanError(wear, ({ known: before, later }) => onLine(before, later.year)),
      fallingLine: meanError(wear, ({ known: before, later }) => onFallingLine(before, later.year)),
    },
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
  return rated.length === 0
    ? []
    : readings.filter((reading) => !isKnown(reading)).map((later) => ({ known, rated, later }));
}

function riseOf(known: readonly Reading[], later: Reading): number {
  return Number((later.points - known.at(-1)!.points).toFixed(1));
}

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
    const [low, high] = [0.1, 0.9].map((probability) => Number(readingQuantile(forecast, probability).toFixed(1)));
    const { points } = one.later;
    return { score: logScore(forecast, points), within: points >= low! && points <= high! };
  });
  return {
    name,
    logScore: mean(scored.map(({ score }) => score)),
    coveragePercent: 100 * shareOf(scored, ({ within }) => within),
  };
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

function meanError<Of extends Case>(cases: readonly Of[], pointsOf: (one: Of) => number): number {
  return mean(cases.map((one) => Math.abs(pointsOf(one) - one.later.points)));
}

/** The least-squares line through the readings known, within 0 and 100. */
function onLine(readings: readonly Reading[], year: number): number {
  const [meanYear, meanPoints] = [mean(readings.map((at) => at.year)), mean(readings.map(({ points }) => points))];
  return withinPoints(meanPoints + slopeOf(readings) * (year - meanYear));
}

/** A stronger line: from the last reading on, and never upwards. */
function onFallingLine(readings: readonly Reading[], year: number): number {
  const last = readings.at(-1)!;
  return withinPoints(last.points + Math.min(slopeOf(readings), 0) * (year - last.year));
}

function slopeOf(readings: readonly Reading[]): number {
  const meanYear = mean(readings.map(({ year }) => year));
  const spread = readings.reduce((sum, { year }) => sum + (year - meanYear) ** 2, 0);
  return readings.reduce((sum, { year, points }) => sum + (year - meanYear) * points, 0) / spread;
}

function withinPoints(points: number): number {
  return Math.min(Math.max(points, 0), 100);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shareOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.filter(is).length / items.length;
}
