import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  readBuiltFiscalYear,
  readFloorArea,
  readManagementForm,
  readStoreyCount,
  readStoreys,
  readStructure,
  textOf,
} from './read-cells.js';

const unreadable = { ok: false, reason: { ja: expect.any(String), en: expect.any(String) } };

describe('readFloorArea', () => {
  it.each<[string, number | null]>([
    ['1,578.928', 1578.93],
    ['32,500 ', 32500],
    ['１，２３４㎡', 1234],
    ['450平方メートル', 450],
    ['0', null],
    ['-', null],
    ['不明', null],
    ['', null],
  ])('%s is %s', (text, value) => {
    expect(readFloorArea(text)).toEqual({ ok: true, value });
  });

  it.each(['約500', '12坪', '-3', '1.2.3', '△12'])('does not read %s', (text) => {
    expect(readFloorArea(text)).toEqual(unreadable);
  });

  it('reads what a spreadsheet would print', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (hundredths) => {
        const area = hundredths / 100;
        expect(readFloorArea(`${area.toLocaleString('en-US')} m2`)).toEqual({ ok: true, value: area });
      }),
    );
  });
});

describe('readBuiltFiscalYear', () => {
  it.each<[string, number | null]>([
    ['S45', 1970],
    ['昭和四十五年三月', 1969],
    ['1970-03-31', 1969],
    ['1970年度', 1970],
    ['不詳', null],
    ['昭和40年頃', null],
    ['―', null],
  ])('%s is %s', (text, value) => {
    expect(readBuiltFiscalYear(text)).toEqual({ ok: true, value });
  });

  it('says why a date is none', () => {
    const answer = readBuiltFiscalYear('昭和六五');
    expect(answer).toMatchObject({ ok: false, reason: { ja: expect.stringContaining('建築年: 「昭和六五」') } });
  });
});

describe('readStoreys', () => {
  it.each<[string, number | null, number | null]>([
    ['3', 3, null],
    ['３階建', 3, null],
    ['地上3階地下1階', 3, 1],
    ['地下1階地上12階', 12, 1],
    ['B1F/3F', 3, 1],
    ['3/-1', 3, 1],
    ['5F', 5, null],
    ['平屋建', 1, null],
    ['地下2階', null, 2],
  ])('%s is %s above and %s below', (text, above, below) => {
    expect(readStoreys(text)).toEqual({ ok: true, value: { above, below } });
  });

  it('does not guess', () => {
    expect(readStoreys('一部')).toEqual(unreadable);
    expect(readStoreyCount('多数')).toEqual(unreadable);
    expect([readStoreys('-'), readStoreyCount(''), readStoreyCount('2階')]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
      { ok: true, value: 2 },
    ]);
  });
});

describe('readStructure', () => {
  it.each([
    ['鉄筋コンクリート造', 'RC'],
    ['ＲＣ造一部Ｓ造', 'RC'],
    ['RC', 'RC'],
    ['鉄骨鉄筋コンクリート造', 'SRC'],
    ['SRC造', 'SRC'],
    ['鉄骨造', 'S'],
    ['Ｓ', 'S'],
    ['軽量鉄骨造', 'LGS'],
    ['木造', 'W'],
    ['木造、一部鉄骨', 'W'],
    ['コンクリートブロック造', 'CB'],
    ['CB造', 'CB'],
    ['膜構造', 'other'],
    ['－', null],
  ])('%s is %s', (text, structure) => {
    expect(readStructure(text)).toBe(structure);
  });
});

describe('readManagementForm', () => {
  it.each([
    ['直営', 'direct'],
    ['指定管理者制度', 'designated'],
    ['一部業務委託', 'commissioned'],
    ['貸付', 'leased'],
    ['自治会', 'other'],
    ['', null],
  ])('%s is %s', (text, form) => {
    expect(readManagementForm(text)).toBe(form);
  });
});

describe('textOf', () => {
  it('knows how officials leave a cell blank', () => {
    expect(['－', 'なし', '不明', '', undefined, 'N/A'].map(textOf)).toEqual([null, null, null, null, null, null]);
    expect(textOf('なし園')).toBe('なし園');
  });
});
