import { describe, expect, it } from '@jest/globals';
import { findCrossings } from './crossings.js';
import { assemblePolygons, polygonArea, polygonContains, ringArea } from './rings.js';

const ring = (...places: readonly (readonly [number, number])[]) => places.map(([x, y]) => ({ x, y }));
const square = (from: number, to: number) => ring([from, from], [to, from], [to, to], [from, to], [from, from]);

describe('rings', () => {
  it('measure what they enclose, clockwise ones below zero', () => {
    expect(ringArea(square(0, 3))).toBe(9);
    expect(ringArea([...square(0, 3)].reverse())).toBe(-9);
  });

  it('become polygons with the holes in the smallest area around them', () => {
    const hole = [...square(4, 5)].reverse();
    const polygons = assemblePolygons([square(0, 10), hole, square(3, 6)]);
    expect(polygons.map((polygon) => polygon.length)).toEqual([1, 2]);
    expect(polygons.map(polygonArea)).toEqual([100, 8]);
    expect(polygonContains(polygons[1]!, { x: 3.5, y: 3.5 })).toBe(true);
    expect(polygonContains(polygons[1]!, { x: 4.5, y: 4.5 })).toBe(false);
  });
});

describe('findCrossings', () => {
  it('finds a line that crosses itself and one that crosses another', () => {
    const bow = ring([0, 0], [2, 2], [2, 0], [0, 2], [0, 0]);
    expect(findCrossings([square(0, 2)])).toEqual(new Set());
    expect(findCrossings([square(0, 2), bow])).toEqual(new Set([0, 1]));
    expect(findCrossings([ring([0, 0], [9, 9]), ring([20, 0], [20, 9]), ring([0, 9], [9, 0])])).toEqual(
      new Set([0, 2]),
    );
  });

  it('lets lines share their ends but not run along each other', () => {
    expect(findCrossings([ring([0, 0], [1, 1]), ring([1, 1], [2, 0])])).toEqual(new Set());
    expect(findCrossings([ring([0, 0], [2, 0]), ring([0, 0], [1, 0])])).toEqual(new Set([0, 1]));
    expect(findCrossings([ring([0, 0], [2, 0]), ring([1, 0], [1, 5])])).toEqual(new Set([0, 1]));
  });
});
