import { describe, expect, it } from '@jest/globals';
import { dateText, monthText } from './date.js';

describe('dateText', () => {
  it.each([
    ['2026-03-31T15:00:00Z', '令和8年4月1日', '1 April 2026'],
    ['2019-05-01T00:00:00+09:00', '令和元年5月1日', '1 May 2019'],
  ])('%s is %s', (iso, japanese, english) => {
    expect(dateText(new Date(iso), 'ja')).toBe(japanese);
    expect(dateText(new Date(iso), 'en')).toBe(english);
  });
});

describe('monthText', () => {
  it.each([
    ['2026-11', '令和8年11月', 'November 2026'],
    ['2019-04', '平成31年4月', 'April 2019'],
  ])('%s is %s', (month, japanese, english) => {
    expect(monthText(month, 'ja')).toBe(japanese);
    expect(monthText(month, 'en')).toBe(english);
  });
});
