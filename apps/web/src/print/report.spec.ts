import { describe, expect, it } from '@jest/globals';
import { dearestYear, periodsOf } from './report.js';

const year = (fiscalYear: number, totalYen: number) => ({
  fiscalYear,
  totalYen,
  renovationYen: totalYen,
  rebuildYen: 0,
});

describe('dearestYear', () => {
  it('is the first of the dearest', () => {
    expect(dearestYear({ years: [year(2026, 1), year(2027, 9), year(2028, 9)] })?.fiscalYear).toBe(2027);
  });

  it('is none where nothing costs anything', () => {
    expect(dearestYear({ years: [year(2026, 0)] })).toBeNull();
    expect(dearestYear({ years: [] })).toBeNull();
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
