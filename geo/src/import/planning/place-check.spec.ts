import { describe, expect, it } from '@jest/globals';
import type { MultiPolygon } from '../../spatial/boundary.js';
import { metresPerDegree } from '../../spatial/distance.js';
import { placeCheck } from './place-check.js';

const square: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [134, 34],
        [134.1, 34],
        [134.1, 34.1],
        [134, 34.1],
      ],
    ],
  ],
};

describe('placeCheck', () => {
  const north = (metres: number): { lon: number; lat: number } => ({
    lon: 134.05,
    lat: 34.1 + metres / metresPerDegree(34).lat,
  });

  it('holds what lies more than 200 m outside the boundary', () => {
    const { outside, farFromRest } = placeCheck(square, []);
    expect(outside({ lon: 134.05, lat: 34.05 })).toBeNull();
    expect(outside(north(199))).toBeNull();
    expect(outside(north(201))).toMatchObject({ en: expect.stringContaining('201 m outside') });
    expect(outside(north(12_345))).toMatchObject({ ja: expect.stringContaining('12.3 km離れています') });
    expect(farFromRest(north(100_000))).toBeNull();
  });

  it('doubts what lies far from the rest where there is no boundary', () => {
    const rest = Array.from({ length: 50 }, (_, i) => ({ lon: 134 + (i % 7) * 0.01, lat: 34 + (i % 5) * 0.01 }));
    const { outside, farFromRest } = placeCheck(null, rest);
    expect(outside(north(100_000))).toBeNull();
    expect(farFromRest(north(0))).toBeNull();
    expect(farFromRest({ lon: 138, lat: 34 })).toMatchObject({
      en: expect.stringContaining('from the middle of the others'),
    });
  });

  it('has nothing to say without places', () => {
    expect(placeCheck(null, []).farFromRest({ lon: 134, lat: 34 })).toBeNull();
  });
});
