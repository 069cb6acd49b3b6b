import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellAddress, columnLetters, columnNumber } from './table.js';

describe('cellAddress', () => {
  it('counts as a spreadsheet does', () => {
    expect(cellAddress({ sheet: null, namesSheet: false }, 11, 2)).toBe('C12');
    expect(cellAddress({ sheet: '棟別', namesSheet: true }, 0, 26)).toBe('棟別!AA1');
  });

  it('names a column both ways', () => {
    expect([columnLetters(701), columnLetters(702), columnNumber('XFD')]).toEqual(['ZZ', 'AAA', 16383]);
    fc.assert(
      fc.property(fc.nat({ max: 20_000 }), (column) => expect(columnNumber(columnLetters(column))).toBe(column)),
    );
  });
});
