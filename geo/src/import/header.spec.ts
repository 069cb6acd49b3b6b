import { describe, expect, it } from '@jest/globals';
import { findColumns, foldHeader, headersOf, otherCells } from './header.js';

describe('foldHeader', () => {
  it.each([
    ['名称_カナ', '名称＿ｶﾅ'],
    ['名称_カナ', '名称-かな'],
    ['施設　名称', '施設名称'],
    ['No.', 'ＮＯ．'],
    ['延床面積（㎡）', '延床面積(m2)'],
    ['センター', 'センタ―'],
    ['センター', 'センタ−'],
    ['【所在地】', '所在地'],
  ])('%s is %s', (one, other) => {
    expect(foldHeader(one)).toBe(foldHeader(other));
  });
});

describe('findColumns', () => {
  it('takes the most telling spelling, leaves out units, and gives a column to one field only', () => {
    const texts = ['No', '施設名', '建物面積', '延床面積（㎡）', '名称'];
    const columns = findColumns(texts, {
      name: ['施設名', '名称'],
      area: ['延床面積', '建物面積'],
      other: ['名称', '施設名'],
      none: ['x'],
    });
    expect(columns).toEqual({ name: 1, area: 3, other: 4 });
  });

  it('takes the first of two equal headers', () => {
    expect(findColumns(['緯度', '緯度'], { lat: ['緯度'], again: ['緯度'] })).toEqual({ lat: 0 });
  });
});

describe('headersOf', () => {
  it('offers each row alone and filled up from the one above', () => {
    const rows = [
      ['施設', '建物', ''],
      ['', '構造', '階数'],
      ['中央図書館', 'RC', '3'],
    ];
    const headers = headersOf({ sheet: null, namesSheet: false, rows });
    expect(headers.map(({ dataRow, texts }) => `${dataRow}: ${texts.join()}`)).toContain('2: 施設,構造,階数');
  });
});

describe('otherCells', () => {
  it('keeps what no field took under its header, or under its letters', () => {
    const header = { row: 0, dataRow: 1, texts: ['名称', '電話番号', '', '電話番号', 'URL'] };
    expect(otherCells(['図書館', '087', 'x', '088', ''], header, new Set([0]))).toEqual({
      電話番号: '087',
      '(C)': 'x',
      '電話番号 (D)': '088',
    });
  });
});
