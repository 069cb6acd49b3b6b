import { describe, expect, it } from '@jest/globals';
import { readableYen, tableYen, wholeYen, yenText } from './yen.js';

describe('yenText', () => {
  it('tells amounts of one line in the unit of the largest', () => {
    expect(yenText(37_000_000, 'ja')).toBe('37百万円');
    expect(yenText(37_000_000, 'ja', 5_000_000_000)).toBe('0.4億円');
    expect(yenText(-6_790_000_000, 'ja', 5_000_000_000)).toBe('△67.9億円');
  });
});

describe('readableYen', () => {
  it.each([
    [16_615_943_657, 'ja', '166.2', '億円'],
    [123_456_789_012, 'ja', '1,235', '億円'],
    [49_000_000, 'ja', '49', '百万円'],
    [1_234_567, 'ja', '1,235', '千円'],
    [53_315, 'ja', '53,315', '円'],
    [0, 'ja', '0', '円'],
    [-8_020_000_000, 'ja', '△80.2', '億円'],
    [16_615_943_657, 'en', '16,616', 'million yen'],
    [-8_020_000_000, 'en', '−8,020', 'million yen'],
    [53_315, 'en', '53,315', 'yen'],
  ] as const)('%d in %s is %s %s', (yen, language, value, unit) => {
    expect(readableYen(yen, language)).toEqual({ value, unit });
  });

  it('is told in the unit of another amount beside it', () => {
    expect(readableYen(2_613_327_000, 'ja', 65_333_000)).toEqual({ value: '2,613', unit: '百万円' });
    expect(readableYen(0, 'ja', 65_333_000)).toEqual({ value: '0', unit: '百万円' });
  });
});

describe('texts', () => {
  it('put the unit behind the figure', () => {
    expect(yenText(9_200_000_000, 'ja')).toBe('92.0億円');
    expect(yenText(9_200_000_000, 'en')).toBe('9,200 million yen');
    expect(wholeYen(16_615_943_657, 'ja')).toBe('16,615,943,657円');
    expect(wholeYen(1, 'en')).toBe('1 yen');
  });

  it('use one unit in a table', () => {
    expect(tableYen(49_000_000, 'ja')).toBe('0.5');
    expect(tableYen(49_000_000, 'en')).toBe('49');
  });
});
