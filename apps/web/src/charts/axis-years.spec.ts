import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { axisYears, axisYearText } from './axis-years.js';

const language = fc.constantFrom('ja' as const, 'en' as const);

describe('the years below a drawing', () => {
  it('are told in both calendars in Japanese', () => {
    expect([axisYearText(2030, 'ja'), axisYearText(2018, 'ja'), axisYearText(2030, 'en')]).toEqual([
      '2030(R12)',
      '2018(H30)',
      '2030',
    ]);
  });

  it('never run into each other, and hold the selected one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2100 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 7, max: 80, noNaN: true }),
        fc.option(fc.nat({ max: 59 })),
        language,
        (first, count, stepPx, selected, told) => {
          const years = Array.from({ length: count }, (_, at) => first + at);
          const selectedYear = selected === null ? null : first + selected;
          const shown = axisYears(years, stepPx, selectedYear, told);
          const gaps = shown.slice(1).map((year, at) => (year - shown[at]!) * stepPx);
          expect(gaps.every((gap) => gap >= (told === 'ja' ? 68 : 36))).toBe(true);
          expect(selectedYear === null || shown.includes(selectedYear)).toBe(
            selectedYear === null || years.includes(selectedYear),
          );
          expect(shown.every((year) => years.includes(year))).toBe(true);
        },
      ),
    );
  });
});
