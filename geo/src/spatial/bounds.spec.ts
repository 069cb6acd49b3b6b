import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsContain, boundsOf, centreOf, expandBounds, readBounds, writeBounds } from './bounds.js';
import { distanceM } from './distance.js';

const place = fc.record({
  lon: fc.double({ min: 122, max: 154, noNaN: true }),
  lat: fc.double({ min: 20, max: 46, noNaN: true }),
});

describe('boundsOf', () => {
  it('holds every point and its own centre', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (points) => {
        const bounds = boundsOf(points)!;
        expect(points.every((point) => boundsContain(bounds, point))).toBe(true);
        expect(boundsContain(bounds, centreOf(bounds))).toBe(true);
      }),
    );
  });

  it('is null for no points', () => {
    expect(boundsOf([])).toBeNull();
  });
});

describe('expandBounds', () => {
  it('adds at least the metres on every side', () => {
    const bounds = { west: 134, south: 34, east: 134.2, north: 34.4 };
    const larger = expandBounds(bounds, 200);
    expect(distanceM({ lon: bounds.west, lat: 34 }, { lon: larger.west, lat: 34 })).toBeGreaterThanOrEqual(200);
    expect(distanceM({ lon: 134, lat: bounds.north }, { lon: 134, lat: larger.north })).toBeCloseTo(200, 3);
  });
});

describe('readBounds', () => {
  it('reads what writeBounds wrote, to a metre', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1 }), (points) => {
        const bounds = boundsOf(points)!;
        const read = readBounds(writeBounds(bounds))!;
        for (const side of ['west', 'south', 'east', 'north'] as const) {
          expect(Math.abs(read[side] - bounds[side])).toBeLessThan(1e-5);
        }
      }),
    );
  });

  it.each([
    '',
    '134,34,135',
    '134,34,135,35,1',
    '135,34,134,35',
    '134,35,135,34',
    '134,,135,35',
    '134,34,x,35',
    '134,34,181,35',
  ])('knows "%s" for no box', (text) => expect(readBounds(text)).toBeNull());
});
