import { describe, expect, it } from '@jest/globals';
import { ja } from '../i18n/ja.js';
import { sourceNumberText, sourceText } from './source-words.js';

describe('sourceText', () => {
  it.each([
    ['property-workbook:citizen_service_center', '施設の一覧のブック(#property 見出し)「citizen_service_center」'],
    ['recommended-dataset:222127', '推奨データセット「公共施設一覧」'],
    ['building-ledger:台帳/学校', '建物台帳・公有財産台帳「台帳/学校」'],
    ['手入力', '手入力'],
  ])('of %s is %s', (source, words) => expect(sourceText(source, ja)).toBe(words));
});

describe('sourceNumberText', () => {
  it('tells a number from a key made of name and place', () => {
    expect(sourceNumberText('12', ja)).toBe('番号 12');
    expect(sourceNumberText('=中央公民館|番町1', ja)).toBe('番号なし(名称と所在地で照合)');
  });
});
