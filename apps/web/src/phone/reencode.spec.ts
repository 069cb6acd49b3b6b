import { expect, it } from '@jest/globals';
import { fitInside } from './reencode.js';

it.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [800, 600, 800, 600],
  [20_000, 3, 1600, 1],
])('%i × %i becomes %i × %i', (width, height, ...expected) => {
  expect(fitInside(width, height, 1600)).toEqual(expected);
});
