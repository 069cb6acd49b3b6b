import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { boundarySourceOf, chooseBoundary, readBoundaryFile } from './boundary-file.js';

const square = [
  [138.3, 34.8],
  [138.4, 34.8],
  [138.4, 34.9],
  [138.3, 34.8],
];
const feature = (properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [square] },
});
const n03 = JSON.stringify({
  type: 'FeatureCollection',
  features: [feature({ N03_001: '静岡県', N03_003: null, N03_004: '焼津市', N03_007: '22212' })],
});

async function fileOf(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const reading = await readBoundaryFile(new File([content], name));
  if (!reading.ok) throw new Error(reading.problem);
  return reading.file;
}

describe('readBoundaryFile', () => {
  it('reads GeoJSON, in Shift_JIS too, and lists what it holds', async () => {
    const listed = [{ code: '222127', prefecture: '静岡県', name: '焼津市' }];
    expect((await fileOf('a.geojson', n03)).municipalities).toEqual(listed);
    const shiftJis = new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0x8e, 0x73, 0x22, 0x7d]);
    expect((await fileOf('b.geojson', shiftJis)).document).toEqual({ a: '市' });
  });

  it('finds the municipalities inside the ZIP of the ministry', async () => {
    const prefecture = JSON.stringify({ type: 'FeatureCollection', features: [], name: 'x'.repeat(1000) });
    const zip = zipSync({
      'N03-20240101_22.shp': strToU8('shape'),
      'N03-20240101_22_prefecture.geojson': strToU8(prefecture),
      'N03-20240101_22.geojson': strToU8(n03),
    });
    const file = await fileOf('N03-20240101_22_GML.zip', new Uint8Array(zip));
    expect(file.municipalities).toHaveLength(1);
    expect(boundarySourceOf(file)).toBe('国土数値情報(行政区域データ)2024年1月1日時点');
  });

  it('says what else a file is', async () => {
    const problemOf = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
      const reading = await readBoundaryFile(new File([content], name));
      return reading.ok ? null : reading.problem;
    };
    expect(await problemOf('a.shp', 'shape')).toBe('shapefile');
    expect(await problemOf('a.geojson', '<gml>')).toBe('unreadable');
    expect(await problemOf('a.zip', new Uint8Array(zipSync({ 'a.shp': strToU8('shape') })))).toBe('no-geojson-in-zip');
    expect(await problemOf('a.zip', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1]))).toBe('unreadable');
  });
});

describe('chooseBoundary', () => {
  it('takes the city out of the file with its name and size', async () => {
    const choice = chooseBoundary(await fileOf('N03-21_22_210101.geojson', n03), '222127');
    if (!choice.ok) throw new Error(choice.reason.en);
    expect(choice.chosen.name).toBe('焼津市');
    expect(choice.chosen.areaKm2).toBeCloseTo(50.7, 0);
  });

  it('says in both languages that the city is not in it', async () => {
    expect(chooseBoundary(await fileOf('a.geojson', n03), '372013')).toEqual({
      ok: false,
      reason: {
        ja: 'コード37201(N03_007)の区域がファイルにありません',
        en: 'no area in the file has the code 37201 (N03_007)',
      },
    });
  });
});

describe('boundarySourceOf', () => {
  it('reads the date out of the older names, and knows no source of other files', async () => {
    expect(boundarySourceOf(await fileOf('N03-21_22_210101.geojson', n03))).toBe(
      '国土数値情報(行政区域データ)2021年1月1日時点',
    );
    expect(boundarySourceOf(await fileOf('own.geojson', '{"type":"Polygon"}'))).toBe('');
  });
});
