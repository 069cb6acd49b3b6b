import { describe, expect, it } from '@jest/globals';
import type { ImportFileReport } from '../api/types.js';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { csvCell, reportCsv } from './report-csv.js';

const report = {
  file: '=施設一覧.csv',
  held: [
    {
      cell: 'C12',
      causeCell: 'H12',
      name: '中央公民館, 分館',
      sheetRows: 1,
      kind: 'same-name-near',
      reason: { ja: '同じ名称の施設が30 mにあります', en: 'the same name is 30 m away' },
      candidates: [
        { facilityId: 'a', name: '中央公民館', address: '本町1-1', distanceM: 30 },
        { facilityId: 'b', name: '中央公民館', address: null, distanceM: null },
      ],
    },
  ],
  rejected: [
    {
      cell: 'F3',
      name: '東体育館',
      reason: { ja: '2つ', en: 'two' },
      faults: [
        { cell: 'F3', value: '昭和65', reason: { ja: '建築年「昭和65」', en: 'year' } },
        { cell: 'G3', value: '=広い', reason: { ja: '延床面積', en: 'area' } },
      ],
    },
    { cell: 'A4', name: null, reason: { ja: '合計の行です', en: 'totals' }, faults: [] },
  ],
} as unknown as ImportFileReport;

describe('reportCsv', () => {
  it('begins with a byte order mark and has one line per row', () => {
    expect(reportCsv([report], ja, 'ja')).toBe(
      [
        '\uFEFFファイル,セル,区分,名称,値,理由,同じ施設の候補',
        `'=施設一覧.csv,H12,保留,"中央公民館, 分館",,同じ名称の施設が30 mにあります,中央公民館 本町1-1 / 中央公民館`,
        `'=施設一覧.csv,F3,取込不可,東体育館,昭和65,建築年「昭和65」,`,
        `'=施設一覧.csv,G3,取込不可,東体育館,'=広い,延床面積,`,
        `'=施設一覧.csv,A4,取込不可,,,合計の行です,`,
        '',
      ].join('\r\n'),
    );
  });

  it('speaks English too', () => {
    expect(reportCsv([report], en, 'en').split('\r\n')[2]).toBe(`'=施設一覧.csv,F3,Unusable,東体育館,昭和65,year,`);
  });
});

describe('csvCell', () => {
  it.each(['=1+1', '+81', '-2', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', '\tx'])('keeps %j from being run', (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });

  it.each([
    ['plain', 'plain'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['\r=1', `"'\r=1"`],
    ['', ''],
  ])('writes %j as %j', (text, cell) => expect(csvCell(text)).toBe(cell));
});
