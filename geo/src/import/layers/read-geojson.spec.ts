import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { depthOf } from './drawn.js';
import type { LayerFile } from './layer-file.js';
import { readGeojson } from './read-geojson.js';

const square = [
  [138.3, 34.8],
  [138.4, 34.8],
  [138.4, 34.9],
  [138.3, 34.9],
];
const area = { type: 'Polygon', coordinates: [[...square, square[0]]] };
const feature = (properties: object | null, geometry: unknown = area) => ({ type: 'Feature', properties, geometry });
const collection = (features: readonly unknown[], more: object = {}) => ({
  type: 'FeatureCollection',
  features,
  ...more,
});
const read = (document: unknown, name = 'layer.geojson') => readGeojson(document, name) as LayerFile;

describe('what a layer shows', () => {
  it.each([
    ['shogakkoku.geojson', {}, 'school-district'],
    ['x.json', { A27_001: '22212', A27_004: '東小学校' }, 'school-district'],
    ['A31.geojson', { A31a_205: 3 }, 'hazard-flood'],
    ['naisui_shinsui.geojson', {}, 'hazard-flood'],
    ['津波浸水想定.geojson', {}, 'hazard-other'],
    ['072036.geojson', { '施設・場所名': '公園', 津波: '1' }, 'shelter'],
    ['N03.json', { N03_004: '焼津市', N03_007: '22212' }, 'municipal-boundary'],
    ['jichikai.geojson', {}, 'neighbourhood'],
    ['区域.geojson', { 名称: '大井川地区' }, 'local-district'],
    ['stops.geojson', { item3: '焼津駅前(1番のりば)' }, 'bus-stop'],
    ['x.geojson', { a: 1 }, 'other-shape'],
  ])('%s with %j is %s', (name, properties, layer) => {
    expect(read(collection([feature(properties)]), name).layer).toBe(layer);
  });

  it.each([
    [{ 最大浸水深: '0.3m未満の区域' }, 0],
    [{ 最大浸水深: '0.5~1.0m未満の区域' }, 0.5],
    [{ 浸水深: '20m以上' }, 20],
    [{ 浸水深: '50cm以上' }, 0.5],
    [{ A31a_205: 4 }, 5],
    [{ A31_001: '13' }, 1],
    [{ 名称: '3丁目' }, null],
  ])('%j is a depth from %p m', (row, depthM) => {
    expect(depthOf(row)).toBe(depthM);
  });

  it('names features by the column that tells them apart, and finds them again by a number or by name and count', () => {
    const rows = ['甲', '乙', '丙'].map((stop, no) => feature({ item1: no, item2: '循環線', item3: stop }));
    expect(read(collection(rows)).rows.map(({ name, key }) => [name, key])).toEqual([
      ['甲', 'item1=0'],
      ['乙', 'item1=1'],
      ['丙', 'item1=2'],
    ]);
    const twice = read(collection([feature({ 名称: '甲' }), feature({ 名称: '甲' })]));
    expect(twice.rows.map(({ key }) => key)).toEqual(['甲#1', '甲#2']);
  });

  it('says for what a shelter is', () => {
    const { rows } = read(
      collection([
        feature({ 名称: '公園', 洪水: '1', 地震: '○', 津波: '', 備考: '' }),
        feature({ 名称: '校庭', 洪水: '' }),
      ]),
      '指定緊急避難場所.geojson',
    );
    expect(rows.map(({ drawn }) => drawn)).toEqual([
      { name: '公園', use: 'emergency', hazards: 'flood,earthquake' },
      { name: '校庭', use: 'emergency', hazards: '' },
    ]);
  });
});

describe('the shapes of a layer', () => {
  it('are closed, without heights, and refused one by one with a reason', () => {
    const open = { type: 'Polygon', coordinates: [square.map(([lon, lat]) => [lon, lat, 12])] };
    const { rows, rejected, rowCount } = read(
      collection([
        feature({ 名称: '甲' }, open),
        feature({ 名称: '乙' }, null),
        feature({ 名称: '丙' }, { type: 'Point', coordinates: [0, 0] }),
        feature({ 名称: '丁' }, { type: 'Polygon', coordinates: [square.slice(0, 2)] }),
        feature({ 名称: '戊' }, { type: 'Point', coordinates: ['138', 34] }),
        feature({ 名称: '己' }, { type: 'GeometryCollection', geometries: [] }),
        'nothing',
      ]),
    );
    expect(rows.map(({ geometry }) => geometry)).toEqual([area]);
    expect(rejected.map(({ cell, name }) => [cell, name])).toEqual([
      ['#2', '乙'],
      ['#3', '丙'],
      ['#4', '丁'],
      ['#5', '戊'],
      ['#6', '己'],
      ['#7', null],
    ]);
    expect(rowCount).toBe(7);
  });

  it('are read the other way round, and said so, where latitude stands first', () => {
    const swapped = { type: 'Polygon', coordinates: [[...square, square[0]!].map(([lon, lat]) => [lat, lon])] };
    const { rows, warnings } = read(collection([feature({}, swapped)]));
    expect(rows[0]!.geometry).toEqual(area);
    expect(warnings[0]!.reason.ja).toContain('入れ替えて');
  });

  it('come out of a plane rectangular system', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6676' } };
    const point = { type: 'Point', coordinates: [-18_000, -130_000] };
    const { geometry } = read(collection([feature({}, point)], { crs })).rows[0]!;
    expect(geometry.type === 'Point' && geometry.coordinates.map((degrees) => degrees.toFixed(2))).toEqual([
      '138.30',
      '34.83',
    ]);
  });
});

it('never throws, whatever stands in a document', () => {
  const anything = fc.jsonValue({ maxDepth: 5 });
  const features = fc.array(
    fc.record({
      properties: anything,
      geometry: fc.record({ type: fc.constantFrom('Point', 'Polygon', 'LineString'), coordinates: anything }),
    }),
  );
  fc.assert(
    fc.property(anything, features, (crs, list) => {
      const layer = readGeojson({ type: 'FeatureCollection', crs, features: list }, 'x.geojson');
      expect(layer && 'rows' in layer ? layer.rows.length + layer.rejected.length : list.length).toBe(list.length);
    }),
  );
});

it('reads again what is written: every place, shape and attribute', () => {
  const place = fc.tuple(fc.double({ min: 123, max: 153, noNaN: true }), fc.double({ min: 21, max: 45, noNaN: true }));
  const shape = fc.oneof(
    place.map((coordinates) => ({ type: 'Point' as const, coordinates })),
    fc
      .array(place, { minLength: 2, maxLength: 6 })
      .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  );
  const attributes = fc.record({
    名称: fc.stringMatching(/^[あ-ん漢字a-z0-9]{1,8}$/),
    番号: fc.nat(),
    備考: fc.constant(null),
  });
  const list = fc.array(fc.tuple(attributes, shape), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(list, (written) => {
      const document = collection(written.map(([properties, geometry]) => feature(properties, geometry)));
      const { rows, rejected } = read(JSON.parse(JSON.stringify(document)));
      expect(rejected).toEqual([]);
      expect(rows.map((row) => [row.attributes, row.geometry])).toEqual(written);
    }),
  );
});
