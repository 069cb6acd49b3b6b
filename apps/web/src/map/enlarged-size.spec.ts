import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { enlargedSize } from './enlarged-size.js';

const times = fc.double({ min: 1, max: 4, noNaN: true });

describe('a size of the map', () => {
  it('is enlarged at every zoom by as much, and the zooms stay', () => {
    const stops = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.double({ min: 1, max: 40, noNaN: true })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(stops, times, (given, by) => {
        const size = ['interpolate', ['linear'], ['zoom'], ...given.flat()] as never;
        const larger = enlargedSize(size, by) as unknown as number[];
        expect(larger.slice(0, 3)).toEqual(['interpolate', ['linear'], ['zoom']]);
        for (const [at, [zoom, px]] of given.entries()) {
          expect(larger[3 + at * 2]).toBe(zoom);
          expect(larger[4 + at * 2]).toBeCloseTo(px * by);
        }
      }),
    );
  });

  it('is a figure, or grows with the zoom, and nothing else', () => {
    expect(enlargedSize(11, 2)).toBe(22);
    expect(() => enlargedSize(['get', 'size'], 2)).toThrow(/"size"/);
  });
});
