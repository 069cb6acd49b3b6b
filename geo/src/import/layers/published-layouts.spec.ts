import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { extractBoundary } from '../../spatial/boundary.js';
import { isLayer, readImportFile } from '../read-import-file.js';
import type { LayerFile } from './layer-file.js';
import { planLayers } from './plan-layers.js';
import type { DbfColumn, DbfRow } from './write-shapefile.js';
import { geojsonOf, readLayer, shapefileOf } from './written-layers.js';

const shapefile = (name: string, columns: readonly DbfColumn[], rows: readonly DbfRow[]) =>
  readLayer(`${name}.zip`, shapefileOf(name, columns, rows));

describe('国土数値情報 A31: areas of assumed floods', () => {
  const depths = ({ rows }: LayerFile) => rows.map(({ drawn }) => drawn['depthM']);

  it('by river (A31a) are flood areas with the lower bound of each rank, found again by river and count', async () => {
    const ranks = [1, 2, 3, 4, 5, 6];
    const layer = await shapefile(
      'A31a-20-24_37_8803050001_20',
      [
        ['A31a_201', 'C', 10],
        ['A31a_202', 'C', 40],
        ['A31a_203', 'N', 2],
        ['A31a_204', 'C', 60],
        ['A31a_205', 'N', 1],
      ],
      ranks.map((rank) => ['8803050001', '土器川', 88, '国土交通省四国地方整備局', rank]),
    );
    expect(layer).toMatchObject({ layer: 'hazard-flood', format: 'shapefile', rowCount: 6 });
    expect(depths(layer)).toEqual([0, 0.5, 3, 5, 10, 20]);
    expect(layer.rows.map(({ key }) => key)).toEqual(ranks.map((rank) => `土器川#${rank}`));
  });

  it.each([
    ['A31a-10-24_37.geojson', 'A31a_105', 2, 0.5],
    ['A31b-24_20_5133.geojson', 'A31b_201', 4, 5],
    ['A31b-24_10_5133.geojson', 'A31b_101', 1, 0],
    ['A31-19_37.geojson', 'A31_201', 3, 3],
    ['A31-19_37.geojson', 'A31_101', 6, 20],
    ['A31-12_37.geojson', 'A31_001', '15', 5],
    ['A31-12_37.geojson', 'A31_001', '24', 2],
    ['A31-12_37.geojson', 'A31_001', '27', 5],
    ['A31a-30-24_37.geojson', 'A31a_305', 5, null],
    ['A31b-24_30_5133.geojson', 'A31b_301', 5, null],
    ['A31a-41-24_37.geojson', 'A31a_405', 1, null],
    ['A31a-20-24_37.geojson', 'A31a_201', '3', null],
  ])('%s: %s = %j is a depth from %p m; ranks of duration and zones are none', async (name, column, rank, depthM) => {
    const layer = await readLayer(name, geojsonOf([{ [column]: rank }]));
    expect(layer.layer).toBe('hazard-flood');
    expect(depths(layer)).toEqual([depthM]);
  });
});

describe('国土数値情報 A27 and A32: school districts', () => {
  it.each([
    ['A27-21_37', 'A27', ['B137210000018', 'B137210000027'], 'elementary'],
    ['A32-21_37', 'A32', ['C137210000017', 'C137210000026'], 'junior-high'],
  ])('%s has the name behind the code of the school', async (name, kind, codes, level) => {
    const layer = await shapefile(
      name,
      [
        [`${kind}_001`, 'C', 5],
        [`${kind}_002`, 'C', 30],
        [`${kind}_003`, 'C', 13],
        [`${kind}_004`, 'C', 60],
        [`${kind}_005`, 'C', 100],
      ],
      codes.map((code, at) => ['37201', '高松市立', code, `第${at + 1}学校`, `高松市番町${at + 1}-1`]),
    );
    expect(layer).toMatchObject({ layer: 'school-district', rowCount: 2 });
    expect(layer.rows.map((row) => [row.name, row.municipalityCode, row.drawn['level']])).toEqual([
      ['第1学校', '37201', level],
      ['第2学校', '37201', level],
    ]);
  });

  it.each([
    ['A27-16_37', ['A27_005', 'A27_006', 'A27_007', 'A27_008'], 'elementary'],
    ['A27P-16_37', ['A27_001', 'A27_002', 'A27_003', 'A27_004'], 'elementary'],
    ['A32-16_37', ['A32_006', 'A32_007', 'A32_008', 'A32_009'], 'junior-high'],
    ['A32P-16_37', ['A32_001', 'A32_002', 'A32_003', 'A32_004'], 'junior-high'],
  ])('%s, the edition before, has it in the third column, its address in the fourth', async (name, columns, level) => {
    const layer = await shapefile(
      name,
      columns.map((column) => [column, 'C', 60]),
      [
        ['37201', '高松市立', '新番丁小学校', '高松市錦町二丁目14番1号'],
        ['37202', '丸亀市立', '城北小学校', '丸亀市通町125番地'],
      ],
    );
    expect(layer.rows.map((row) => [row.name, row.municipalityCode, row.drawn['level']])).toEqual([
      ['新番丁小学校', '37201', level],
      ['城北小学校', '37202', level],
    ]);
  });

  it('of a designated city bear the codes of its wards, and are its own', async () => {
    const rows = ['22101', '22131'].map((code, at) => ({ A27_001: code, A27_004: `第${at}小学校`, A27_005: '' }));
    const layer = await readLayer('A27-21_22.geojson', geojsonOf(rows));
    const [file] = planLayers({
      municipality: { code: '221007', name: '静岡市' },
      boundary: null,
      files: [layer],
      recorded: [],
      decisions: [],
    }).files;
    expect(file).toMatchObject({ created: 1, skipped: 1 });
  });
});

describe('国土数値情報 N03: municipal boundaries', () => {
  const columns = ['N03_001', 'N03_002', 'N03_003', 'N03_004', 'N03_007'].map((name) => [name, 'C', 20] as const);

  it('are found by their codes in a shapefile of CP932', async () => {
    const layer = await shapefile('N03-21_37_210101', columns, [
      ['香川県', null, null, '高松市', '37201'],
      ['香川県', null, '小豆郡', '土庄町', '37322'],
    ]);
    expect(layer.layer).toBe('municipal-boundary');
    expect(layer.rows.map((row) => [row.name, row.municipalityCode])).toEqual([
      ['高松市', '37201'],
      ['土庄町', '37322'],
    ]);
  });

  it('since 2024 have a column for wards; both editions give a designated city its boundary', async () => {
    const ward = {
      N03_001: '静岡県',
      N03_002: null,
      N03_003: null,
      N03_004: '静岡市',
      N03_005: '葵区',
      N03_007: '22101',
    };
    const bytes = geojsonOf([ward, { ...ward, N03_005: '駿河区', N03_007: '22102' }]);
    const layer = await readLayer('N03-20240101_22.geojson', bytes);
    expect(layer.rows.map(({ name }) => name)).toEqual(['葵区', '駿河区']);
    const boundary = extractBoundary(JSON.parse(Buffer.from(bytes).toString('utf8')), '221007');
    expect(boundary).toMatchObject({ ok: true, names: { prefecture: '静岡県', municipality: '静岡市' } });
  });
});

it('a zip of several lists says what to do', async () => {
  const bytes = zipSync({ 'a.geojson': geojsonOf([{ A31a_205: 1 }]), 'b.geojson': geojsonOf([{ A31a_205: 2 }]) });
  const read = await readImportFile({ name: 'A31a-24_37_GEOJSON.zip', bytes });
  expect(isLayer(read) ? null : read.reason?.ja).toBe(
    'zipの中にファイルが2個あります。展開して、必要なものだけを取り込んでください',
  );
});
