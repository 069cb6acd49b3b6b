import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '072036';
const base = `/api/municipalities/${code}`;
let server: TestServer;

/** 郡山市: to FY2025, and what was reached in FY2021. */
const koriyama = {
  name: '公共施設の縮減',
  fromFiscalYear: 2018,
  toFiscalYear: 2025,
  floorAreaM2: 51_515.2,
  yen: 17_000_000_000,
};
const reached = { fiscalYear: 2021, floorAreaM2: 20_398.72, yen: 6_731_578_000 };

const list = async () => (await server.http.get(`${base}/reduction-targets`).expect(200)).body.items;
const patch = (id: string, version: number, changes: object) =>
  server.http.patch(`${base}/reduction-targets/${id}`).set('If-Match', `"${version}"`).send(changes);

describe('reduction targets', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '郡山市' }).expect(201);
  }, 120_000);
  afterAll(() => server.close());

  it('are entered, and their progress year by year: Koriyama in FY2021 is at 39.6 %', async () => {
    expect(await list()).toEqual([]);
    const { body } = await server.http.post(`${base}/reduction-targets`).send(koriyama).expect(201);
    expect(body).toMatchObject({ version: 1, ...koriyama, progress: [] });
    const { body: saved } = await patch(body.id, 1, { progress: [reached] }).expect(200);
    expect(saved).toMatchObject({
      version: 2,
      progress: [{ ...reached, remainingFloorAreaM2: 31_116.48, remainingYen: 10_268_422_000, expectedShare: 0.5 }],
    });
    expect(saved.progress[0].floorAreaShare).toBeCloseTo(0.396, 4);
    expect(await list()).toEqual([saved]);
  });

  it('are edited with the version seen, which grows only where something changes', async () => {
    const [target] = await list();
    await server.http.patch(`${base}/reduction-targets/${target.id}`).send({ name: 'x' }).expect(428);
    await patch(target.id, 1, { name: 'x' }).expect(412);
    expect((await patch(target.id, 2, { progress: [reached] }).expect(200)).body.version).toBe(2);
  });

  it('refuse years the wrong way round, nothing as a target and a year twice', async () => {
    const [target] = await list();
    await server.http
      .post(`${base}/reduction-targets`)
      .send({ ...koriyama, toFiscalYear: 2017 })
      .expect(400);
    await patch(target.id, 2, { toFiscalYear: 2017 }).expect(400);
    await patch(target.id, 2, { floorAreaM2: 0 }).expect(400);
    await patch(target.id, 2, { progress: [reached, reached] }).expect(400);
    expect(await list()).toEqual([target]);
  });

  it('are taken away with the version seen, and an undo brings them back', async () => {
    const [target] = await list();
    const path = `${base}/reduction-targets/${target.id}`;
    await server.http.delete(path).set('If-Match', '"1"').expect(412);
    await server.http.delete(path).set('If-Match', '"2"').expect(204);
    await patch(target.id, 2, { name: 'x' }).expect(404);
    const { body } = await server.http.get(`${base}/audit?entity=reduction_target&operation=delete`).expect(200);
    expect(body.items[0]).toMatchObject({ entityId: target.id, name: koriyama.name, undoable: true });
    await server.http.post(`${base}/audit/${body.items[0].id}/undo`).expect(200);
    expect(await list()).toEqual([target]);
    await server.http.get('/api/municipalities/372013/reduction-targets').expect(404);
  });
});
