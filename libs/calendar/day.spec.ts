import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths, daysBetween } from './index.js';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('addMonths', () => {
  it.each([
    ['2026-11-29', 6, '2027-05-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 36, '2029-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['0026-01-31', 1, '0026-02-28'],
    ['0099-12-31', 2, '0100-02-28'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('goes exactly so many months on, and to no later date of the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 240 }), (from, months) => {
        const to = addMonths(from, months);
        const monthsOf = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
        expect(monthsOf(to) - monthsOf(from)).toBe(months);
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      }),
    );
  });

  it('names what is no day', () => {
    expect(() => addMonths('2026-02-29', 1)).toThrow('a day is written 2026-04-01, got 2026-02-29');
    expect(() => addMonths('令和8年', 1)).toThrow('got 令和8年');
  });
});

describe('daysBetween', () => {
  it('counts days, also over the end of summer time elsewhere', () => {
    expect(daysBetween('2026-11-29', '2026-12-01')).toBe(2);
    expect(daysBetween('2026-12-01', '2026-11-29')).toBe(-2);
    expect(daysBetween('2026-03-01', '2026-11-01')).toBe(245);
  });
});
