import {
  bestPoints,
  gainParts,
  missingPoints,
  placeOf,
  type Reading,
  type ReadingModel,
  repairProbability,
  traitAt,
} from './reading-model.js';
import { explainHistory } from './reading-steps.js';
import { type Restlessness, sizeExceeded } from './restlessness.js';

/** What a structure's next reading will be, seen from its last one. */
export interface ReadingForecast {
  readonly from: Reading;
  readonly year: number;
  /** Of at least one repair in between. */
  readonly repairProbability: number;
  /** Probability of a reading of at most so many points. */
  readonly atMost: (points: number) => number;
}

/**
 * Forecast from the last reading of a structure (its own earlier readings say how restless it is) to a later year. Throws RangeError
 * without a reading or for a year that is not after it.
 */
export function forecastReading(model: ReadingModel, history: readonly Reading[], year: number): ReadingForecast {
  const from = history.at(-1);
  if (!from || year <= from.year) throw new RangeError(`a forecast for ${year} needs an earlier reading`);
  const { restlessness } = explainHistory(model, history);
  const place = placeOf(model.levels, from.points);
  const years = year - from.year;
  const repairsPerYear = traitAt(model, place, (of) => of.repairsPerYear);
  const repaired = repairProbability(repairsPerYear, years);
  const gains = Array.from({ length: gainParts }, (_, part) => traitAt(model, place, (of) => of.gains[part]!));
  const wear = {
    middle: from.points - traitAt(model, place, (of) => of.wearPerYear) * years,
    up: traitAt(model, place, (of) => of.noiseUp) * Math.sqrt(years),
    down: traitAt(model, place, (of) => of.noiseDown) * Math.sqrt(years),
  };
  const atMost = (points: number): number => {
    if (points < 0) return 0;
    if (points >= bestPoints) return 1;
    const gained = (points - from.points) / missingPoints(from.points);
    return (1 - repaired) * wornAtMost(points, wear, restlessness) + repaired * gainedAtMost(gained, gains);
  };
  return { from, year, repairProbability: repaired, atMost };
}

interface Wear {
  readonly middle: number;
  readonly up: number;
  readonly down: number;
}

function wornAtMost(points: number, { middle, up, down }: Wear, restlessness: Restlessness): number {
  return points < middle
    ? sizeExceeded((middle - points) / down, restlessness) / 2
    : 1 - sizeExceeded((points - middle) / up, restlessness) / 2;
}

function gainedAtMost(share: number, gains: readonly number[]): number {
  return gains.reduce((sum, gain, part) => sum + gain * Math.min(Math.max(share * gainParts - part, 0), 1), 0);
}

/** The points that the reading does not exceed with this probability, by halving. */
export function readingQuantile({ atMost }: Pick<ReadingForecast, 'atMost'>, probability: number): number {
  let [low, high] = [0, bestPoints];
  if (atMost(low) >= probability) return low;
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2;
    if (atMost(middle) < probability) low = middle;
    else high = middle;
  }
  return high;
}

/** The same forecast for a structure that is known not to have risen by more than so many points: wear alone. */
export function withoutRise(forecast: ReadingForecast, bandPoints: number): ReadingForecast {
  const top = forecast.from.points + bandPoints;
  const whole = forecast.atMost(top);
  return { ...forecast, atMost: (points) => (points >= top ? 1 : forecast.atMost(points) / whole) };
}

/** How finely points are read. */
export const readingResolution = 0.1;
/** A forecast that gave a reading less than this is scored as if it had given this. */
const leastProbability = 1e-6;

/**
 * Logarithmic score: minus the natural logarithm of the mean density, per point, within the tenth of a point that was read (nats,
 * lower is better; Good 1952). Within a tenth, so that no forecast gains without bound by betting on one number.
 */
export function logScore({ atMost }: Pick<ReadingForecast, 'atMost'>, points: number): number {
  const half = readingResolution / 2;
  const probability = atMost(points + half) - atMost(points - half);
  return -Math.log(Math.max(probability, leastProbability) / readingResolution);
}
