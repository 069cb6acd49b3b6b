import { describe, expect, it } from '@jest/globals';
import { createRandom } from '../random.js';
import { distanceToLine, interpolateKnots } from './curve.js';
import { roughen } from './roughen.js';
import { relax, roundCorners, simplify } from './smoothing.js';

const zigzag = Array.from({ length: 41 }, (_, i) => ({ x: i / 4, y: i % 2 }));
const octagon = Array.from({ length: 9 }, (_, i) => ({ x: Math.cos((i % 8) * 0.785), y: Math.sin((i % 8) * 0.785) }));

const lengthOf = (line: readonly { x: number; y: number }[]): number =>
  line.slice(1).reduce((sum, point, i) => sum + Math.hypot(point.x - line[i]!.x, point.y - line[i]!.y), 0);

describe('smoothing', () => {
  it('keeps the ends of an open line and the closure of a ring', () => {
    for (const smooth of [relax(zigzag, 5), roundCorners(zigzag, 2), simplify(zigzag, 0.3)]) {
      expect([smooth[0], smooth.at(-1)]).toEqual([zigzag[0], zigzag.at(-1)]);
    }
    for (const smooth of [relax(octagon, 3), roundCorners(octagon, 2), simplify(octagon, 0.05)]) {
      expect(smooth[0]).toEqual(smooth.at(-1));
    }
  });

  it('takes the zigzag out of a line', () => {
    expect(lengthOf(relax(zigzag, 10))).toBeLessThan(0.4 * lengthOf(zigzag));
  });

  it('leaves every point it drops within the tolerance of the line', () => {
    const wave = Array.from({ length: 200 }, (_, i) => ({ x: i / 20, y: Math.sin(i / 20) }));
    const simple = simplify(wave, 0.01);
    expect(simple.length).toBeLessThan(60);
    for (const { x, y } of wave) expect(distanceToLine(simple, x, y).distanceKm).toBeLessThanOrEqual(0.0101);
  });

  it('roughens long sides only where it is told to', () => {
    const straight = [
      { x: 0, y: 0 },
      { x: 8, y: 0 },
    ];
    expect(roughen(straight, 0.5, () => 0, createRandom(1, 'rough'))).toEqual(straight);
    const rough = roughen(straight, 0.5, () => 0.2, createRandom(1, 'rough'));
    expect(rough.length).toBeGreaterThan(16);
    expect(rough.at(-1)).toEqual({ x: 8, y: 0 });
  });
});

it('interpolates through its knots and holds the outer values', () => {
  const knots = [
    [0, 1],
    [2, 5],
    [3, 4],
  ] as const;
  for (const [at, value] of knots) expect(interpolateKnots(knots, at)).toBe(value);
  expect(interpolateKnots(knots, -9)).toBe(1);
  expect(interpolateKnots(knots, 9)).toBe(4);
});
