import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceM, metresPerDegree } from './distance.js';

const place = fc.record({
  lon: fc.double({ min: 122, max: 154, noNaN: true }),
  lat: fc.double({ min: 20, max: 46, noNaN: true }),
});

describe('distanceM', () => {
  it('measures Takamatsu to Yaizu, about 393 km', () => {
    const km = distanceM({ lon: 134.04655, lat: 34.34309 }, { lon: 138.32288, lat: 34.86722 }) / 1000;
    expect(km).toBeGreaterThan(392);
    expect(km).toBeLessThan(397);
  });

  it('is symmetric, zero only for one point and keeps the triangle', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6);
        expect(distanceM(a, a)).toBe(0);
        expect(distanceM(a, c)).toBeLessThanOrEqual(distanceM(a, b) + distanceM(b, c) + 1e-6);
      }),
    );
  });

  it('agrees with the flat map within 0.1 % at a kilometre', () => {
    fc.assert(
      fc.property(place, fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (from, angle) => {
        const degree = metresPerDegree(from.lat);
        const to = {
          lon: from.lon + (Math.cos(angle) * 1000) / degree.lon,
          lat: from.lat + (Math.sin(angle) * 1000) / degree.lat,
        };
        expect(Math.abs(distanceM(from, to) - 1000)).toBeLessThan(1);
      }),
    );
  });
});
