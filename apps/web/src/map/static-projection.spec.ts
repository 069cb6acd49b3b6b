import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitProjection } from './static-projection.js';

describe('fitProjection', () => {
  const project = fitProjection([140, 36, 141, 37], 400, 300, 20);

  it('puts the middle in the middle and north above south', () => {
    expect(project(140.5, 36.5).x).toBeCloseTo(200);
    expect(project(140.5, 37).y).toBeCloseTo(20);
    expect(project(140.5, 36).y).toBeCloseTo(280);
  });

  it('keeps every place of the bounds inside the margin', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 140, max: 141, noNaN: true }),
        fc.double({ min: 36, max: 37, noNaN: true }),
        (lon, lat) => {
          const { x, y } = project(lon, lat);
          expect(x).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(x).toBeLessThanOrEqual(380 + 1e-6);
          expect(y).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(y).toBeLessThanOrEqual(280 + 1e-6);
        },
      ),
    );
  });

  it('leaves each edge its own room', () => {
    const shifted = fitProjection([140, 36, 141, 37], 400, 300, { top: 60, right: 20, bottom: 20, left: 200 });
    expect(shifted(140.5, 36.5).x).toBeCloseTo(290);
    expect(shifted(140, 37).x).toBeGreaterThanOrEqual(200);
    expect(shifted(140, 37).y).toBeGreaterThanOrEqual(60);
  });

  it('draws a single place', () => {
    expect(fitProjection([140, 36, 140, 36], 100, 80, 10)(140, 36)).toEqual({ x: 50, y: 40 });
  });
});
