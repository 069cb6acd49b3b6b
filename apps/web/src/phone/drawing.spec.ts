import { expect, it } from '@jest/globals';
import { pointIn, withPoint } from './drawing.js';
import type { Stroke } from './strokes.js';

const box = { left: 10, top: 20, width: 200, height: 100 };

it('says where the pointer is on the photo, at its edge when it has left', () => {
  expect(pointIn(box, { clientX: 60, clientY: 45 })).toEqual([0.25, 0.25]);
  expect(pointIn(box, { clientX: 0, clientY: 500 })).toEqual([0, 1]);
});

it('draws at most 500 points, and none that nobody sees', () => {
  let line: Stroke = { colour: 'red', points: [[0, 0]] };
  expect(withPoint(line, [0.001, 0.001])).toBe(line);
  for (let step = 1; step < 2000; step++) line = withPoint(line, [step % 2, (step % 100) / 100]);
  expect(line.points.length).toBeLessThanOrEqual(500);
  expect(line.points[0]).toEqual([0, 0]);
});
