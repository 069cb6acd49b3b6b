import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { covarianceAt, cubaturePoints, modeOf } from './laplace.js';
import { choleskyOf, product, solveCholesky, transposed } from './matrix.js';

const entry = fc.double({ min: -3, max: 3, noNaN: true });
/** a·aᵀ plus a half on the diagonal. */
const positiveDefinite = fc
  .array(fc.tuple(entry, entry, entry), { minLength: 3, maxLength: 3 })
  .map((a) => product(a, transposed(a)).map((row, k) => row.map((value, j) => (k === j ? value + 0.5 : value))));
const vector = fc.tuple(entry, entry, entry);

describe('choleskyOf', () => {
  it('has a triangle whose square is the matrix, and solves with it', () => {
    fc.assert(
      fc.property(positiveDefinite, vector, (a, b) => {
        const lower = choleskyOf(a)!;
        product(lower, transposed(lower)).forEach((row, k) =>
          row.forEach((value, j) => expect(value).toBeCloseTo(a[k]![j]!, 9)),
        );
        const x = solveCholesky(lower, b);
        a.forEach((row, k) => expect(row.reduce((sum, value, j) => sum + value * x[j]!, 0)).toBeCloseTo(b[k]!, 7));
      }),
    );
  });

  it('is null where there is none', () => {
    expect(
      choleskyOf([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
  });
});

describe('cubaturePoints', () => {
  it('have the mean and the covariance of the normal law, and no skew', () => {
    fc.assert(
      fc.property(positiveDefinite, vector, (covariance, centre) => {
        const points = cubaturePoints(centre, covariance);
        expect(points).toHaveLength(6);
        const mean = (of: (point: readonly number[]) => number): number =>
          points.reduce((sum, point) => sum + of(point), 0) / points.length;
        centre.forEach((value, k) => {
          expect(mean((point) => point[k]!)).toBeCloseTo(value, 9);
          expect(mean((point) => (point[k]! - value) ** 3)).toBeCloseTo(0, 7);
          centre.forEach((other, j) =>
            expect(mean((point) => (point[k]! - value) * (point[j]! - other))).toBeCloseTo(covariance[k]![j]!, 8),
          );
        });
      }),
    );
  });
});

describe('modeOf', () => {
  // A gamma law of shape 3 and rate 2 in the logarithm of its variable: 3x − 2eˣ, with its mode at ln 1.5.
  const logDensity = ([x]: readonly number[]): number => 3 * x! - 2 * Math.exp(x!);
  const gradient = ([x]: readonly number[]): number[] => [3 - 2 * Math.exp(x!)];

  it('finds the top from near and far', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 5, noNaN: true }), (start) => {
        expect(modeOf(logDensity, gradient, [start])[0]).toBeCloseTo(Math.log(1.5), 7);
      }),
    );
  });

  it('has the curvature of the top as its precision', () => {
    expect(covarianceAt(gradient, [Math.log(1.5)])[0]![0]).toBeCloseTo(1 / 3, 6);
    expect(() => covarianceAt(([x]) => [x!], [0])).toThrow('no maximum at 0');
  });
});
