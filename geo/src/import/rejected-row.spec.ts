import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultsOf, rejectedRow } from './rejected-row.js';
import { readImportFile } from './read-import-file.js';
import { cellAddress, cellText } from './reading/table.js';

async function faultsIn(...lines: string[]) {
  const { rejected } = await readImportFile({ name: '表.csv', bytes: Buffer.from(lines.join('\n')) });
  return rejected.map((row) => faultsOf(row).map(({ cell, value }) => `${cell} ${value}`));
}

describe('a row that cannot be used', () => {
  it('of a building ledger tells every cell that cannot be read', async () => {
    const header = '施設名,所在地,延床面積,建築年,階数,緯度,経度';
    expect(
      await faultsIn(
        header,
        '悪館,高松市番町1,abc,昭和九九,多い,北,東',
        ',高松市番町2,xyz,,,,',
        '良館,高松市番町3,1,S60,2,,',
      ),
    ).toEqual([
      ['F2 北', 'G2 東', 'E2 多い', 'C2 abc', 'D2 昭和九九'],
      ['A3 ', 'C3 xyz'],
    ]);
  });

  it('of a list tells name and place', async () => {
    const header = 'NO,名称,住所,緯度,経度,POIコード,備考,名称_通称,説明,バリアフリー情報';
    expect(await faultsIn(header, '1,,高松市番町1,北,東,,,,,', '2,図書館,,34.3,東,,,,,')).toEqual([
      ['B2 ', 'D2 北', 'E2 東'],
      ['E3 東'],
    ]);
  });

  it('of a ledger of fixed assets tells number, name, amounts and area', async () => {
    const header = '財産番号,件名,勘定科目,取得価額,期末簿価,耐用年数,延床面積';
    expect(await faultsIn(header, ',,建物,百円,多額,永久,広い')).toEqual([
      ['A2 ', 'B2 ', 'F2 永久', 'D2 百円', 'E2 多額', 'G2 広い'],
    ]);
  });

  it('of yearly records tells facility, year and amounts', async () => {
    expect(await faultsIn('施設名,年度,利用者数,修繕費', ',昭和九九,多数,百円', '公民館,R5,多数,百円')).toEqual([
      ['A2 ', 'B2 昭和九九', 'C2 多数', 'D2 百円'],
      ['C3 多数', 'D3 百円'],
    ]);
  });

  it('says all of it in one reason, too', () => {
    const reason = (ja: string) => ({ ja, en: ja });
    const row = { name: '悪館', address: null };
    const [first, second] = [
      { cell: 'C2', reason: reason('一') },
      { cell: 'D2', reason: reason('二') },
    ];
    expect(rejectedRow([first], row)).toMatchObject({ cell: 'C2', reason: reason('一') });
    expect(rejectedRow([first, second], row)).toMatchObject({
      cell: 'C2',
      reason: { ja: 'C2: 一。D2: 二', en: 'C2: 一; D2: 二' },
    });
    expect(() => rejectedRow([], row)).toThrow(RangeError);
  });
});

describe('the text at an address', () => {
  it('is the one the address was written for', () => {
    const tables = fc.uniqueArray(
      fc.string({ minLength: 1 }).filter((name) => !name.includes('\n')),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(tables, fc.nat(2), fc.nat(9), fc.nat(700), (names, at, row, column) => {
        const sheets = names.map((sheet) => ({
          sheet,
          namesSheet: names.length > 1,
          rows: Array.from({ length: 10 }, (_, line) =>
            Object.assign(Array<string>(701).fill(''), { [column]: `${sheet} ${line}` }),
          ),
        }));
        const sheet = sheets[at % sheets.length]!;
        expect(cellText(sheets, cellAddress(sheet, row, column))).toBe(`${sheet.sheet} ${row}`);
      }),
    );
    expect(cellText([], 'A1')).toBe('');
    expect(cellText([{ sheet: null, namesSheet: false, rows: [['x']] }], '図形 3')).toBe('');
  });
});
