import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatYen, formatYenWithUnit, suitableYenUnit, yenUnits, type YenUnit } from './format-yen.js';

const yenOf: Record<YenUnit, number> = {
  yen: 1,
  'thousand-yen': 1e3,
  'million-yen': 1e6,
  'hundred-million-yen': 1e8,
};

function readBack(text: string): number {
  return Number(text.replace('△', '-').replaceAll(',', ''));
}

describe('formatYen', () => {
  it.each([
    [1_234, 'yen', 0, '1,234'],
    [-1_234, 'yen', 0, '△1,234'],
    [999, 'yen', 0, '999'],
    [0, 'yen', 0, '0'],
    [1_234_500, 'thousand-yen', 0, '1,235'],
    [-1_234_500, 'thousand-yen', 0, '△1,235'],
    [-400, 'thousand-yen', 0, '0'],
    [107_450_000_000, 'hundred-million-yen', 1, '1,074.5'],
    [-5_000_000, 'hundred-million-yen', 2, '△0.05'],
    [9_007_199_254_740_991, 'yen', 0, '9,007,199,254,740,991'],
  ] as const)('%d in %s with %d decimals is %s', (amountYen, unit, decimals, text) => {
    expect(formatYen(amountYen, unit, decimals)).toBe(text);
  });

  it('reads back as the amount, to half of its last digit', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom(...yenUnits),
        fc.nat({ max: 3 }),
        (amountYen, unit, decimals) => {
          const step = yenOf[unit] / 10 ** decimals;
          const distance = Math.abs(readBack(formatYen(amountYen, unit, decimals)) * yenOf[unit] - amountYen);
          expect(distance).toBeLessThanOrEqual(step / 2 + Math.abs(amountYen) * 1e-15);
        },
      ),
    );
  });

  it('writes a negative amount as the positive one behind △', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 50 }), fc.constantFrom(...yenUnits), (amountYen, unit) => {
        const positive = formatYen(amountYen, unit);
        expect(formatYen(-amountYen, unit)).toBe(positive === '0' ? '0' : `△${positive}`);
      }),
    );
  });

  it('refuses parts of a yen and odd decimals', () => {
    expect(() => formatYen(0.5)).toThrow('amountYen must be an integer, got 0.5');
    expect(() => formatYen(1, 'yen', -1)).toThrow('decimals must be an integer from 0 to 8, got -1');
  });
});

describe('units', () => {
  it.each([
    [[], 'yen'],
    [[9_999], 'yen'],
    [[10_000], 'thousand-yen'],
    [[-10_000_000, 3], 'million-yen'],
    [[999_999_999], 'million-yen'],
    [[1_000_000_000], 'hundred-million-yen'],
  ] as const)('%j are shown in %s', (amounts, unit) => {
    expect(suitableYenUnit(amounts)).toBe(unit);
  });

  it('puts the unit behind the number in both languages', () => {
    expect(formatYenWithUnit(-1_234_000_000, 'million-yen', 'en')).toBe('−1,234 million yen');
    expect(formatYenWithUnit(-1_234_000_000, 'million-yen')).toBe('△1,234百万円');
    expect(formatYenWithUnit(1_234_000_000, 'auto', 'ja', 1)).toBe('12.3億円');
    expect(formatYenWithUnit(1_234_000, 'thousand-yen', 'en')).toBe('1,234 thousand yen');
    expect(formatYenWithUnit(1_234_000_000, 'hundred-million-yen', 'en')).toBe('12 × 100 million yen');
  });
});
