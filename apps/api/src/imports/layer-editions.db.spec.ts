import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meshCodeOf } from '#geo/spatial/mesh';
import { type ImportServer, openImportServer } from '../../../../test/support/imports.js';

const code = '222127';
const base = `/api/municipalities/${code}`;
const corners = (west: number, south: number) => [
  [west, south],
  [west + 0.1, south],
  [west + 0.1, south + 0.1],
  [west, south + 0.1],
  [west, south],
];
const district = (name: string, west: number) => ({
  type: 'Feature',
  properties: { 学校名: name },
  geometry: { type: 'Polygon', coordinates: [corners(west, 34.8)] },
});
const layer = (...features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const first = layer(district('東小学校', 138.2), district('西小学校', 138.3));
/** Its border crosses itself. */
const bow = {
  type: 'Feature',
  properties: { 学校名: '北小学校' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [138.2, 34.8],
        [138.3, 34.9],
        [138.3, 34.8],
        [138.2, 34.9],
        [138.2, 34.8],
      ],
    ],
  },
};

let server: ImportServer;

const query = <T>(sql: string): Promise<T[]> => server.database.dataSource.query(sql);
const shown = async () => {
  const rows = await query<{ name: string }>(
    `SELECT f.properties ->> 'name' AS name FROM current_layer e JOIN layer_feature f ON f.edition_id = e.id ORDER BY f.id`,
  );
  return rows.map(({ name }) => name);
};
const take = async (name: string, content: string) => {
  const { id, report } = await server.drop(code, [[name, content]]);
  expect((await server.commit(code, id)).status).toBe('committed');
  return { id, file: report!.files[0]! };
};
const undo = (id: string) => server.http.delete(`${base}/imports/${id}`);
const layerKeys = async () => {
  const { body } = await server.http.get(`${base}/map`).expect(200);
  return body.layers as { key: string; version: number }[];
};

describe('an imported layer', () => {
  beforeAll(async () => {
    server = await openImportServer();
    const boundary = { type: 'MultiPolygon', coordinates: [[corners(138.2, 34.8)], [corners(138.3, 34.8)]] };
    await server.http.post('/api/municipalities').send({ code, name: '焼津市', boundary }).expect(201);
  }, 120_000);
  afterAll(() => server?.close());

  it('is drawn, replaced by its next edition, and brought back when that is undone', async () => {
    const one = await take('gakku_202502.geojson', first);
    expect(one.file).toMatchObject({ driver: 'school-district/geojson', rows: 2, created: 2 });
    expect(one.file.driverName?.ja).toBe('通学区域(GeoJSON)');
    expect(await shown()).toEqual(['東小学校', '西小学校']);
    const [, school] = await layerKeys();
    expect(school!.key).toBe('school-district');
    const { body } = await server.http
      .get(`${base}/tiles/school-district/8/226/101.pbf?v=${school!.version}`)
      .responseType('blob')
      .expect(200);
    expect((body as Buffer).toString('utf8')).toContain('東小学校');

    expect((await take('gakku_202502.geojson', first)).file).toMatchObject({ created: 0, unchanged: 2 });
    expect(await query('SELECT id FROM layer_edition')).toHaveLength(1);

    const two = await take('gakku_202602.geojson', layer(district('東小学校', 138.25), bow));
    expect(two.file).toMatchObject({ created: 1, updated: 1, unchanged: 0 });
    expect(await shown()).toEqual(['東小学校', '北小学校']);
    expect(await query('SELECT 1 FROM layer_feature WHERE NOT ST_IsValid(geometry)')).toEqual([]);

    const refused = await undo(one.id).expect(409);
    expect(refused.body.laterChanges).toMatchObject([{ entity: 'layer_edition', importId: two.id }]);
    await undo(two.id).expect(200);
    expect(await shown()).toEqual(['東小学校', '西小学校']);
    await undo(one.id).expect(200);
    expect(await query('SELECT 1 FROM layer_feature')).toEqual([]);
    expect((await layerKeys()).map(({ key }) => key)).toEqual(['boundary']);
  }, 60_000);

  it('of residents by cell or town has the years of the map', async () => {
    const cell = meshCodeOf({ lon: 138.25, lat: 34.85 }, 250)!;
    const mesh = await take(
      'mesh.csv',
      `MESH_ID,SHICODE,PTN_2020,PTN_2050\n${cell},22212,120,40\n5340000011,22212,9,9\n`,
    );
    expect(mesh.file).toMatchObject({ driver: 'mesh-population/table', created: 1, skipped: 1 });
    const ages = Array.from({ length: 18 }, (_, i) => `man${i + 1},woman${i + 1}`).join(',');
    const numbers = Array.from({ length: 36 }, () => 1).join(',');
    const town = await take(
      'town.csv',
      `#property,surveyDate,regionName,totalPopulation,${ages},latitude,longitude\n1,2026-02-01,本町,36,${numbers},34.85,138.25\n`,
    );
    expect(town.file).toMatchObject({ driver: 'town-population/table', created: 1 });
    const { body } = await server.http.get(`${base}/map`).expect(200);
    expect([body.populationYears, body.townPopulationYears]).toEqual([[2020, 2050], [2026]]);
    expect(body.layers.map(({ key }: { key: string }) => key)).toEqual(['boundary', 'population', 'town-population']);
    for (const [key, property] of [
      ['population', 'y2050'],
      ['town-population', 'y2026'],
    ]) {
      const tile = await server.http.get(`${base}/tiles/${key}/8/226/101.pbf?v=1`).responseType('blob').expect(200);
      expect((tile.body as Buffer).toString('utf8')).toContain(property);
    }
    for (const { id } of [mesh, town]) await undo(id).expect(200);
    expect((await layerKeys()).map(({ key }) => key)).toEqual(['boundary']);
  });

  it('of residents without a year is read once somebody tells it', async () => {
    const cell = meshCodeOf({ lon: 138.25, lat: 34.85 }, 500)!;
    const content = `KEY_CODE,T001141001\n,人口（総数）\n${cell},120\n`;
    const asked = await server.drop(code, [['tblT9H5238.txt', content]]);
    expect(asked.report!.files[0]).toMatchObject({ driver: null, asksYear: true });
    const path = `${base}/imports/${asked.id}/year`;
    await server.http.post(path).send({ file: 'no.txt', year: 2020 }).expect(404);
    await server.http.post(path).send({ file: 'tblT9H5238.txt', year: 20 }).expect(400);
    await server.http.post(path).send({ file: 'tblT9H5238.txt', year: 2020 }).expect(202);
    expect((await server.settled(code, asked.id)).report!.files[0]).toMatchObject({ created: 1, asksYear: false });
    expect((await server.commit(code, asked.id)).status).toBe('committed');
    const { body } = await server.http.get(`${base}/map`).expect(200);
    expect(body.populationYears).toEqual([2020]);
    await undo(asked.id).expect(200);
    const list = await server.drop(code, [['gakku.geojson', first]]);
    await server.http.post(`${base}/imports/${list.id}/year`).send({ file: 'gakku.geojson', year: 2020 }).expect(422);
  }, 60_000);

  it('is answered with a reason where it cannot be used', async () => {
    const crs = { properties: { name: 'EPSG:27700' } };
    const { report } = await server.drop(code, [
      ['a.geojson', JSON.stringify({ type: 'FeatureCollection', crs, features: [bow] })],
      ['b.geojson', layer()],
      ['c.geojson', first.slice(0, 90)],
      ['d.json', '{"a": 1}'],
    ]);
    expect(report!.files.map(({ driver, reason }) => [driver, reason?.en.slice(0, 22)])).toEqual([
      [null, 'the coordinate system '],
      [null, 'it holds no feature'],
      [null, 'the file is cut off or'],
      [null, 'this is not a table: J'],
    ]);
  });
});
