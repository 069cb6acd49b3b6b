import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scoreBand } from './score-band.js';

const points = [100, 75, 40, 10];
const law = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => parts.map((part) => part / parts.reduce((sum, one) => sum + one, 0)));
const parts = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 300 }), probabilities: law }), {
  minLength: 1,
  maxLength: 5,
});

describe('scoreBand', () => {
  it('expects the weighed mean of the parts, within its band and the scale', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const { expected, low, high } = scoreBand(of, points);
        const weights = of.reduce((sum, { weight }) => sum + weight, 0);
        const mean = of.reduce(
          (sum, { weight, probabilities }) =>
            sum + weight * probabilities.reduce((total, probability, grade) => total + probability * points[grade]!, 0),
          0,
        );
        expect(expected).toBeCloseTo(mean / weights, 1);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThan(9.9);
        expect(high).toBeLessThan(100.1);
      }),
    );
  });

  it('is a point where everything is certain, and wider than the tenth that is left out on either side', () => {
    expect(scoreBand([{ weight: 3, probabilities: [0, 0, 1, 0] }], points)).toEqual({
      expected: 40,
      low: 40,
      high: 40,
    });
    expect(scoreBand([{ weight: 3, probabilities: [0.05, 0.9, 0, 0.05] }], points)).toMatchObject({
      low: 75,
      high: 75,
    });
    expect(scoreBand([{ weight: 3, probabilities: [0.2, 0.6, 0, 0.2] }], points)).toMatchObject({ low: 10, high: 100 });
  });

  it('needs a part', () => expect(() => scoreBand([], points)).toThrow('a score needs a part'));
});
