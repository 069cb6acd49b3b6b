import { fitReadingModel } from './fit-reading-model.js';
import { forecastReading, logScore } from './reading-forecast.js';
import type { Reading } from './reading-model.js';

/**
 * The half-life, of those given, whose model fitted on all but the last `heldOutYears` forecasts the readings of those years best (mean
 * logarithmic score, as in Dawid's prequential analysis, 1984). Only structures with two readings before count. Throws RangeError
 * where there is nothing to forecast.
 */
export function chooseHalfLife(
  histories: readonly (readonly Reading[])[],
  halfLives: readonly number[],
  heldOutYears: number,
): number {
  const lastYear = Math.max(...histories.flatMap((history) => history.map(({ year }) => year)));
  const asOfYear = lastYear - heldOutYears;
  const split = histories
    .map((history) => ({
      known: history.filter(({ year }) => year <= asOfYear),
      later: history.filter(({ year }) => year > asOfYear),
    }))
    .filter(({ known }) => known.length >= 2);
  if (!split.some(({ later }) => later.length > 0)) {
    throw new RangeError(`no structure has two readings to ${asOfYear} and one after`);
  }
  const scored = halfLives.map((halfLifeYears) => {
    const model = fitReadingModel(
      split.map(({ known }) => known),
      { halfLifeYears, asOfYear },
    );
    const scores = split.flatMap(({ known, later }) =>
      later.map(({ year, points }) => logScore(forecastReading(model, known, year), points)),
    );
    return { halfLifeYears, score: scores.reduce((sum, score) => sum + score, 0) / scores.length };
  });
  return scored.reduce((best, other) => (other.score < best.score ? other : best)).halfLifeYears;
}
