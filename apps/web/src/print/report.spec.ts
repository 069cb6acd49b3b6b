import { describe, expect, it } from '@jest/globals';
import { peakOf, periodsOf } from './report.js';

const year = (fiscalYear: number, totalYen: number) => ({
  fiscalYear,
  totalYen,
  renovationYen: totalYen,
  rebuildYen: 0,
});

describe('peakOf', () => {
  it('is every year of the highest amount, in runs', () => {
    const years = [year(2026, 1), year(2027, 9), year(2028, 9), year(2029, 8), year(2030, 9)];
    expect(peakOf({ years })).toEqual({
      totalYen: 9,
      runs: [
        { from: 2027, to: 2028 },
        { from: 2030, to: 2030 },
      ],
    });
  });

  it('is none where nothing costs anything', () => {
    expect(peakOf({ years: [year(2026, 0)] })).toBeNull();
    expect(peakOf({ years: [] })).toBeNull();
  });
});

describe('periodsOf', () => {
  it('adds ten years at a time, and what is left', () => {
    const years = Array.from({ length: 25 }, (_, i) => year(2026 + i, i));
    const periods = periodsOf({ years });
    expect(
      periods.map(({ fromFiscalYear, toFiscalYear, totalYen }) => [fromFiscalYear, toFiscalYear, totalYen]),
    ).toEqual([
      [2026, 2035, 45],
      [2036, 2045, 145],
      [2046, 2050, 110],
    ]);
    expect(periods.at(-1)).toMatchObject({ years: 5, renovationYen: 110, rebuildYen: 0 });
    expect(periodsOf({ years: [] })).toEqual([]);
  });
});
