import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facilityList, type ImportServer, openImportServer } from '../../../../test/support/imports.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const areaOf = (stated: string, west: number) => ({
  type: 'Feature',
  properties: { N03_001: '香川県', N03_004: stated === '37201' ? '高松市' : '丸亀市', N03_007: stated },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 34.2],
        [134.5, 34.2],
        [134.5, 34.4],
        [west, 34.4],
        [west, 34.2],
      ],
    ],
  },
});
const layer = (...features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const n03 = layer(areaOf('37202', 133.75), areaOf('37201', 134));
const file = 'N03-20240101_37.geojson';
const list = facilityList([
  ['1', '中央図書館', '高松市中町1', 34.3, 134.1],
  ['2', '遠い公民館', '東京都', 35.68, 139.76],
]);

let server: ImportServer;

const city = async () => {
  const { body } = await server.http.get(base).expect(200);
  return { bounds: body.bounds, source: body.boundarySource, has: body.hasBoundary, version: body.version };
};

describe('a file about the city among dropped files', () => {
  beforeAll(async () => {
    server = await openImportServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);
  afterAll(() => server?.close());

  it('says once that places cannot be checked, where it is missing', async () => {
    const { report } = await server.drop(code, [
      ['公共施設一覧.csv', list],
      ['公共施設一覧2.csv', list],
    ]);
    expect(report!.notes).toEqual([{ ja: expect.stringContaining('N03'), en: expect.stringContaining('no boundary') }]);
    expect(report!.files.map(({ warnings }) => warnings.filter(({ cell }) => cell === ''))).toEqual([[], []]);
  });

  it('of boundaries becomes the boundary of the city, holds what lies outside, and goes with the undo', async () => {
    const before = await city();
    expect(before).toMatchObject({ has: false, source: null });
    const { id, report } = await server.drop(code, [
      ['公共施設一覧.csv', list],
      [file, n03],
    ]);
    expect(report).toMatchObject({ notes: [], files: [{ created: 1 }, { created: 1, skipped: 1 }] });
    expect(report!.files[0]!.held).toMatchObject([{ name: '遠い公民館', kind: 'outside-boundary' }]);
    expect((await server.commit(code, id)).status).toBe('committed');
    expect(await city()).toMatchObject({
      has: true,
      bounds: [134, 34.2, 134.5, 34.4],
      source: '国土数値情報(行政区域データ)2024年1月1日時点',
    });
    await server.http.delete(`${base}/imports/${id}`).expect(200);
    expect(await city()).toMatchObject({ has: false, bounds: null, source: null });
  });

  it('asks where the city has another, and does as it is told', async () => {
    const first = await server.drop(code, [[file, n03]]);
    await server.commit(code, first.id);
    const moved = layer(areaOf('37202', 133.75), areaOf('37201', 134.25));
    const asked = await server.drop(code, [['N03-20250101_37.geojson', moved]]);
    const [held] = asked.report!.files[0]!.held;
    expect(held).toMatchObject({ kind: 'other-boundary', name: '高松市' });
    const answer = (decision: string) => ({ file: 'N03-20250101_37.geojson', cell: held!.cell, decision });
    await server.http
      .post(`${base}/imports/${asked.id}/commit`)
      .send({ decisions: [answer('new')] })
      .expect(422);
    expect((await server.commit(code, asked.id, [answer('file')])).status).toBe('committed');
    expect(await city()).toMatchObject({ bounds: [134.25, 34.2, 134.5, 34.4] });
    const again = await server.drop(code, [['N03-20250101_37.geojson', moved]]);
    expect(again.report!.files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 1, held: [] });
    await server.http.delete(`${base}/imports/${asked.id}`).expect(200);
    expect(await city()).toMatchObject({ bounds: [134, 34.2, 134.5, 34.4] });
  });

  it('of residents by year fills the population of the city, and goes with the undo', async () => {
    const population = async () => (await server.http.get(base).expect(200)).body.population;
    const { version } = await city();
    const counted = [{ year: 2020, residents: 417_496, source: '国勢調査' }];
    await server.http.patch(base).set('If-Match', `"${version}"`).send({ population: counted }).expect(200);
    const forecast = 'era,headCount,oldPopulation\n2020,419145,1\n2030,407952,1\n';
    const { id, report } = await server.drop(code, [['future_population.csv', forecast]]);
    expect(report!.files[0]).toMatchObject({ driver: 'population-forecast', created: 1, skipped: 1 });
    expect((await server.commit(code, id)).status).toBe('committed');
    expect(await population()).toEqual([
      ...counted,
      { year: 2030, residents: 407_952, source: '将来推計人口（future_population）' },
    ]);
    const again = await server.drop(code, [['future_population.csv', forecast]]);
    expect(again.report!.files[0]).toMatchObject({ created: 0, unchanged: 1, skipped: 1 });
    await server.http.delete(`${base}/imports/${id}`).expect(200);
    expect(await population()).toEqual(counted);
  });

  it('is undone although the city was given money or people since', async () => {
    const { body } = await server.http.get(`${base}/imports`).expect(200);
    const { id } = body.items.find(({ status }: { status: string }) => status === 'committed');
    const { version } = await city();
    await server.http.patch(base).set('If-Match', `"${version}"`).send({ availableYen: 1_000_000 }).expect(200);
    await server.http.delete(`${base}/imports/${id}`).expect(200);
    const { body: after } = await server.http.get(base).expect(200);
    expect(after).toMatchObject({ hasBoundary: false, availableYen: 1_000_000 });
  });
});
