import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../planning/plan.js';
import type { LayerFile, LayerRow } from './layer-file.js';
import { type LayerPlan, planLayers, type RecordedEdition } from './plan-layers.js';

const boundary = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [138, 34],
        [139, 34],
        [139, 35],
        [138, 35],
        [138, 34],
      ],
    ],
  ],
};
const row = (key: string, more: Partial<LayerRow> = {}): LayerRow => ({
  cell: `#${key}`,
  placeCell: `#${key}`,
  key,
  name: key,
  municipalityCode: null,
  geometry: { type: 'Point', coordinates: [138.5, 34.5] },
  drawn: {},
  attributes: {},
  digest: 'first',
  ...more,
});
const file = (rows: readonly LayerRow[], format: LayerFile['format'] = 'geojson'): LayerFile => ({
  layer: 'school-district',
  file: 'gakku.geojson',
  list: 'gakku',
  format,
  rowCount: rows.length,
  rows,
  rejected: [],
  warnings: [],
});
const plan = (
  files: readonly LayerFile[],
  recorded: readonly RecordedEdition[] = [],
  decisions: readonly Decision[] = [],
) => planLayers({ municipality: { code: '222127', name: null }, boundary, files, recorded, decisions });
const counts = ({ files }: LayerPlan) =>
  files.map(({ created, updated, unchanged, skipped, held }) => [created, updated, unchanged, skipped, held.length]);
/** What the database would answer once a plan is written. */
const written = ({ editions }: LayerPlan): RecordedEdition[] =>
  editions.map(({ rows, ...edition }) => ({
    ...edition,
    id: 'id',
    digests: new Map(rows.map(({ key, digest }) => [key, digest])),
  }));

const far = { geometry: { type: 'Point' as const, coordinates: [135, 34.5] } };

describe('a layer', () => {
  it('is an edition the first time, nothing the second, and a new edition where something differs', () => {
    const first = plan([file([row('a'), row('b')])]);
    expect(counts(first)).toEqual([[2, 0, 0, 0, 0]]);
    expect(plan([file([row('a'), row('b')])], written(first))).toMatchObject({ editions: [] });
    const second = plan([file([row('a', { digest: 'second' }), row('c')])], written(first));
    expect(counts(second)).toEqual([[1, 1, 0, 0, 0]]);
    expect(second.editions[0]).toMatchObject({ edition: 2, formerId: 'id' });
    expect(second.files[0]!.warnings[0]!.reason.ja).toContain('1件が、この版にはありません');
  });

  it('leaves out shapes of other cities, and what says so', () => {
    const near = { geometry: { type: 'Point' as const, coordinates: [139.001, 34.5] } };
    const around = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [137, 33],
          [140, 33],
          [140, 36],
          [137, 36],
          [137, 33],
        ],
      ],
    };
    const away = {
      type: 'LineString' as const,
      coordinates: [
        [135, 34],
        [135, 35],
      ],
    };
    const rows = [
      row('a', { geometry: away }),
      row('b', near),
      row('c', { municipalityCode: '22211' }),
      row('d', { geometry: around }),
    ];
    const answer = plan([file([...rows, row('e', { municipalityCode: '22212' })])]);
    expect(counts(answer)).toEqual([[3, 0, 0, 2, 0]]);
    expect(answer.editions[0]!.rows.map(({ key }) => key)).toEqual(['b', 'd', 'e']);
  });

  it('leaves out the points of other cities in a list of many', () => {
    expect(counts(plan([file([row('a'), row('b', far), row('c', far)])]))).toEqual([[1, 0, 0, 2, 0]]);
  });

  it('holds a single point outside, until a person answers', () => {
    const table = file([row('a'), row('b', far)], 'table');
    expect(counts(plan([table]))).toEqual([[1, 0, 0, 0, 1]]);
    const answered = (decision: 'new' | 'skip') => plan([table], [], [{ file: table.file, cell: '#b', decision }]);
    expect(counts(answered('skip'))).toEqual([[1, 0, 0, 1, 0]]);
    expect(counts(answered('new'))).toEqual([[2, 0, 0, 0, 0]]);
    expect(counts(plan([table], written(answered('new'))))).toEqual([[0, 0, 2, 0, 0]]);
  });

  it('keeps what the former edition said of a row that waits', () => {
    const first = written(plan([file([row('a'), row('b')], 'table')]));
    const second = plan([file([row('a', { digest: 'new' }), row('b', { ...far, digest: 'new' })], 'table')], first);
    expect(second.editions[0]).toMatchObject({ carried: ['b'], formerId: 'id' });
  });

  it('dropped in two editions at once is the newer one', () => {
    const twice = plan([file([row('a')]), { ...file([row('a')]), file: 'gakku (2).geojson' }]);
    expect(counts(twice)).toEqual([
      [1, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
    ]);
    expect(twice.editions).toHaveLength(1);
  });
});

const ring = (west: number) => [
  [west, 34],
  [west + 1, 34],
  [west + 1, 35],
  [west, 35],
  [west, 34],
];
const part = (key: string, west: number, municipalityCode: string | null = '22212'): LayerRow =>
  row(key, {
    name: '焼津市',
    municipalityCode,
    geometry: { type: 'Polygon', coordinates: [ring(west)] },
    attributes: municipalityCode === null ? {} : { N03_007: municipalityCode },
  });
const n03 = (rows: readonly LayerRow[], name = 'N03-20240101_22.geojson'): LayerFile => ({
  ...file(rows),
  layer: 'municipal-boundary',
  file: name,
  list: 'N03',
});
const planFrom = (
  area: typeof boundary | null,
  files: readonly LayerFile[],
  decisions: readonly Decision[] = [],
  recorded: readonly RecordedEdition[] = [],
) => planLayers({ municipality: { code: '222127', name: null }, boundary: area, files, recorded, decisions });
const others = [part('x', 130, '22210'), part('y', 131, '22211')];

describe('a file of boundaries', () => {
  it('gives a city without one its own, by which the other files of the drop are checked', () => {
    const answer = planFrom(null, [
      file([row('a', far), row('b')], 'table'),
      n03([...others, part('1', 138), part('2', 140)]),
    ]);
    expect(counts(answer)).toEqual([
      [1, 0, 0, 0, 1],
      [2, 0, 0, 2, 0],
    ]);
    expect(answer.boundary.change).toEqual({
      boundary: { type: 'MultiPolygon', coordinates: [[ring(138)], [ring(140)]] },
      source: '国土数値情報(行政区域データ)2024年1月1日時点',
    });
    expect(answer.files[1]!.warnings.map(({ reason }) => reason.en)).toEqual([
      'its area becomes the boundary of the city, against which places are checked',
      '2 outside the municipality are left out',
    ]);
  });

  it('is nothing new to a city that has the same', () => {
    const answer = planFrom(boundary, [n03([...others, part('1', 138)])]);
    expect([counts(answer), answer.boundary.change]).toEqual([[[1, 0, 0, 2, 0]], null]);
  });

  it('gives a city its area again that has lost it since', () => {
    const first = planFrom(null, [n03([part('1', 138)])]);
    const again = planFrom(null, [n03([part('1', 138)])], [], written(first));
    expect([counts(again), again.boundary.change]).toEqual([[[0, 1, 0, 0, 0]], first.boundary.change]);
  });

  it('of another shape is held as one, until a person says which counts', () => {
    const files = [n03([...others, part('1', 138), part('2', 140)])];
    const asked = planFrom(boundary, files);
    expect([counts(asked), asked.boundary.change]).toEqual([[[0, 0, 0, 2, 1]], null]);
    expect(asked.files[0]!.held).toMatchObject([{ cell: '#1', kind: 'other-boundary', sheetRows: 2 }]);
    const answered = (decision: 'file' | 'register' | 'skip') =>
      planFrom(boundary, files, [{ file: files[0]!.file, cell: '#1', decision }]);
    expect(answered('file').boundary.change?.boundary.coordinates).toHaveLength(2);
    expect(counts(answered('file'))).toEqual([[2, 0, 0, 2, 0]]);
    const kept = answered('register');
    expect([counts(kept), kept.boundary.change]).toEqual([[[2, 0, 0, 2, 0]], null]);
    expect(counts(answered('skip'))).toEqual([[0, 0, 0, 4, 0]]);
    expect(counts(planFrom(boundary, files, [], written(kept)))).toEqual([[0, 0, 2, 2, 0]]);
  });

  it('without codes is the city where it shows one area, and none where it shows many', () => {
    const plain = (...names: string[]) =>
      n03(
        names.map((name, at) => ({ ...part(name, 138 + at, null), name })),
        '行政区域.geojson',
      );
    expect(planFrom(null, [plain('焼津市')]).boundary.change?.source).toBe('行政区域.geojson');
    expect(planFrom(null, [plain('焼津市', '藤枝市')]).boundary.change).toBeNull();
    expect(planFrom(null, [n03(others)]).boundary.change).toBeNull();
  });
});
