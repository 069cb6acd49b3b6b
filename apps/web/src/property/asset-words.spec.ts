import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { assetNumberText, bookFacts, yenCell } from './asset-words.js';

const totals = {
  acquisitionYen: 698_800_000,
  accumulatedDepreciationYen: null,
  bookValueYen: 265_680_001,
  fiscalYearEnd: '2024-03-31',
};

describe('words of fixed assets', () => {
  it('puts number and branch together', () => {
    expect(assetNumberText({ number: '1001', branch: '2' })).toBe('1001-2');
    expect(assetNumberText({ number: 'A-1', branch: '' })).toBe('A-1');
    expect(yenCell(null, 'ja')).toBe('–');
    expect(yenCell(29_400_000, 'ja')).toBe('29,400,000');
  });

  it('tells the sheet what a ledger has stated, and of which day', () => {
    expect(bookFacts(totals, ja, 'ja')).toEqual([
      ['簿価', '2.7億円 (令和6年3月31日現在)'],
      ['取得価額', '7.0億円'],
    ]);
    expect(bookFacts(totals, en, 'en')[0]).toEqual(['Book value', '266 million yen (as of 31 March 2024)']);
    const nothing = { acquisitionYen: null, accumulatedDepreciationYen: null, bookValueYen: null, fiscalYearEnd: null };
    expect(bookFacts(nothing, ja, 'ja')).toEqual([]);
  });
});
