import { describe, expect, it } from '@jest/globals';
import {
  readConcreteStrength,
  readPropertyClass,
  readRealEstateCell,
  readReinforcedFiscalYear,
  readSeismicStandard,
  readSeismicWork,
} from './read-particulars.js';

describe('particulars of a building as ledgers write them', () => {
  it.each([
    ['新耐震', 'new'],
    ['旧 耐震', 'old'],
    ['―', null],
  ])('standard %s → %s', (text, expected) => expect(readSeismicStandard(text)).toBe(expected));

  it.each([
    ['実施済', 'done'],
    ['済', 'done'],
    ['○', 'done'],
    ['未実施', 'not-done'],
    ['未済', 'not-done'],
    ['要', 'not-done'],
    ['×', 'not-done'],
    ['不要', 'not-needed'],
    ['対象外', 'not-needed'],
    ['', null],
  ])('work %s → %s', (text, expected) => expect(readSeismicWork(text)).toBe(expected));

  it.each([
    ['行政財産（公用）', 'official-use'],
    ['公共用財産', 'public-use'],
    ['普通財産', 'ordinary'],
    ['行政財産', null],
  ])('class %s → %s', (text, expected) => expect(readPropertyClass(text)).toBe(expected));

  it('reads numbers, and says why one cannot be used', () => {
    expect(readConcreteStrength('１８．２５ N/mm2')).toEqual({ ok: true, value: 18.3 });
    expect(readConcreteStrength('弱い')).toMatchObject({ ok: false, reason: { ja: expect.stringContaining('弱い') } });
    expect(readReinforcedFiscalYear('平成22年度')).toEqual({ ok: true, value: 2010 });
    expect(readReinforcedFiscalYear('1700')).toMatchObject({ ok: false });
    expect(readRealEstateCell('１２３４５６７８９０１２３')).toEqual({ ok: true, value: '1234567890123-0000' });
    expect(readRealEstateCell('12')).toMatchObject({ ok: false });
    expect(readRealEstateCell('不明')).toEqual({ ok: true, value: null });
  });
});
