import { conditionGrades } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type GradePoints, mextGradePoints, reversedGradePoints } from './grade-points.js';
import { fromUsualScale, toUsualScale } from './usual-scale.js';

const scale = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }), fc.boolean())
  .map(([values, isUp]): GradePoints => {
    const [A, B, C, D] = values.toSorted((a, b) => (isUp ? a - b : b - a)) as [number, number, number, number];
    return { A, B, C, D };
  });

describe('the usual scale', () => {
  it('is the scale itself for who uses it, and has every grade at its place', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 100, noNaN: true }), (score) => {
        expect(toUsualScale(score, mextGradePoints)).toBeCloseTo(score, 9);
      }),
    );
    expect(conditionGrades.map((grade) => toUsualScale(reversedGradePoints[grade], reversedGradePoints))).toEqual([
      100, 75, 40, 10,
    ]);
    expect(toUsualScale(85, reversedGradePoints)).toBe(25);
    expect([0, 40, 60, 90].map((score) => fromUsualScale(score, reversedGradePoints))).toEqual([
      100,
      70,
      expect.closeTo(52.857, 3),
      22,
    ]);
  });

  it('keeps the order of any scale, and comes back', () => {
    fc.assert(
      fc.property(
        scale,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (points, one, other) => {
          const at = (share: number) => points.D + share * (points.A - points.D);
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          expect(toUsualScale(at(low), points)).toBeLessThanOrEqual(toUsualScale(at(high), points) + 1e-9);
          expect(fromUsualScale(toUsualScale(at(one), points), points)).toBeCloseTo(at(one), 6);
        },
      ),
    );
  });
});
