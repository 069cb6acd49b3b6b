import { describe, expect, it } from '@jest/globals';
import { dateText } from './date.js';

describe('dateText', () => {
  it.each([
    ['2026-03-31T15:00:00Z', '令和8年4月1日', '1 April 2026'],
    ['2019-05-01T00:00:00+09:00', '令和元年5月1日', '1 May 2019'],
  ])('%s is %s', (iso, japanese, english) => {
    expect(dateText(new Date(iso), 'ja')).toBe(japanese);
    expect(dateText(new Date(iso), 'en')).toBe(english);
  });
});
