import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { graticule } from './graticule.js';

describe('graticule', () => {
  it('draws a few lines across the city, on whole minutes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 125, max: 145, noNaN: true }),
        fc.double({ min: 25, max: 45, noNaN: true }),
        fc.double({ min: 0.05, max: 1.5, noNaN: true }),
        (west, south, size) => {
          const { coordinates } = graticule([west, south, west + size, south + size]).geometry;
          const meridians = coordinates.flatMap(([from, to]) => (from?.[0] === to?.[0] ? [from?.[0] ?? 0] : []));
          const across = meridians.filter((lon) => lon >= west && lon <= west + size);
          expect(across.length).toBeGreaterThanOrEqual(2);
          expect(across.length).toBeLessThanOrEqual(31);
          for (const lon of across) expect(Math.abs(lon * 60 - Math.round(lon * 60))).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('has lines around a single place', () => {
    expect(graticule([140, 37, 140, 37]).geometry.coordinates.length).toBeGreaterThan(4);
  });
});
