import { describe, expect, it } from '@jest/globals';
import { areaText, digits, percentText, readableArea } from './quantity.js';

describe('digits', () => {
  it.each([
    [1234.5, 0, '1,235'],
    [1.005, 2, '1.01'],
    [-1234, 0, '△1,234'],
    [-0.4, 0, '0'],
    [0, 1, '0.0'],
  ])('of %d with %d decimals are %s', (value, decimals, text) => expect(digits(value, decimals)).toBe(text));
});

describe('areas', () => {
  it('are shown in 万㎡ from 100,000 ㎡ on', () => {
    expect(readableArea(1_416_788.36, 'ja')).toEqual({ value: '141.7', unit: '万㎡' });
    expect(readableArea(99_999, 'ja')).toEqual({ value: '99,999', unit: '㎡' });
    expect(readableArea(1_416_788.36, 'en')).toEqual({ value: '1,417', unit: 'thousand m²' });
  });

  it('keep the decimals of the register', () => {
    expect(areaText(1819, 'ja')).toBe('1,819㎡');
    expect(areaText(52.34, 'ja')).toBe('52.34㎡');
    expect(areaText(52.5, 'en')).toBe('52.50 m²');
  });
});

describe('percentText', () => {
  it.each([
    [0, '0%'],
    [0.012, '1.2%'],
    [0.5537, '55%'],
    [1.2, '120%'],
  ])('of %d is %s', (share, text) => expect(percentText(share)).toBe(text));
});
