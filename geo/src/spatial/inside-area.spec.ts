import type { LonLat } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceToAreaM, type MultiPolygon } from './boundary.js';
import { insideOfArea } from './inside-area.js';

const position = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
const ring = fc.array(position, { minLength: 3, maxLength: 40 });
const area = fc
  .array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
  .map((coordinates): MultiPolygon => ({ type: 'MultiPolygon', coordinates }));
const point = fc.record({ lon: fc.integer({ min: -1, max: 43 }), lat: fc.integer({ min: -1, max: 43 }) });

describe('insideOfArea', () => {
  it('says of every point what the way round the whole boundary says: corners, edges, holes and islands alike', () => {
    fc.assert(
      fc.property(area, fc.array(point, { minLength: 1, maxLength: 50 }), (place, points) => {
        const isInside = insideOfArea(place);
        const halves = points.map(({ lon, lat }) => ({ lon: lon / 2, lat: lat / 2 }));
        const offEdges = halves.filter((each) => !onAnEdge(place, each));
        const isAtNoDistance = (each: LonLat) => distanceToAreaM(place, each) === 0;
        expect(offEdges.map(isInside)).toEqual(offEdges.map(isAtNoDistance));
        expect(halves.filter(isInside).every(isAtNoDistance)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('holds nothing where there is no area', () => {
    expect(insideOfArea({ type: 'MultiPolygon', coordinates: [] })({ lon: 134, lat: 34 })).toBe(false);
  });
});

/** The distance is 0 there, too, though no area is around. */
function onAnEdge({ coordinates }: MultiPolygon, { lon, lat }: LonLat): boolean {
  return coordinates.flat().some((corners) =>
    corners.some(([bx, by], at) => {
      const [ax, ay] = corners.at(at - 1)!;
      const isInLine = (bx! - ax!) * (lat - ay!) === (by! - ay!) * (lon - ax!);
      const isBetween =
        Math.min(ax!, bx!) <= lon &&
        lon <= Math.max(ax!, bx!) &&
        Math.min(ay!, by!) <= lat &&
        lat <= Math.max(ay!, by!);
      return isInLine && isBetween;
    }),
  );
}
