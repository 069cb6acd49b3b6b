import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { meshBounds } from '../../spatial/mesh.js';
import { isLayer, readImportFile } from '../read-import-file.js';
import { planLayers } from './plan-layers.js';
import type { DbfColumn } from './write-shapefile.js';
import { geojsonOf, readLayer, shapefileOf } from './written-layers.js';

describe('国土数値情報 mesh500 and mesh1000: residents projected by cell', () => {
  const years = [2025, 2030];
  const columns: DbfColumn[] = [
    ['MESH_ID', 'C', 9],
    ['SHICODE', 'C', 5],
    ['PTN_2020', 'N', 14, 4],
    ...years.flatMap((year): DbfColumn[] => [
      [`HITOKU${year}`, 'C', 1],
      [`GASSAN${year}`, 'C', 9],
      [`PTN_${year}`, 'N', 14, 4],
      [`PT00_${year}`, 'N', 14, 4],
      [`RTA_${year}`, 'N', 14, 4],
    ]),
  ];
  /** The second cell's ages are published with those of the first; the whole population (PTN) of both is. */
  const rows = [
    ['513403134', '37201', 1120.6, '@', null, 1100.25, 1103.017, 0.1, null, null, 1050, 1050, 0.1],
    ['513403143', '37201', 3, '*', '513403134', 2.767, 0, 0, null, null, 2.5, 2.5, 0],
  ];
  const expected = [
    { y2020: 1120.6, y2025: 1100.25, y2030: 1050 },
    { y2020: 3, y2025: 2.767, y2030: 2.5 },
  ];

  it('are cells with all residents of each year, as the shapefile of 500 m states them', async () => {
    const layer = await readLayer('500m_mesh_2024_37.zip', shapefileOf('500m_mesh_2024_37', columns, rows));
    expect(layer).toMatchObject({ layer: 'mesh-population', format: 'shapefile', rowCount: 2, warnings: [] });
    expect(layer.rows.map(({ cell, attributes }) => [cell, attributes['residents']])).toEqual([
      ['#1', expected[0]],
      ['#2', expected[1]],
    ]);
    const { west, south } = meshBounds('513403134');
    expect(layer.rows[0]!.geometry).toMatchObject({ type: 'Polygon' });
    expect((layer.rows[0]!.geometry as { coordinates: number[][][] }).coordinates[0]![0]).toEqual([west, south]);
    expect(layer.rows[0]!.drawn).toEqual({ y2020: 280.2, y2025: 275.1, y2030: 262.5 });
  });

  it('are the same as GeoJSON, in a zip too, and as CSV', async () => {
    const named = rows.map((row) => Object.fromEntries(columns.map(([name], at) => [name, row[at]])));
    const written = geojsonOf(named);
    const csv = [columns.map(([name]) => name), ...rows].map((row) => row.join(',')).join('\r\n');
    for (const [name, bytes] of [
      ['500m_mesh_2024_37.geojson', written],
      ['500m_mesh_2024_37_GEOJSON.zip', zipSync({ '500m_mesh_2024_37_GEOJSON/500m_mesh_2024_37.geojson': written })],
      ['500m_mesh_2024_37.csv', strToU8(csv)],
    ] as const) {
      const layer = await readLayer(name, bytes);
      expect(layer).toMatchObject({ layer: 'mesh-population', file: name });
      expect(layer.rows.map(({ attributes }) => attributes['residents'])).toEqual(expected);
    }
  });

  it('may be of 1 km, and of the editions H29 and H30', async () => {
    const h30 = await readLayer(
      '1km_mesh_2018_37.geojson',
      geojsonOf([{ MESH_ID: '51340313', SHICODE: '37201', PTN_2015: 160 }]),
    );
    expect(h30.rows[0]!.drawn).toEqual({ y2015: 10 });
    const h29 = await readLayer(
      '500m_mesh_suikei_2017_37.geojson',
      geojsonOf([{ MESH_ID: 513403134, CITY_CODE: 37201, POP2010: 40, POP2050: 20 }]),
    );
    expect(h29.rows[0]!.drawn).toEqual({ y2010: 10, y2050: 5 });
  });
});

describe('e-Stat: residents of a census by mesh cell', () => {
  const table = (rows: readonly string[], number = 'T001141') =>
    iconv.encode(
      [
        ` KEY_CODE,HTKSYORI,HTKSAKI,GASSAN,${number}001,${number}002,${number}003,${number}034`,
        ',,,,　人口（総数）,　人口（総数）　男,　人口（総数）　女,　世帯総数',
        ...rows,
        '',
      ].join('\r\n'),
      'cp932',
    );

  it('are read out of the text file or its zip; the number of the table tells the year', async () => {
    const bytes = table(['513403134,0,,,160,80,80,70', '513403143,0,,,3,1,2,1']);
    const layer = await readLayer('tblT001141H5134.txt', bytes);
    expect(layer).toMatchObject({ layer: 'mesh-population', list: 'tblt001141h5134 2020', rowCount: 2, joined: 0 });
    expect(layer.rows.map(({ attributes }) => attributes['residents'])).toEqual([{ y2020: 160 }, { y2020: 3 }]);
    const zipped = await readLayer('tblT001141H5134.zip', zipSync({ 'tblT001141H5134.txt': bytes }));
    expect(zipped.rows).toEqual(layer.rows);
    const before = await readLayer('tblT000847H5134.txt', table(['513403134,0,,,170,80,90,70'], 'T000847'));
    expect(before.rows[0]!.attributes['residents']).toEqual({ y2015: 170 });
  });

  it('keep the whole population of a cell whose details alone are suppressed', async () => {
    const layer = await readLayer(
      'tblT001141H5134.txt',
      table(['513403134,1,,513403143,160,80,80,71', '513403143,2,513403134,,3,1,2,*']),
    );
    expect(layer.rows.map(({ attributes }) => attributes['residents'])).toEqual([{ y2020: 160 }, { y2020: 3 }]);
  });

  it('join a suppressed cell to the one that holds its residents, and draw them over both', async () => {
    const layer = await readLayer(
      'tblT001141H5134.txt',
      table([
        '513403134,1,,513403143;513403144,168,80,88,71',
        '513403143,2,513403134,,*,*,*,*',
        '513403144,2,513403134,,*,*,*,*',
        '513403191,2,523403111,,*,*,*,*',
      ]),
    );
    expect(layer).toMatchObject({ rowCount: 4, joined: 2 });
    expect(layer.rows.map(({ key, drawn }) => [key, drawn])).toEqual([
      ['513403134', { y2020: 14 }],
      ['513403191', {}],
    ]);
    expect(layer.rows[0]!.attributes).toEqual({
      meshCode: '513403134',
      residents: { y2020: 168 },
      holds: ['513403143', '513403144'],
    });
    expect(layer.rows[0]!.geometry).toMatchObject({ type: 'MultiPolygon', coordinates: { length: 3 } });
    expect(layer.warnings.map(({ reason }) => reason.ja)).toEqual([
      expect.stringContaining('秘匿された2メッシュの人口は、公表のとおり合算先'),
      expect.stringContaining('秘匿された値(*)が1件'),
    ]);
    const { files } = planLayers({
      municipality: { code: '372013', name: '高松市' },
      boundary: null,
      files: [layer],
      recorded: [],
      decisions: [],
    });
    expect(files[0]).toMatchObject({ rows: 4, created: 2, merged: 2 });
  });

  it('of a table nobody knows ask for the year', async () => {
    const read = await readImportFile({
      name: 'tblT009999H5134.txt',
      bytes: table(['513403134,0,,,1,1,0,1'], 'T009999'),
    });
    expect(isLayer(read) ? null : read).toMatchObject({ driver: null, asksYear: true });
    const told = await readImportFile(
      { name: 'tblT009999.txt', bytes: table(['513403134,0,,,1,1,0,1'], 'T009999') },
      { year: 2020 },
    );
    expect(isLayer(told) && told.rows[0]!.drawn).toHaveProperty('y2020');
  });
});
