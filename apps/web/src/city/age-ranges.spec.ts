import { describe, expect, it } from '@jest/globals';
import { ageRanges } from './age-ranges.js';

describe('ageRanges', () => {
  const ranges = ageRanges(2026);

  it('are the classes of the map as built years', () => {
    expect(ranges.map(({ builtFrom, builtTo }) => [builtFrom, builtTo])).toEqual([
      [2012, 2026],
      [1997, 2011],
      [1982, 1996],
      [1967, 1981],
      [null, 1966],
    ]);
  });

  it('leave no year out and take none twice', () => {
    for (let year = 1900; year <= 2026; year++) {
      const holding = ranges.filter(({ builtFrom, builtTo }) => (builtFrom ?? -Infinity) <= year && year <= builtTo);
      expect(holding).toHaveLength(1);
    }
  });
});
