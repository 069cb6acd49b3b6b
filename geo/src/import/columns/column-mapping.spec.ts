import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFacilityFile } from '../read-facility-file.js';
import type { Table } from '../reading/table.js';
import { type ColumnMapping, missingHeaders } from './column-mapping.js';

const own = '建物の名前,所,広さ,できた年';
const mapping: ColumnMapping = { name: '建物の名前', address: '所', floorArea: '広さ', builtYear: 'できた年' };
const read = (text: string, options?: Parameters<typeof readFacilityFile>[1], name = 'x.csv') =>
  readFacilityFile({ name, bytes: new TextEncoder().encode(text) }, options);
const table = (...rows: string[]): Table => ({
  sheet: null,
  namesSheet: false,
  rows: rows.map((row) => row.split(',')),
});

describe('a ledger with a city’s own headers', () => {
  it('is no list to any driver, but offers its columns', async () => {
    const file = await read(`台帳,,,\n${own}\n林公民館,林町1,120,S60\n東公民館,東町1,80,H2\n`);
    expect(file).toMatchObject({ driver: null, mappings: new Map() });
    const [sheet] = file.offered;
    expect(sheet).toMatchObject({ sheet: null });
    expect(sheet?.headers[0]).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      fromRow: 2,
      toRow: 2,
      columns: [
        { name: '建物の名前', letters: 'A', samples: ['林公民館', '東公民館'] },
        { name: '所', letters: 'B', samples: ['林町1', '東町1'] },
        { name: '広さ', letters: 'C', samples: ['120', '80'] },
        { name: 'できた年', letters: 'D', samples: ['S60', 'H2'] },
      ],
      guess: mapping,
    });
  });

  it('is read by the mapping that is remembered for its header, whatever its name, rows and spelling', async () => {
    const first = await read(`${own}\n林公民館,林町1,120,S60\n`, { mapping });
    expect(first).toMatchObject({ driver: 'building-ledger', rows: [{ name: '林公民館' }] });
    expect([...first.mappings.values()]).toEqual([mapping]);
    const spelled = await read(`${own}\n林公民館,林町1,120,S60\n`, { mapping: { ...mapping, floorArea: ' 広サ' } });
    expect(spelled.mappings).toEqual(first.mappings);
    const next = `題,,,\n建物ノ名前, 所 ,広　さ,できた年,\n東公民館,東町1,80,H2,\n`;
    const second = await read(next, { mappings: first.mappings }, '令和8年度.csv');
    expect(second.rows).toMatchObject([{ cell: 'A3', name: '東公民館', buildings: [{ floorAreaM2: 80 }] }]);
    expect(second.mappings).toEqual(first.mappings);
    const other = await read(`${own},写真\n林公民館,林町1,120,S60,a\n`, { mappings: first.mappings });
    expect(other).toMatchObject({ driver: null });
  });

  it('goes before a driver that would read the file otherwise', async () => {
    const text = '施設名,備考,延床面積,面積2\n林公民館,林町1,1,120\n';
    const { mappings } = await read(text, { mapping: { name: '施設名', address: '備考', floorArea: '面積2' } });
    expect((await read(text)).rows).toMatchObject([{ note: '林町1', buildings: [{ floorAreaM2: 1 }] }]);
    expect((await read(text, { mappings })).rows).toMatchObject([
      { note: null, address: '林町1', buildings: [{ floorAreaM2: 120 }] },
    ]);
  });

  it('may have columns without a header, twice the same, or with the date of the edition', async () => {
    const text = (date: string) => `名,面積,面積,,広さ(${date}現在)\n林公民館,1,2,林町1,120\n`;
    const given = { name: '名', floorArea: '面積 (C)', address: '(D)', note: '広さ(R7.4.1現在)' };
    const { mappings } = await read(text('R7.4.1'), { mapping: given });
    expect((await read(text('R8.4.1'), { mappings })).rows).toMatchObject([
      { address: '林町1', note: '120', buildings: [{ floorAreaM2: 2, attributes: { 面積: '1' } }] },
    ]);
  });

  it('may have a header of two lines', async () => {
    const text = '建物,,規模,\n名前,所,広さ,できた年\n林公民館,林町1,120,S60\n';
    const [sheet] = (await read(text)).offered;
    expect(sheet?.headers.map(({ fromRow, toRow }) => [fromRow, toRow])).toContainEqual([2, 2]);
    const both = await read(',所,広さ,\n名前,,,できた年\n林公民館,林町1,120,S60\n', {
      mapping: { name: '名前', address: '所', builtYear: 'できた年' },
    });
    expect(both.rows).toMatchObject([{ address: '林町1', buildings: [{ builtFiscalYear: 1985 }] }]);
  });
});

describe('offerColumns', () => {
  it('offers nothing of what is no table, and no row of numbers', async () => {
    expect((await read('')).offered).toEqual([]);
    expect((await read('{"a": 1}')).offered).toEqual([]);
    expect((await read('1,2\n3,4\n')).offered).toEqual([]);
    expect((await read('名,所\n')).offered).toEqual([]);
  });

  it('never fails, and offers headers only above their values', async () => {
    const cell = fc.constantFrom('', '名前', '所', '12', 'S60', '林公民館', '広さ', 'できた年');
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const { offered } = await read(cells.map((row) => row.join(',')).join('\n'));
        for (const { headers } of offered) {
          for (const { fromRow, toRow, columns, guess } of headers) {
            expect([0, 1]).toContain(toRow - fromRow);
            expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.values(guess)));
          }
        }
      }),
    );
  });
});

describe('missingHeaders', () => {
  it('names what the nearest row lacks', () => {
    const tables = [table('題,2025'), table('建物の名前,所,広さ', '林公民館,林町1,120')];
    expect(missingHeaders(tables, mapping)).toEqual(['できた年']);
    expect(missingHeaders(tables, { name: '建物の名前' })).toEqual([]);
    expect(missingHeaders(tables, { name: 'x' })).toEqual(['x']);
  });
});

describe('yearly records with a city’s own headers', () => {
  const text = 'しせつ,ねん,つかった人,なおし代（千円）\n林公民館,R5,1200,30\n,R6,1300,\n東公民館,R6,多数,百\n';
  const years: ColumnMapping = { name: 'しせつ', fiscalYear: 'ねん', users: 'つかった人', repair: 'なおし代（千円）' };

  it('are read by the mapping that is given, and by it again where it is remembered', async () => {
    expect(await read(text)).toMatchObject({ driver: null });
    const first = await read(text, { mapping: years });
    expect(first).toMatchObject({
      driver: 'operation-records',
      rowCount: 3,
      rows: [],
      operations: [
        { name: '林公民館', values: { fiscalYear: 2023, users: 1200, costsYen: { repair: 30_000 } } },
        { name: '林公民館', values: { fiscalYear: 2024, users: 1300 } },
      ],
      rejected: [{ cell: 'C4', name: '東公民館', faults: [{ value: '多数' }, { cell: 'D4', value: '百' }] }],
    });
    const next = await read(text.replace('1200', '1250'), { mappings: first.mappings });
    expect(next).toMatchObject({ driver: 'operation-records', operations: [{ values: { users: 1250 } }, {}] });
    expect([...next.mappings.values()]).toEqual([years]);
  });

  it('are guessed where the usual headers stand beside others', async () => {
    const [sheet] = (await read('しせつ,年度,利用者数\n林公民館,R5,1200\n')).offered;
    expect(sheet?.headers[0]?.guess).toMatchObject({ fiscalYear: '年度', users: '利用者数' });
  });
});
