import { describe, expect, it } from '@jest/globals';
import { axisUnit, columnsMargin, yearScale } from './year-columns.js';

const years = Array.from({ length: 40 }, (_, i) => ({
  fiscalYear: 2026 + i,
  renovationYen: 0,
  rebuildYen: 0,
  totalYen: 0,
}));

describe('yearScale', () => {
  it.each([320, 390, 1015, 1400])('keeps forty columns between the margins at %d px', (width) => {
    const scale = yearScale(years, width);
    expect(scale(2026)).toBeGreaterThanOrEqual(columnsMargin.left);
    expect((scale(2065) ?? 0) + scale.bandwidth()).toBeLessThanOrEqual(width - columnsMargin.right);
    expect(scale.bandwidth()).toBeGreaterThan(3);
  });

  it('does not fold over where there is no room yet', () => {
    expect(yearScale(years, 0).bandwidth()).toBeGreaterThanOrEqual(0);
  });
});

describe('axisUnit', () => {
  it('tells neighbouring ticks apart by one decimal at most', () => {
    expect([5e8, 1e7, 5e6, 2e4, 1].map((stepYen) => axisUnit(stepYen, 'ja'))).toEqual([
      'hundred-million-yen',
      'hundred-million-yen',
      'million-yen',
      'thousand-yen',
      'yen',
    ]);
    expect(axisUnit(5e9, 'en')).toBe('million-yen');
  });
});
