import { describe, expect, it } from '@jest/globals';
import { fiscalYearsText } from './year.js';

describe('fiscalYearsText', () => {
  it.each([
    [2026, 2035, '2026年度〜2035年度', 'FY2026–FY2035'],
    [2026, 2026, '2026年度', 'FY2026'],
  ])('of %d to %d is %s', (from, to, japanese, english) => {
    expect(fiscalYearsText(from, to, 'ja')).toBe(japanese);
    expect(fiscalYearsText(from, to, 'en')).toBe(english);
  });
});
