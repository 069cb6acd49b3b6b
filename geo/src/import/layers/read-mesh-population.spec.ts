import { describe, expect, it } from '@jest/globals';
import type { LayerFile } from './layer-file.js';
import { readMeshPopulation } from './read-mesh-population.js';

const answer = (rows: readonly (readonly string[])[], file = 'mesh.csv') =>
  readMeshPopulation([{ sheet: null, namesSheet: false, rows }], file);
const read = (rows: readonly (readonly string[])[], file?: string) => answer(rows, file) as LayerFile;

describe('residents by mesh cell', () => {
  it('are read from 国土数値情報 of present and projected years, with a second header row', () => {
    const layer = read([
      ['MESH_ID', 'SHICODE', 'PTN_2020', 'PTN_2070', 'PT00_2020'],
      ['メッシュ番号', '市区町村コード', '2020年', '2070年', ''],
      ['5134031341', '37201', '1,120.6', '32', '4'],
      ['5134031342', '37201', '*', '8', '4'],
    ]);
    expect(layer.rows.map(({ key, drawn }) => [key, drawn])).toEqual([
      ['5134031341', { y2020: 1120.6, y2070: 32 }],
      ['5134031342', { y2070: 8 }],
    ]);
    expect(layer.rows[0]!.geometry).toMatchObject({ type: 'Polygon' });
    expect(layer.warnings[0]!.reason.ja).toContain('秘匿');
  });

  it('are drawn as of a cell of 250 m', () => {
    const [half, whole] = read([
      ['MESH_ID', 'CITY_CODE', 'POP2010'],
      ['513403134', '37201', '40'],
      ['51340313', '37201', '160'],
    ]).rows;
    expect([half!.drawn, whole!.drawn]).toEqual([{ y2010: 10 }, { y2010: 10 }]);
    expect(half!.attributes).toEqual({ meshCode: '513403134', residents: { y2010: 40 } });
  });

  it('are read from e-Stat, whose second row has the words and whose file has the year', () => {
    const rows = [
      ['KEY_CODE', 'HTKSYORI', 'HTKSAKI', 'GASSAN', 'T001102001'],
      ['', '', '', '', '人口(総数)'],
      ['51340313', '0', '', '', '160'],
    ];
    expect(read(rows, '人口_2020.txt').rows[0]!.drawn).toEqual({ y2020: 10 });
    expect(answer(rows, '人口.txt')).toMatchObject({
      ok: false,
      asksYear: true,
      reason: { ja: expect.stringContaining('年を指定') },
    });
  });

  it('are refused cell by cell', () => {
    const { rejected } = read([
      ['MESH_ID', 'PTN_2020'],
      ['5134031341', '1'],
      ['5134031341', '2'],
      ['5134', '3'],
      ['5134031344', 'many'],
      ['5134031349', '1'],
    ]);
    expect(rejected.map(({ cell }) => cell)).toEqual(['A3', 'A4', 'B5', 'A6']);
  });

  it('are nothing else', () => {
    expect(answer([['名称', '住所']])).toBeNull();
    expect(
      answer([
        ['MESH_ID', '面積'],
        ['5134031341', '1'],
      ]),
    ).toBeNull();
  });
});
