import { describe, expect, it } from '@jest/globals';
import { readNumber, readWholeNumber } from './read-number.js';

describe('readNumber', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['１２３４', 1234],
    ['１，２３４', 1234],
    ['1、234,567', 1_234_567],
    ['1 234', 1234],
    [' 12 ', 12],
    ['', null],
    ['  ', null],
  ])('reads "%s" as %s', (text, value) => expect(readNumber(text)).toEqual({ ok: true, value }));

  it.each(['約100', '-5', '1.2.3', '1e5', '1,40,3', '12,34', '1234,567', ',100', '1,', '1 2'])('refuses "%s"', (text) =>
    expect(readNumber(text)).toEqual({ ok: false }),
  );
});

describe('readWholeNumber', () => {
  it('refuses parts', () => expect(readWholeNumber('1.5')).toEqual({ ok: false }));
});
