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

/** Places spread evenly over a circle of so many degrees. */
function disc(count: number, radius: number): { lon: number; lat: number }[] {
  return Array.from({ length: count }, (_, i) => {
    const [far, turn] = [radius * Math.sqrt(i / count), i * 2.4];
    return { lon: 134 + far * Math.cos(turn), lat: 34 + far * Math.sin(turn) };
  });
}

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
    expect(outside(north(12_345))).toMatchObject({ ja: expect.stringContaining('市域から約12km離れています') });
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

  it.each([3, 5, 19, 20, 21, 200])('finds the one among %i that lies far away, and only that one', (count) => {
    const rest = Array.from({ length: count - 1 }, (_, i) => ({ lon: 134 + (i % 7) * 0.01, lat: 34 + (i % 5) * 0.01 }));
    const astray = { lon: 139.76, lat: 35.68 };
    const { farFromRest } = placeCheck(null, [...rest, astray]);
    expect([...rest, astray].filter(farFromRest)).toEqual([astray]);
  });

  it('lets a large municipality be large', () => {
    const { farFromRest } = placeCheck(null, disc(300, 0.6));
    expect(disc(300, 0.6).filter(farFromRest)).toEqual([]);
  });

  it('cannot tell which of two is wrong', () => {
    const two = [
      { lon: 134, lat: 34 },
      { lon: 139.76, lat: 35.68 },
    ];
    expect(two.filter(placeCheck(null, two).farFromRest)).toEqual([]);
  });

  it('has nothing to say without places', () => {
    expect(placeCheck(null, []).farFromRest({ lon: 134, lat: 34 })).toBeNull();
  });
});
