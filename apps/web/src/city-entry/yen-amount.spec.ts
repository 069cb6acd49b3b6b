import { describe, expect, it } from '@jest/globals';
import { yenUnits } from '#libs/money';
import fc from 'fast-check';
import { plainUnit, readYen, writeYen } from './yen-amount.js';

describe('readYen', () => {
  it.each([
    ['1,250', 'million-yen', 1_250_000_000],
    ['12.5', 'hundred-million-yen', 1_250_000_000],
    ['１２．５億円', 'yen', 1_250_000_000],
    ['1250百万円', 'yen', 1_250_000_000],
    ['40万円', 'thousand-yen', 400_000],
    ['¥ 3,000', 'yen', 3_000],
    ['0.123', 'thousand-yen', 123],
    ['0.07', 'hundred-million-yen', 7_000_000],
    ['0', 'yen', 0],
  ] as const)('%s in %s is %d yen', (text, unit, yen) => {
    expect(readYen(text, unit)).toEqual({ ok: true, yen });
  });

  it.each([
    [' ', 'yen', 'blank'],
    ['約12億円', 'yen', 'not-a-number'],
    ['-5', 'yen', 'not-a-number'],
    ['12,34', 'yen', 'not-a-number'],
    ['0.5', 'yen', 'part-of-yen'],
    ['1.2345', 'thousand-yen', 'part-of-yen'],
    ['99999999999', 'hundred-million-yen', 'too-large'],
  ] as const)('%s in %s is refused: %s', (text, unit, problem) => {
    expect(readYen(text, unit)).toEqual({ ok: false, problem });
  });
});

describe('writeYen', () => {
  it.each([
    [1_250_000_000, 'hundred-million-yen', '12.5'],
    [1_250_000_000, 'million-yen', '1,250'],
    [100, 'yen', '100'],
    [0, 'million-yen', '0'],
  ] as const)('%d yen in %s is %s', (yen, unit, text) => {
    expect(writeYen(yen, unit)).toBe(text);
  });

  it('reads back as the same yen in every unit', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(...yenUnits), (yen, unit) => {
        expect(readYen(writeYen(yen, unit), unit)).toEqual({ ok: true, yen });
      }),
    );
  });
});

describe('plainUnit', () => {
  it.each([
    [1_250_000_000, 'hundred-million-yen'],
    [1_234_500_000, 'million-yen'],
    [925_000_000, 'hundred-million-yen'],
    [1_234_500, 'thousand-yen'],
    [1_234_567, 'yen'],
    [0, 'thousand-yen'],
  ] as const)('%d yen reads best in %s', (yen, unit) => {
    expect(plainUnit(yen)).toBe(unit);
  });
});
