import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '#libs/optimize';
import {
  characteristicLifeYears,
  fitWeibullLife,
  type LifeObservation,
  nationalSewerLife,
  predictiveSurvival,
  priorFromMedianLife,
  survival,
  type WeibullLife,
  yearsToFailure,
} from './weibull-life.js';

const truth: WeibullLife = { medianYears: 30, shape: 3 };
const vague = { ...priorFromMedianLife(50, 1.5), medianSpread: 2, shapeSpread: 2 };

type Seen = (failedYears: number, random: () => number) => LifeObservation | null;

/** Lives drawn from the truth, as an observer of some kind sees them. */
function observe(seen: Seen, components: number, seed: number): LifeObservation[] {
  const random = seededRandom(seed);
  return Array.from({ length: components }, () => {
    const failed = truth.medianYears * (-Math.log(random()) / Math.LN2) ** (1 / truth.shape);
    return seen(failed, random);
  }).filter((observation) => observation !== null);
}

const exactly: Seen = (failed) => ({ fromYears: failed, toYears: failed });
const stillStanding: Seen = (failed, random) => {
  const age = 50 * random();
  return age < failed ? { fromYears: age, toYears: null } : { fromYears: failed, toYears: failed };
};
const everyFiveYears: Seen = (failed, random) => {
  const last = 5 * Math.floor(10 * random());
  const from = 5 * Math.floor(failed / 5);
  return from >= last ? { fromYears: last, toYears: null } : { fromYears: from, toYears: from + 5 };
};
const recordsBeganLate: Seen = (failed, random) => {
  const entered = 40 * random();
  return failed > entered ? { enteredYears: entered, fromYears: failed, toYears: failed } : null;
};

describe('fitWeibullLife', () => {
  it.each([
    ['seen at an age', exactly],
    ['not yet seen', stillStanding],
    ['seen between two inspections', everyFiveYears],
    ['seen only after records began', recordsBeganLate],
  ] as const)('recovers the life from failures %s, the closer the more there are', (_, seen) => {
    const errors = [200, 2000].map((components) => {
      const fitted = fitWeibullLife(observe(seen, components, 5), vague);
      const [median, shape] = [fitted.covariance[0]![0]!, fitted.covariance[1]![1]!].map(Math.sqrt);
      expect(Math.abs(Math.log(fitted.medianYears / truth.medianYears))).toBeLessThan(3 * median!);
      expect(Math.abs(Math.log(fitted.shape / truth.shape))).toBeLessThan(3 * shape!);
      return { median: median!, shape: shape! };
    });
    expect(errors[0]!.median / errors[1]!.median).toBeGreaterThan(2.5);
    expect(errors[1]!.median).toBeLessThan(0.03);
    expect(errors[1]!.shape).toBeLessThan(0.06);
  });

  it('would be misled by taking those that stand for failed, and is not', () => {
    const observations = observe(stillStanding, 2000, 9);
    const naive = fitWeibullLife(
      observations.map(({ fromYears }) => ({ fromYears, toYears: fromYears })),
      vague,
    );
    expect(naive.medianYears).toBeLessThan(0.8 * truth.medianYears);
    expect(fitWeibullLife(observations, vague).medianYears / truth.medianYears).toBeCloseTo(1, 1);
  });

  it('gives the prior where nothing was seen, and moves from it by what little is', () => {
    const fitted = fitWeibullLife([], nationalSewerLife);
    expect(fitted.medianYears).toBeCloseTo(47, 9);
    expect(fitted.shape).toBeCloseTo(2.5, 9);
    expect(fitted.covariance[0]![0]).toBeCloseTo(0.25 ** 2, 6);
    const early = fitWeibullLife([{ fromYears: 20, toYears: 20 }], nationalSewerLife);
    expect(early.medianYears).toBeLessThan(47);
    expect(early.medianYears).toBeGreaterThan(35);
    expect(fitWeibullLife([{ fromYears: 70, toYears: null }], nationalSewerLife).medianYears).toBeGreaterThan(47);
  });

  it('has an answer for whatever was seen, however little or odd', () => {
    const age = fc.double({ min: 0, max: 150, noNaN: true });
    const observation = fc.tuple(age, age, age, fc.boolean()).map(([a, b, c, failed]): LifeObservation => {
      const [enteredYears, fromYears, toYears] = [a, b, c].toSorted((x, y) => x - y);
      return { enteredYears: enteredYears!, fromYears: fromYears!, toYears: failed ? toYears! + 0.1 : null };
    });
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 8 }), (observations) => {
        const { medianYears, shape, covariance } = fitWeibullLife(observations, nationalSewerLife);
        expect(medianYears > 1 && medianYears < 1000 && shape > 0.1 && shape < 30).toBe(true);
        expect(covariance.every((row, k) => row[k]! > 0 && row[k]! < 1)).toBe(true);
      }),
    );
  });

  it('refuses ages that are out of order', () => {
    expect(() => fitWeibullLife([{ fromYears: 9, toYears: 4 }], vague)).toThrow('got 0, 9, 4');
    expect(() => fitWeibullLife([{ enteredYears: 5, fromYears: 4, toYears: null }], vague)).toThrow('got 5, 4, null');
    expect(() => fitWeibullLife([{ fromYears: 0, toYears: 0 }], vague)).toThrow('failures after 0');
    expect(() => priorFromMedianLife(0)).toThrow('got 0');
  });
});

describe('a life', () => {
  const lives = fc.record({
    medianYears: fc.double({ min: 5, max: 100, noNaN: true }),
    shape: fc.double({ min: 0.8, max: 6, noNaN: true }),
  });
  const ages = fc.double({ min: 0, max: 80, noNaN: true });

  it('has the national half of the sewers failing at 47 years, and η as the formula in use has it', () => {
    expect(survival(nationalSewerLife, 47)).toBeCloseTo(0.5, 12);
    expect(characteristicLifeYears({ medianYears: 47, shape: 2 })).toBeCloseTo(56.5, 1);
    expect(characteristicLifeYears({ medianYears: 47, shape: 3 })).toBeCloseTo(53.1, 1);
  });

  it('falls with the years, splits at any age, and is where it should be when a share has failed', () => {
    fc.assert(
      fc.property(lives, ages, ages, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (life, age, years, share) => {
        expect(survival(life, years + 1, age)).toBeLessThanOrEqual(survival(life, years, age));
        expect(survival(life, age) * survival(life, years, age)).toBeCloseTo(survival(life, age + years), 10);
        // At fifteen times the median, a hazard of 10⁷, the years that remain are a small difference of large numbers.
        expect(survival(life, yearsToFailure(life, age, share), age)).toBeCloseTo(1 - share, 6);
      }),
    );
  });

  it('is less certain to last, or to fail, where little is known of it', () => {
    const fitted = fitWeibullLife([], nationalSewerLife);
    expect(predictiveSurvival(fitted, 20)).toBeLessThan(survival(fitted, 20));
    expect(predictiveSurvival(fitted, 80)).toBeGreaterThan(survival(fitted, 80));
    expect(predictiveSurvival(fitted, 0, 30)).toBeCloseTo(1, 12);
  });
});
