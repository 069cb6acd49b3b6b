import { describe, expect, it } from '@jest/globals';
import { readNumber, readWholeNumber, readYen } from './read-number.js';

describe('readNumber', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['１２３４', 1234],
    ['', null],
    ['  ', null],
  ])('reads "%s" as %s', (text, value) => expect(readNumber(text)).toEqual({ ok: true, value }));

  it.each(['約100', '-5', '1.2.3', '1e5'])('refuses "%s"', (text) => expect(readNumber(text)).toEqual({ ok: false }));
});

describe('readWholeNumber', () => {
  it('refuses parts', () => expect(readWholeNumber('1.5')).toEqual({ ok: false }));
});

describe('readYen', () => {
  it.each([
    ['5400000000', 5_400_000_000],
    ['54億円', 5_400_000_000],
    ['54億', 5_400_000_000],
    ['5,400百万円', 5_400_000_000],
    ['３.２億円', 320_000_000],
    ['¥1,000', 1000],
    ['', null],
  ])('reads "%s" as %s yen', (text, value) => expect(readYen(text)).toEqual({ ok: true, value }));

  it.each(['億円', '54ドル', '0.5円', '多数'])('refuses "%s"', (text) => expect(readYen(text)).toEqual({ ok: false }));
});
