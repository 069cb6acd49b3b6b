import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ledgerAliases, ledgerFields, type LedgerField } from '../drivers/ledger-fields.js';
import { columnName } from '../header.js';
import { guessMapping } from './guess-mapping.js';

const none: readonly string[][] = [];

describe('guessMapping', () => {
  it('understands a city’s own words where the values agree', () => {
    const texts = ['建物の名前', '所', '広さ', 'できた年', 'つくり', '担当', '使いみち', '写真'];
    const samples = [
      ['林公民館'],
      ['林町1'],
      ['120.5', '80'],
      ['S60', '平成2年'],
      ['木造'],
      ['学校教育課'],
      ['公民館'],
      ['a.jpg'],
    ];
    expect(guessMapping(texts, samples)).toEqual({
      name: '建物の名前',
      address: '所',
      floorArea: '広さ',
      builtYear: 'できた年',
      structure: 'つくり',
      department: '担当',
      smallCategory: '使いみち',
    });
  });

  it.each<[string, LedgerField, string, readonly string[]]>([
    ['施設の名称', 'name', '施設の名称', ['林公民館']],
    ['床の面積', 'floorArea', '床の面積', ['120']],
    ['建築した年', 'builtYear', '建築した年', ['1970', '昭和45年']],
    ['建物の場所', 'address', '建物の場所', ['林町1']],
    ['No', 'facilityNumber', '', ['1', '2']],
    ['耐震診断の年度', 'builtYear', '', ['2005', '2006']],
    ['土地の面積の割合', 'floorArea', '', ['20%', '30%']],
  ])('%s is %s', (text, field, expected, values) => {
    expect(guessMapping([text], [values])[field] ?? '').toBe(expected);
  });

  it('does not believe a header whose values speak against it', () => {
    expect(guessMapping(['広さ'], [['広い', '狭い']])).toEqual({});
    expect(guessMapping(['できた年'], [['はい', 'いいえ', '昭和60年']])).toEqual({});
  });

  it('prefers the name of the facility to that of the building', () => {
    expect(guessMapping(['建物の名前', '施設の名前'], none)).toMatchObject({
      name: '施設の名前',
      buildingName: '建物の名前',
    });
    expect(guessMapping(['建物の名前'], none)).toEqual({ name: '建物の名前' });
  });

  it('finds every usual header, whatever stands beside it', () => {
    const pairs = ledgerFields.flatMap((field) => ledgerAliases[field].map((alias) => ({ field, alias })));
    const usual = fc.constantFrom(...pairs.filter(({ alias }) => !alias.includes('(')));
    fc.assert(
      fc.property(usual, fc.array(fc.constantFrom('写真', 'ア', 'イ', 'ウ')), ({ field, alias }, others) => {
        expect(guessMapping([...others, alias], none)).toEqual({ [field]: alias });
      }),
    );
  });

  it('names only columns that are there, each for one field', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('名', '所', '面積', '年', '階', '分類', '分類', '構造', '施設の名前', ''),
    );
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 12 }),
        fc.array(fc.array(fc.string(), { maxLength: 3 })),
        (texts, values) => {
          const given = Object.values(guessMapping(texts, values));
          expect(new Set(given).size).toBe(given.length);
          const names = texts.map((_, column) => columnName(texts, column));
          expect(names).toEqual(expect.arrayContaining(given));
        },
      ),
    );
  });
});
