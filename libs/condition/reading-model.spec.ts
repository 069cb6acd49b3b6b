import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '#libs/optimize';
import { chooseHalfLife } from './choose-half-life.js';
import { fitReadingModel } from './fit-reading-model.js';
import { forecastReading, logScore, readingQuantile, withoutRise } from './reading-forecast.js';
import { placeOf, type Reading, traitAt } from './reading-model.js';
import { readingSteps } from './reading-steps.js';

interface World {
  readonly wearPerYear: (year: number) => number;
  readonly noise: number;
  readonly repairsPerYear: number;
}

const quiet: World = { wearPerYear: () => 1, noise: 0.6, repairsPerYear: 0 };
const repaired: World = { ...quiet, repairsPerYear: 0.06 };

/** Structures read every two years from 2000 to 2020; a repair gives back half to all of what is missing. */
function simulate({ wearPerYear, noise, repairsPerYear }: World, structures: number, seed: number): Reading[][] {
  const random = seededRandom(seed);
  const next = (points: number, year: number): number => {
    if (random() < -Math.expm1(-2 * repairsPerYear)) return points + (0.5 + random() / 2) * (100 - points);
    const side = random() < 0.5 ? -1 : 1;
    return points - 2 * wearPerYear(year) - side * Math.SQRT2 * noise * Math.log(random());
  };
  return Array.from({ length: structures }, () => {
    const history = [{ year: 2000, points: 60 + 39 * random() }];
    for (let year = 2002; year <= 2020; year += 2) {
      history.push({ year, points: Math.min(Math.max(next(history.at(-1)!.points, year), 0), 100) });
    }
    return history;
  });
}

const fit = { halfLifeYears: 1000, asOfYear: 2020 };

describe('fitReadingModel', () => {
  it.each([
    ['without repairs', quiet],
    ['with repairs', repaired],
  ])('recovers wear, noise and repairs %s', (_, world) => {
    const model = fitReadingModel(simulate(world, 400, 21), fit);
    for (const points of [65, 75, 85]) {
      const place = placeOf(model.levels, points);
      expect(Math.abs(traitAt(model, place, (of) => of.wearPerYear) - 1)).toBeLessThan(0.1);
      // What is usual lies below the mean that was drawn from, for the model expects some structures to be restless.
      for (const noise of [traitAt(model, place, (of) => of.noiseUp), traitAt(model, place, (of) => of.noiseDown)]) {
        expect(noise).toBeGreaterThan(0.7 * world.noise);
        expect(noise).toBeLessThan(1.05 * world.noise);
      }
      expect(Math.abs(traitAt(model, place, (of) => of.repairsPerYear) - world.repairsPerYear)).toBeLessThan(0.02);
    }
  });

  it('is not misled by repairs, where the mean of all steps is', () => {
    const histories = simulate(repaired, 400, 22);
    const steps = histories.flatMap(readingSteps);
    const meanWear = steps.reduce((sum, { from, to }) => sum + (from.points - to.points) / 2, 0) / steps.length;
    expect(meanWear).toBeLessThan(0.5);
    const model = fitReadingModel(histories, fit);
    const wear = steps.map(({ from }) => traitAt(model, placeOf(model.levels, from.points), (of) => of.wearPerYear));
    expect(Math.abs(wear.reduce((sum, value) => sum + value, 0) / wear.length - 1)).toBeLessThan(0.1);
  });

  it('has an answer for whatever was read, however little or odd', () => {
    const history = fc
      .array(fc.oneof(fc.constantFrom(0, 50, 100), fc.double({ min: 0, max: 100, noNaN: true })), {
        minLength: 2,
        maxLength: 5,
      })
      .map((points) => points.map((of, at) => ({ year: 2000 + at, points: of })));
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 5 }), (histories) => {
        const model = fitReadingModel(histories, { halfLifeYears: 3, asOfYear: 2010 });
        for (const { wearPerYear, noiseUp, noiseDown, repairsPerYear, gains } of model.behaviours) {
          expect(Number.isFinite(wearPerYear) && noiseUp > 0 && noiseDown > 0 && repairsPerYear > 0).toBe(true);
          expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('says what it cannot use', () => {
    expect(() => fitReadingModel([[{ year: 2020, points: 50 }]], fit)).toThrow('needs at least one step');
    const beyond = [
      { year: 2020, points: 101 },
      { year: 2022, points: 90 },
    ];
    expect(() => fitReadingModel([beyond], fit)).toThrow('points must be 0 to 100, got 101');
    expect(() => readingSteps(beyond.toReversed())).toThrow('points must be 0 to 100, got 101');
    const twice = beyond.map(({ points }) => ({ year: 2020, points: points - 50 }));
    expect(() => readingSteps(twice)).toThrow('years must rise, got 2020 and then 2020');
  });
});

describe('forecastReading', () => {
  const model = fitReadingModel(simulate(repaired, 400, 23), fit);
  const someHistory = fc
    .array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 })
    .map((points) => points.map((of, at) => ({ year: 2000 + 2 * at, points: of })));
  const ahead = fc.integer({ min: 1, max: 30 });

  it('is a distribution over 0 to 100, and its quantiles are where it says', () => {
    fc.assert(
      fc.property(
        someHistory,
        ahead,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (history, years, probability) => {
          const { atMost } = forecastReading(model, history, history.at(-1)!.year + years);
          expect([atMost(-0.01), atMost(100)]).toEqual([0, 1]);
          const values = Array.from({ length: 201 }, (_, half) => atMost(half / 2));
          values.forEach((value, at) => expect(value).toBeGreaterThanOrEqual((values[at - 1] ?? 0) - 1e-12));
          const quantile = readingQuantile({ atMost }, probability);
          expect(atMost(quantile)).toBeGreaterThanOrEqual(probability - 1e-9);
          expect(atMost(quantile - 1e-6)).toBeLessThanOrEqual(probability + 1e-9);
        },
      ),
    );
  });

  it('has four of five later readings within its 80 % interval', () => {
    const fresh = simulate(repaired, 1500, 24);
    const within = fresh.filter((history) => {
      const forecast = forecastReading(model, history.slice(0, -1), 2020);
      const { points } = history.at(-1)!;
      return points >= readingQuantile(forecast, 0.1) && points <= readingQuantile(forecast, 0.9);
    });
    expect(within.length / fresh.length).toBeGreaterThan(0.77);
    expect(within.length / fresh.length).toBeLessThan(0.83);
  });

  it('is wider for a structure that has been restless, and for years further off', () => {
    const width = (own: readonly number[], year: number): number => {
      const history = own.map((points, at) => ({ year: 2010 + 2 * at, points }));
      const forecast = withoutRise(forecastReading(model, history, year), 20);
      return readingQuantile(forecast, 0.9) - readingQuantile(forecast, 0.1);
    };
    const [calm, restless] = [
      [84, 82, 80, 78, 76],
      [84, 76, 82, 74, 76],
    ];
    expect(width(restless!, 2020)).toBeGreaterThan(1.3 * width(calm!, 2020));
    expect(width(calm!, 2026)).toBeGreaterThan(width(calm!, 2020));
  });

  it('is lower for a structure that is known not to have been repaired', () => {
    const forecast = forecastReading(model, [{ year: 2020, points: 70 }], 2030);
    expect(forecast.repairProbability).toBeGreaterThan(0.3);
    const alone = withoutRise(forecast, 1);
    expect(alone.atMost(71)).toBe(1);
    expect(readingQuantile(alone, 0.5)).toBeLessThan(readingQuantile(forecast, 0.5));
    expect(Math.abs(readingQuantile(alone, 0.5) - 60)).toBeLessThan(1.5);
  });

  it('needs a reading before the year that is asked for', () => {
    expect(() => forecastReading(model, [], 2030)).toThrow('a forecast for 2030 needs an earlier reading');
    expect(() => forecastReading(model, [{ year: 2030, points: 9 }], 2030)).toThrow('a forecast for 2030');
  });
});

describe('logScore', () => {
  it('is minus the logarithm of the density: 100 points alike give each ln 100 nats', () => {
    const even = { atMost: (points: number) => Math.min(Math.max(points / 100, 0), 1) };
    expect(logScore(even, 40)).toBeCloseTo(Math.log(100), 9);
    expect(logScore({ atMost: (points) => (points < 50 ? 0 : 1) }, 50)).toBeCloseTo(Math.log(0.1), 9);
    expect(logScore({ atMost: (points) => (points < 50 ? 0 : 1) }, 20)).toBeCloseTo(Math.log(1e5), 9);
  });
});

describe('chooseHalfLife', () => {
  it('forgets soon where practice has changed, and late where it has not', () => {
    const changed: World = { ...quiet, wearPerYear: (year) => (year < 2015 ? 3 : 0.2) };
    expect(chooseHalfLife(simulate(changed, 150, 25), [1, 50], 2)).toBe(1);
    expect(chooseHalfLife(simulate(quiet, 150, 26), [0.2, 50], 2)).toBe(50);
    expect(() => chooseHalfLife([[{ year: 2020, points: 50 }]], [1], 2)).toThrow(
      'no structure has two readings to 2018',
    );
  });
});
