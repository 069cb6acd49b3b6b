import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '222127';
const base = `/api/municipalities/${code}`;
let server: TestServer;

const hall = { owner: 'city', majorCategory: '市民文化系施設', smallCategory: '公民館' };

async function add(name: string, fields: object, ...buildings: object[]): Promise<string> {
  const { body } = await server.http
    .post(`${base}/facilities`)
    .send({ name, ...fields })
    .expect(201);
  for (const building of buildings) {
    await server.http.post(`${base}/facilities/${body.id}/buildings`).send(building).expect(201);
  }
  return body.id;
}

const get = async (path: string) => (await server.http.get(`${base}/${path}`).expect(200)).body;
const run = async () => (await server.http.post(`${base}/estimates`).expect(200)).body;
const journalLength = async () => (await get('audit?pageSize=1')).total;

describe('estimates', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '焼津市' }).expect(201);
  }, 120_000);
  afterAll(() => server.close());

  let bare: string;

  it('are never made silently, but announced', async () => {
    for (let i = 0; i < 5; i += 1) {
      await add(`公民館${i}`, hall, { name: '本館', floorAreaM2: 400 + 100 * i, builtFiscalYear: 1975 + i });
    }
    bare = await add('浜公民館', hall);
    await add('年度なし公民館', hall, { name: '本館', floorAreaM2: 100 });
    await add('私立の会館', { ...hall, owner: 'private' });
    await add('港公園', { owner: 'city', majorCategory: '公園', smallCategory: '公園' });
    const before = await get('estimates');
    expect(before).toMatchObject({
      estimated: { floorArea: 0, builtYear: 0 },
      assumedBuildings: 0,
      pending: { floorArea: 1, builtYear: 2 },
      pendingFacilities: { floorArea: 1, builtYear: 2 },
      notComputable: [{ name: '港公園', attribute: 'floorAreaM2', reason: 'too-few-known' }],
    });
    expect((await get('costs')).estimatedShare).toBe(0);
    expect((await get('costs')).facilities).toBe(5);
  });

  it('on request fill what is missing, with source and method, and every figure says so', async () => {
    expect(await run()).toMatchObject({
      estimated: { floorArea: 1, builtYear: 2 },
      assumedBuildings: 1,
      changed: 4,
      notComputable: [{ name: '港公園' }],
    });
    const { buildings } = await get(`facilities/${bare}`);
    expect(buildings).toMatchObject([{ name: '主たる建物', assumed: true, floorAreaM2: null, builtFiscalYear: null }]);
    const [area, year] = buildings[0].estimates.sort((a: { attribute: string }, b: { attribute: string }) =>
      a.attribute < b.attribute ? 1 : -1,
    );
    expect(area).toMatchObject({ attribute: 'floorAreaM2', value: 550, method: 'own-median', sampleSize: 6 });
    expect(year).toMatchObject({ attribute: 'builtFiscalYear', method: 'own-distribution', sampleSize: 5 });
    const costs = await get('costs');
    expect(costs).toMatchObject({ facilities: 7, floorAreaM2: 3650 });
    expect(costs.estimatedShare).toBeCloseTo(650 / 3650, 12);
    const { items } = await get('costs/facilities?search=浜公民館');
    expect(items[0]).toMatchObject({ estimatedShare: 1, oldestBuiltFiscalYear: null });
    expect(items[0].totalYen).toBeGreaterThan(0);
  });

  it('change nothing when run again', async () => {
    const length = await journalLength();
    expect((await run()).changed).toBe(0);
    expect(await journalLength()).toBe(length);
  });

  it('are explained as an expectation over years', async () => {
    const { buildings } = await get(`costs/facilities/${bare}`);
    const works: { share: number; basis: string; kind: string; yen: number }[] = buildings[0].works;
    expect(works.length).toBeGreaterThan(2);
    expect(works.reduce((sum, work) => sum + work.yen, 0)).toBe(buildings[0].totalYen);
  });

  it('give way to what is recorded', async () => {
    await server.http
      .post(`${base}/facilities/${bare}/buildings`)
      .send({ name: '本館', floorAreaM2: 250, builtFiscalYear: 1980 })
      .expect(201);
    const { buildings } = await get(`facilities/${bare}`);
    expect(buildings).toMatchObject([{ name: '本館', assumed: false, estimates: [] }]);
    expect(await run()).toMatchObject({ estimated: { floorArea: 0, builtYear: 1 }, assumedBuildings: 0 });
  });

  it('are told no more where a value was recorded since', async () => {
    const id = await add('港公民館', hall);
    await run();
    const [assumed] = (await get(`facilities/${id}`)).buildings;
    const path = `${base}/buildings/${assumed.id}`;
    await server.http.patch(path).set('If-Match', '"1"').send({ floorAreaM2: 321 }).expect(200);
    const { buildings } = await get(`facilities/${id}`);
    expect(buildings).toMatchObject([{ floorAreaM2: 321, estimates: [{ attribute: 'builtFiscalYear' }] }]);
    expect(await get('estimates')).toMatchObject({ estimated: { floorArea: 0, builtYear: 2 } });
    await server.http.delete(`${base}/facilities/${id}`).set('If-Match', '"1"').expect(204);
  });

  it('are taken back whole, assumed buildings included', async () => {
    await add('丘公民館', hall);
    await run();
    const { body } = await server.http.delete(`${base}/estimates`).expect(200);
    expect(body).toEqual({ removed: { floorArea: 1, builtYear: 2 }, assumedBuildings: 1 });
    expect(await get('estimates')).toMatchObject({ estimated: { floorArea: 0, builtYear: 0 }, assumedBuildings: 0 });
    expect((await get('costs')).estimatedShare).toBe(0);
  });

  it('know no municipality that is not there', async () => {
    const { body } = await server.http.post('/api/municipalities/372013/estimates').expect(404);
    expect(body.title).toBe('not-found');
  });
});
