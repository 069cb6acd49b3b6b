import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contour } from './contours.js';
import { findCrossings } from './crossings.js';
import { openPinches, ringsAround, traceBorders } from './partition.js';
import { assemblePolygons, polygonArea, polygonContains } from './rings.js';

const size = 12;
const grid = { columns: size, rows: size, stepKm: 1 };

/** Labels 1 to 3 in the middle, 0 on the rim, so that nothing touches the edge of the grid. */
const labelGrids = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: size * size, maxLength: size * size })
  .map((labels) =>
    Uint8Array.from(labels, (label, cell) => {
      const column = cell % size;
      const row = Math.floor(cell / size);
      return column === 0 || row === 0 || column === size - 1 || row === size - 1 ? 0 : label;
    }),
  );

const areaOf = (labels: Uint8Array, isInside: (label: number) => boolean): number => {
  const arcs = traceBorders(grid, labels, () => null);
  return assemblePolygons(ringsAround(arcs, isInside)).reduce((sum, polygon) => sum + polygonArea(polygon), 0);
};

describe('a grid of labels cut into arcs', () => {
  it('gives labels areas that sum to the area of all of them', () => {
    fc.assert(
      fc.property(labelGrids, (labels) => {
        openPinches(grid, labels);
        const parts = [1, 2, 3].map((label) => areaOf(labels, (one) => one === label));
        expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(
          areaOf(labels, (label) => label > 0),
          9,
        );
      }),
    );
  });

  it('gives arcs that never cross', () => {
    fc.assert(
      fc.property(labelGrids, (labels) => {
        openPinches(grid, labels);
        expect(findCrossings(traceBorders(grid, labels, () => null).map((arc) => arc.points)).size).toBe(0);
      }),
    );
  });

  it('leaves no two cells of a label that touch at a corner only', () => {
    fc.assert(
      fc.property(labelGrids, (labels) => {
        openPinches(grid, labels);
        const rings = ringsAround(
          traceBorders(grid, labels, () => null),
          (label) => label === 1,
        );
        for (const ring of rings) expect(ring[0]).toEqual(ring[ring.length - 1]);
      }),
    );
  });
});

it('draws the contour of a hill where the hill has that height', () => {
  const columns = 80;
  const hill = { columns, rows: columns, stepKm: 0.1, values: new Float64Array(columns * columns) };
  for (let cell = 0; cell < hill.values.length; cell++) {
    const x = ((cell % columns) + 0.5) * 0.1 - 4;
    const y = (Math.floor(cell / columns) + 0.5) * 0.1 - 4;
    hill.values[cell] = 100 - 25 * Math.hypot(x, y);
  }
  const style = { smallestKm2: 0.1, toleranceKm: 0.002, relaxRounds: 1 };
  const [disc, ...others] = contour(hill, 50, style);
  expect(others).toHaveLength(0);
  expect(polygonArea(disc!)).toBeCloseTo(Math.PI * 4, 1);
  expect(polygonContains(disc!, { x: 4, y: 4 })).toBe(true);
  expect(contour(hill, 120, style)).toHaveLength(0);
});
