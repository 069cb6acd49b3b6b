import { describe, expect, it } from '@jest/globals';
import { drawTrend } from './trend-line.js';

const points = (...values: (number | null)[]) => values.map((value, i) => ({ fiscalYear: 2018 + i, value }));

describe('drawTrend', () => {
  it('runs from the least to the most, and breaks where a year is missing', () => {
    expect(drawTrend(points(0, 10))).toEqual({ lines: ['3,19 53,3'], last: { x: 53, y: 3 } });
    expect(drawTrend(points(1, 2, null, 3, 4)).lines).toHaveLength(2);
  });

  it('lies in the middle where nothing changes, and is none of one value', () => {
    expect(drawTrend(points(5, 5)).last).toEqual({ x: 53, y: 11 });
    expect(drawTrend(points(5, null))).toEqual({ lines: [], last: null });
    expect(drawTrend([])).toEqual({ lines: [], last: null });
  });
});
