import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsContain, centreOf } from './bounds.js';
import { meshBounds, meshCodeOf, meshCodesWithin, meshSizeOf, meshSizes } from './mesh.js';

const place = fc.record({
  lon: fc.double({ min: 122, max: 154, noNaN: true }),
  lat: fc.double({ min: 20, max: 46, noNaN: true }),
});
const size = fc.constantFrom(...meshSizes);

describe('meshCodeOf', () => {
  it.each([
    ['Tokyo station', 139.767125, 35.681236, '5339461132'],
    ['the origin of datum of Japan', 139.7413, 35.6581, '5339358934'],
    ['south-west corner of 5133', 133, 34, '5133000011'],
  ])('%s', (_, lon, lat, code) => {
    expect(meshCodeOf({ lon, lat }, 250)).toBe(code);
    expect(meshCodeOf({ lon, lat }, 500)).toBe(code.slice(0, 9));
    expect(meshCodeOf({ lon, lat }, 1_000)).toBe(code.slice(0, 8));
    expect(meshCodeOf({ lon, lat }, 10_000)).toBe(code.slice(0, 6));
    expect(meshCodeOf({ lon, lat }, 80_000)).toBe(code.slice(0, 4));
  });

  it('names a cell that holds the point', () => {
    fc.assert(
      fc.property(place, size, (point, side) => {
        const bounds = meshBounds(meshCodeOf(point, side)!);
        const slack = 1e-8;
        expect(
          boundsContain(
            { west: bounds.west - slack, south: bounds.south - slack, east: bounds.east, north: bounds.north },
            point,
          ),
        ).toBe(true);
      }),
    );
  });

  it('gives the code back at the centre and the south-west corner of its cell', () => {
    fc.assert(
      fc.property(place, size, (point, side) => {
        const code = meshCodeOf(point, side)!;
        const bounds = meshBounds(code);
        expect(meshCodeOf(centreOf(bounds), side)).toBe(code);
        expect(meshCodeOf({ lon: bounds.west, lat: bounds.south }, side)).toBe(code);
        expect(meshCodeOf({ lon: Number(bounds.west.toFixed(9)), lat: Number(bounds.south.toFixed(9)) }, side)).toBe(
          code,
        );
        expect(meshCodeOf({ lon: bounds.east, lat: bounds.north }, side)).not.toBe(code);
      }),
    );
  });

  it('is null off the grid', () => {
    expect(meshCodeOf({ lon: 99.9, lat: 35 }, 1_000)).toBeNull();
    expect(meshCodeOf({ lon: 139, lat: -1 }, 1_000)).toBeNull();
    expect(meshCodeOf({ lon: Number.NaN, lat: 35 }, 1_000)).toBeNull();
  });
});

describe('meshCodesWithin', () => {
  const box = fc
    .tuple(fc.double({ min: 122, max: 154, noNaN: true }), fc.double({ min: 20, max: 46, noNaN: true }))
    .chain(([west, south]) =>
      fc.record({
        west: fc.constant(west),
        south: fc.constant(south),
        east: fc.double({ min: west, max: west + 0.1, noNaN: true }),
        north: fc.double({ min: south, max: south + 0.1, noNaN: true }),
      }),
    );
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  /** A point that close to an edge counts as lying on it, degrees. */
  const edge = 1e-8;

  it('names the cell of whatever lies in the box, each once, and none that the box does not touch', () => {
    fc.assert(
      fc.property(box, size, share, share, (bounds, side, eastward, northward) => {
        const codes = meshCodesWithin(bounds, side, 10_000)!;
        const lon = Math.min(bounds.east, bounds.west + eastward * (bounds.east - bounds.west));
        const lat = Math.min(bounds.north, bounds.south + northward * (bounds.north - bounds.south));
        expect(codes).toContain(meshCodeOf({ lon, lat }, side));
        expect(new Set(codes).size).toBe(codes.length);
        const away = codes
          .map(meshBounds)
          .filter((cell) => cell.east < bounds.west || cell.south > bounds.north + edge);
        expect(away).toEqual([]);
      }),
    );
  });

  it('counts cells from the south-west on, across cells of 10 km and 80 km', () => {
    const bounds = { west: 139.99, south: 35.995, east: 140.005, north: 36.005 };
    expect(meshCodesWithin(bounds, 1_000, 4)).toEqual(['53397799', '53407090', '54390709', '54400000']);
  });

  it('is null for more cells than asked for, and where the box leaves the grid', () => {
    const bounds = { west: 134, south: 34, east: 134.1, north: 34.1 };
    expect(meshCodesWithin(bounds, 1_000, 10)).toBeNull();
    expect(meshCodesWithin({ ...bounds, west: 99 }, 80_000, 1_000)).toBeNull();
    expect(meshCodesWithin({ ...bounds, north: 67 }, 80_000, 1_000)).toBeNull();
  });
});

describe('meshSizeOf', () => {
  it.each([
    ['5339', 80_000],
    ['533946', 10_000],
    ['53394611', 1_000],
    ['533946113', 500],
    ['5339461132', 250],
    ['533986', null],
    ['533946115', null],
    ['53394', null],
    ['abcd', null],
  ])('%s → %s', (code, side) => {
    expect(meshSizeOf(code)).toBe(side);
  });

  it('keeps meshBounds from answering for what is no code', () => {
    expect(() => meshBounds('533986')).toThrow('"533986" is no mesh code');
  });
});
