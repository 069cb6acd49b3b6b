import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facilityList, type ImportServer, openImportServer } from '../../../../test/support/imports.js';

/** 高松市, which is no demo city. */
const code = '372013';
const base = `/api/municipalities/${code}`;
const area = (name: string, west: number, east: number) => ({
  type: 'Feature',
  properties: { 地区名: name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 34.3],
        [east, 34.3],
        [east, 34.4],
        [west, 34.4],
        [west, 34.3],
      ],
    ],
  },
});
const layer = (...features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
/** Both end at 134.05; 東地区 is of two parts. */
const first = layer(area('西地区', 134, 134.05), area('東地区', 134.05, 134.08), area('東地区', 134.08, 134.1));
const list = facilityList([
  ['1', '西図書館', '高松市西町1-1', 34.35, 134.02],
  ['2', '境公民館', '高松市境町1-1', 34.35, 134.05],
  ['3', '東体育館', '高松市東町1-1', 34.35, 134.09],
  ['4', '沖の展望台', '高松市海町1-1', 34.45, 134.05],
  ['5', '不明センター', '高松市某町1-1', '', ''],
]);

let server: ImportServer;

interface Named {
  readonly name: string;
  readonly nameKana: string | null;
  readonly nameEn: string | null;
}

const named = (name: string, more: object, west: number, east: number) => {
  const { properties, ...feature } = area(name, west, east);
  return { ...feature, properties: { ...properties, ...more } };
};

const take = async (name: string, content: string) => {
  const { id, report } = await server.drop(code, [[name, content]]);
  expect((await server.commit(code, id)).status).toBe('committed');
  return { id, file: report!.files[0]! };
};
const undo = (id: string) => server.http.delete(`${base}/imports/${id}`);
const districts = async (): Promise<{ id: string; name: string }[]> => (await server.http.get(base)).body.districts;
const items = async (filter = '') => {
  const { body } = await server.http.get(`${base}/facilities?sort=district${filter}`).expect(200);
  return body.items as { id: string; name: string; districtName: string | null; version: number }[];
};
const districtsByFacility = async () =>
  Object.fromEntries((await items()).map(({ name, districtName }) => [name, districtName]));
const layerKeys = async () => {
  const { body } = await server.http.get(`${base}/map`).expect(200);
  return (body.layers as { key: string }[]).map(({ key }) => key);
};
/** Districts and facilities to the last bit, but for versions and ids of what is made anew. */
const content = () =>
  server.database.dataSource.query(
    `SELECT 'd' AS kind, name, encode(ST_AsEWKB(boundary), 'hex') AS shape, '' AS district FROM district
     UNION ALL SELECT 'f', f.name, encode(ST_AsEWKB(f.location), 'hex'), d.name FROM facility f LEFT JOIN district d ON d.id = f.district_id
     ORDER BY 1, 2`,
  );

describe('an imported list of districts', () => {
  beforeAll(async () => {
    server = await openImportServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    await take('公共施設一覧.csv', list);
  }, 120_000);
  afterAll(() => server?.close());

  it('makes the districts of the register and puts each facility into the one it lies in', async () => {
    const { file } = await take('地区_2025.geojson', first);
    expect(file).toMatchObject({ driver: 'local-district/geojson', created: 3 });
    expect((await districts()).map(({ name }) => name)).toEqual(['東地区', '西地区']);
    expect(await districtsByFacility()).toEqual({
      西図書館: '西地区',
      境公民館: '東地区',
      東体育館: '東地区',
      沖の展望台: null,
      不明センター: null,
    });
    const [east] = await districts();
    expect((await items(`&districtId=${east!.id}`)).map(({ name }) => name).sort()).toEqual(['境公民館', '東体育館']);
    expect(await layerKeys()).toEqual(['district']);
  });

  it('changes nothing the second time', async () => {
    const [before, versions] = [await content(), (await items()).map(({ version }) => version)];
    expect((await take('地区_2025.geojson', first)).file).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await content()).toEqual(before);
    expect((await items()).map(({ version }) => version)).toEqual(versions);
  });

  it('gives a district to facilities that are imported, entered or moved afterwards', async () => {
    await take('公共施設一覧2.csv', facilityList([['9', '西児童館', '高松市西町9-9', 34.31, 134.01]]));
    expect(await districtsByFacility()).toMatchObject({ 西児童館: '西地区' });
    const made = await server.http
      .post(`${base}/facilities`)
      .send({ name: '東保育所', location: { lon: 134.07, lat: 34.35 } })
      .expect(201);
    expect(await districtsByFacility()).toMatchObject({ 東保育所: '東地区' });
    const path = `${base}/facilities/${made.body.id}`;
    const moved = await server.http
      .patch(path)
      .set('If-Match', `"${made.body.version}"`)
      .send({ location: { lon: 134.01, lat: 34.35 } })
      .expect(200);
    expect(await districtsByFacility()).toMatchObject({ 東保育所: '西地区' });
    await server.http.delete(path).set('If-Match', `"${moved.body.version}"`).expect(204);
  });

  it('moves its borders with the next edition, and all of it back with the undo', async () => {
    const [east] = await districts();
    const [chosen] = (await items()).filter(({ name }) => name === '西図書館');
    await server.http
      .patch(`${base}/facilities/${chosen!.id}`)
      .set('If-Match', `"${chosen!.version}"`)
      .send({ districtId: east!.id })
      .expect(200);
    const before = await content();
    const { id } = await take('地区_2026.geojson', layer(area('北地区', 134, 134.03), area('東地区', 134.03, 134.07)));
    expect((await districts()).map(({ name }) => name)).toEqual(['北地区', '東地区']);
    expect(await districtsByFacility()).toMatchObject({
      西図書館: '東地区',
      西児童館: '北地区',
      境公民館: '東地区',
      東体育館: null,
    });
    await undo(id).expect(200);
    expect(await content()).toEqual(before);
  });

  it('tells readings and English names where it has them, and leaves those that a person has written', async () => {
    const all = async () => (await server.http.get(`${base}/districts`).expect(200)).body.items;
    const names = async () =>
      Object.fromEntries((await all()).map((one: Named) => [one.name, [one.nameKana, one.nameEn]]));
    const before = await all();
    const [east] = before.filter(({ name }: Named) => name === '東地区');
    const edit = (version: number, body: object) =>
      server.http.patch(`${base}/districts/${east.id}`).set('If-Match', `"${version}"`).send(body);
    await edit(east.version, { nameEn: 'East' }).expect(200);
    const { body: journal } = await server.http.get(`${base}/audit?entity=district&entityId=${east.id}`).expect(200);
    await server.http.post(`${base}/audit/${journal.items[0].id}/undo`).expect(200);
    expect(await names()).toEqual({ 西地区: [null, null], 東地区: [null, null] });
    await edit(east.version, { nameEn: 'East' }).expect(412);
    await edit(east.version + 2, { nameEn: 'East End' }).expect(200);
    const { id } = await take(
      '地区_2027.geojson',
      layer(
        named('西地区', { 地区名_カナ: 'ﾆｼﾁｸ', 地区名_英語: 'West' }, 134, 134.05),
        named('東地区', { 地区名_カナ: 'ヒガシチク', 地区名_英語: 'East' }, 134.05, 134.1),
      ),
    );
    expect(await names()).toEqual({ 西地区: ['ニシチク', 'West'], 東地区: ['ヒガシチク', 'East End'] });
    expect((await all()).map(({ name }: Named) => name)).toEqual(['西地区', '東地区']);
    await undo(id).expect(200);
    expect(await names()).toEqual({ 西地区: [null, null], 東地区: [null, 'East End'] });
  });

  it('is drawn as it was imported where it is no area or has no name', async () => {
    const line = {
      type: 'Feature',
      properties: { 地区名: '境' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [134, 34.3],
          [134.1, 34.4],
        ],
      },
    };
    const { id } = await take('地区線.geojson', layer(line));
    expect(await layerKeys()).toEqual(['district', 'local-district']);
    await undo(id).expect(200);
    expect(await layerKeys()).toEqual(['district']);
  });
});
