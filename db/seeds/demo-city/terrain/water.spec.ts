import { describe, expect, it } from '@jest/globals';
import { createRandom } from '../random.js';
import { drain } from './drainage.js';
import { erode } from './erosion.js';
import { createNoise, fractal } from './noise.js';
import { blur, rasterFrom, sample } from './raster.js';

const grid = { columns: 40, rows: 30, stepKm: 0.25 };
const noise = fractal(createNoise(createRandom(4, 'ground')), 4);
/** Uneven land that falls to a sea in the east. */
const land = rasterFrom(grid, (x, y) => (x > 9 ? -5 : (9 - x) * 30 + 40 * noise(x, y)));

describe('drain', () => {
  const { receivers, areaKm2, mouths, order } = drain(land);

  it('leads the water of each cell to the sea or off the grid', () => {
    for (let start = 0; start < receivers.length; start++) {
      let cell = start;
      for (let steps = 0; receivers[cell] !== cell; steps++) {
        expect(steps).toBeLessThan(receivers.length);
        cell = receivers[cell]!;
      }
      const onRim = cell % 40 === 0 || cell % 40 === 39 || cell < 40 || cell >= 29 * 40;
      expect(onRim || land.values[cell]! <= 0).toBe(true);
    }
  });

  it('loses no water: outlets together drain the whole grid', () => {
    const outlets = [...receivers.keys()].filter((cell) => receivers[cell] === cell);
    const drained = outlets.reduce((sum, cell) => sum + areaKm2[cell]!, 0);
    expect(drained).toBeCloseTo(40 * 30 * 0.0625, 6);
    expect(new Set(order).size).toBe(receivers.length);
    for (const cell of receivers.keys()) expect(mouths[mouths[cell]!]).toBe(mouths[cell]);
  });
});

it('erodes rising ground into valleys that all lead down to an outlet', () => {
  const outlet = Uint8Array.from(land.values, (height, cell) => {
    const onRim = cell % 40 === 0 || cell % 40 === 39 || cell < 40 || cell >= 29 * 40;
    return onRim || height <= 0 ? 1 : 0;
  });
  const start = rasterFrom(grid, (x, y, cell) => (outlet[cell] === 1 ? 0 : 20 + 10 * noise(x * 2, y * 2)));
  const uplift = new Float64Array(start.values.length).fill(1);
  const settings = { upliftPerStepM: 10, incision: 0.1, areaExponent: 0.45, steps: 40, jitter: 0.4, creep: 0.02 };
  const carved = erode(start, uplift, uplift, outlet, createRandom(1, 'erosion'), settings);
  const heights = [...carved.values];
  expect(Math.max(...heights)).toBeGreaterThan(60);
  expect(Math.max(...heights)).toBeLessThan(420);
  outlet.forEach((held, cell) => {
    expect(heights[cell]! > 0).toBe(held === 0);
  });
});

describe('rasters', () => {
  it('give back what they were filled with, and blends between', () => {
    const slope = rasterFrom(grid, (x, y) => 2 * x + 3 * y);
    expect(sample(slope, 4.2, 3.3)).toBeCloseTo(2 * 4.2 + 3 * 3.3, 9);
  });

  it('keep their sum when blurred away from the rim', () => {
    const spot = rasterFrom(grid, (_x, _y, cell) => (cell === 15 * 40 + 20 ? 100 : 0));
    const soft = blur(spot, 2);
    expect(soft.values.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 6);
    expect(Math.max(...soft.values)).toBeLessThan(10);
  });
});
