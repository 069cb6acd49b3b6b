import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fiscalYearOf, formatEraYear, formatFiscalYear, shortEraYear } from './fiscal-year.js';
import { readJapaneseDate } from './read-japanese-date.js';

describe('fiscalYearOf', () => {
  it.each([
    [1970, 3, 1969],
    [1970, 4, 1970],
    [1970, 12, 1970],
    [1971, 1, 1970],
  ])('%d-%d lies in fiscal year %d', (year, month, fiscalYear) => {
    expect(fiscalYearOf(year, month)).toBe(fiscalYear);
  });

  it('names what is no month or year', () => {
    expect(() => fiscalYearOf(1970, 13)).toThrow('month must be 1–12, got 13');
    expect(() => fiscalYearOf(1970.5, 1)).toThrow('year must be an integer, got 1970.5');
  });
});

describe('formatFiscalYear', () => {
  it.each([
    [2026, '令和8年度(2026年度)', 'FY2026 (Reiwa 8)'],
    [2019, '令和元年度(2019年度)', 'FY2019 (Reiwa 1)'],
    [2018, '平成30年度(2018年度)', 'FY2018 (Heisei 30)'],
    [1989, '平成元年度(1989年度)', 'FY1989 (Heisei 1)'],
    [1988, '昭和63年度(1988年度)', 'FY1988 (Showa 63)'],
    [1927, '昭和2年度(1927年度)', 'FY1927 (Showa 2)'],
    [1926, '大正15年度(1926年度)', 'FY1926 (Taisho 15)'],
    [1913, '大正2年度(1913年度)', 'FY1913 (Taisho 2)'],
    [1912, '明治45年度(1912年度)', 'FY1912 (Meiji 45)'],
    [1868, '明治元年度(1868年度)', 'FY1868 (Meiji 1)'],
    [1867, '1867年度', 'FY1867'],
  ])('%d is %s and %s', (fiscalYear, ja, en) => {
    expect(formatFiscalYear(fiscalYear)).toBe(ja);
    expect(formatFiscalYear(fiscalYear, 'en')).toBe(en);
  });

  it.each([
    [2019, '令和元年度', 'Reiwa 1'],
    [1981, '昭和56年度', 'Showa 56'],
    [1867, '', ''],
  ])('the era alone of %d is %s and %s', (year, ja, en) => {
    expect([formatEraYear(year), formatEraYear(year, 'en')]).toEqual([ja, en]);
  });

  it('is short in numbers of documents', () => {
    expect([2026, 2019, 2018, 1867].map(shortEraYear)).toEqual(['R8', 'R1', 'H30', '1867']);
  });

  it('is read back as the same fiscal year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1700, max: 2100 }), (fiscalYear) => {
        expect(readJapaneseDate(formatFiscalYear(fiscalYear))).toMatchObject({ ok: true, fiscalYear });
      }),
    );
  });
});
