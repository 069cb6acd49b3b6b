import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '232190';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let facilityId = '';
let buildingId = '';

describe('an event and the register', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '小牧市' }).expect(201);
  }, 120_000);

  afterAll(() => server.close());

  beforeEach(async () => {
    facilityId = await add('facilities', { name: '味岡中学校', owner: 'city', majorCategory: '学校教育系施設' });
    buildingId = await addBuilding('校舎', 1000);
    await addBuilding('体育館', 200);
  });

  const add = async (path: string, body: object): Promise<string> =>
    (await server.http.post(`${base}/${path}`).send(body).expect(201)).body.id;
  const addBuilding = (name: string, floorAreaM2: number) =>
    add(`facilities/${facilityId}/buildings`, { name, floorAreaM2, builtFiscalYear: 1980 });
  const record = (fields: object) =>
    add(`facilities/${facilityId}/property-events`, { kind: 'disposal', eventDate: '2024-03-31', ...fields });
  const get = async (path: string) => (await server.http.get(`${base}/${path}`).expect(200)).body;
  const onlyEvent = async () => (await get(`facilities/${facilityId}/property`)).events[0];
  const undoLast = async (entity: string, id: string) => {
    const { items } = await get(`audit?entity=${entity}&entityId=${id}`);
    await server.http.post(`${base}/audit/${items[0].id}/undo`).expect(200);
  };

  /** Square metres that each page knows of this facility today, and how many facilities await that an event is carried. */
  async function truths() {
    const overview = await get('overview');
    const costs = await get(`costs?method=mic&from=2026&years=40`);
    const register = await get('register');
    const { total, items } = await get('facilities?missing=carriedEvent');
    const check = overview.checks.find(({ key }: { key: string }) => key === 'carriedEvent');
    expect(check).toMatchObject({ count: total, filter: { missing: 'carriedEvent' } });
    expect(items.map(({ id }: { id: string }) => id)).toEqual(total > 0 ? [facilityId] : []);
    return {
      overview: overview.figures.floorArea.value ?? 0,
      cost: costs.totalYen > 0,
      register: register.totals.buildingAreaM2,
      waiting: total,
    };
  }
  const all = { overview: 1200, cost: true, register: 1200, waiting: 0 };
  const none = { overview: 0, cost: false, register: 0, waiting: 0 };

  afterEach(async () => {
    const { version } = await get(`facilities/${facilityId}`);
    await server.http.delete(`${base}/facilities/${facilityId}`).set('If-Match', `"${version}"`).expect(204);
  });

  const building = () => ({ subject: 'building', subjectId: buildingId });
  const onlyGym = { overview: 200, cost: true, register: 200, waiting: 0 };

  it('all that was left waiting is carried with one press, journalled, and taken back row by row', async () => {
    await record({ ...building(), kind: 'demolition', carry: false });
    const other = await add('facilities', { name: '岩崎会館', owner: 'city', majorCategory: '市民文化系施設' });
    await add(`facilities/${other}/property-events`, {
      kind: 'disposal',
      eventDate: '2024-03-31',
      subject: 'facility',
      carry: false,
    });
    const { body } = await server.http.post(`${base}/property-events/carry-all`).expect(200);
    expect(new Map(body.rows.map(({ entity, id }: { entity: string; id: string }) => [entity, id]))).toEqual(
      new Map([
        ['building', buildingId],
        ['facility', other],
      ]),
    );
    expect(await get(`facilities/${other}`)).toMatchObject({ status: 'closed' });
    expect(await truths()).toEqual(onlyGym);
    expect((await server.http.post(`${base}/property-events/carry-all`).expect(200)).body).toEqual({ rows: [] });
    await undoLast('facility', other);
    expect(await get(`facilities/${other}`)).toMatchObject({ status: 'open' });
    await undoLast('building', buildingId);
    const { version } = await get(`facilities/${other}`);
    await server.http.delete(`${base}/facilities/${other}`).set('If-Match', `"${version}"`).expect(204);
    expect(await truths()).toEqual({ ...all, register: 200, waiting: 1 });
  });

  it('a building that went is out of use at once, and back with one undo', async () => {
    expect(await truths()).toEqual(all);
    const id = await record({ ...building(), kind: 'demolition' });
    expect(await truths()).toEqual(onlyGym);
    expect((await get('register?asOf=2024-03-30')).totals.buildingAreaM2).toBe(1200);
    const { buildings } = await get(`facilities/${facilityId}`);
    expect(buildings.map(({ outOfUse }: { outOfUse: boolean }) => outOfUse)).toEqual([false, true]);
    await undoLast('property_event', id);
    expect(await truths()).toEqual(all);
  });

  it('a facility that went is closed', async () => {
    const id = await record({ subject: 'facility' });
    expect(await truths()).toEqual(none);
    expect((await get(`facilities/${facilityId}`)).status).toBe('closed');
    await undoLast('property_event', id);
    expect(await truths()).toEqual(all);
  });

  it('a facility given away is of its new owner since then, decided by who recorded it', async () => {
    const id = await record({ subject: 'facility', kind: 'transfer', ownerAfter: 'private' });
    expect(await truths()).toEqual(none);
    expect((await get('register?asOf=2024-03-30')).totals.buildingAreaM2).toBe(1200);
    expect(await get(`facilities/${facilityId}`)).toMatchObject({
      owner: 'private',
      ownerReason: expect.stringContaining('test-administrator'),
    });
    await undoLast('property_event', id);
    expect(await truths()).toEqual(all);
  });

  it('a building given away leaves the city, while the facility stays', async () => {
    await record({ ...building(), kind: 'transfer', ownerAfter: 'prefecture' });
    expect(await truths()).toEqual(onlyGym);
    expect((await get('register?asOf=2024-03-30')).totals.buildingAreaM2).toBe(1200);
  });

  it('what lies ahead changes nothing and waits for nobody yet', async () => {
    await record({ subject: 'facility', eventDate: '2099-03-31' });
    expect(await truths()).toEqual(all);
  });

  it.each([
    ['of a building', () => building(), 'building'],
    ['of a facility', () => ({ subject: 'facility' }), 'facility'],
  ])('what was not carried, %s, is told and carried later', async (_, about, entity) => {
    const id = await record({ ...about(), carry: false });
    expect(await truths()).toMatchObject({ overview: 1200, cost: true, waiting: 1 });
    expect(await onlyEvent()).toMatchObject({ isCarried: false });
    const path = `${base}/property-events/${id}/carry`;
    await server.http.post(path).expect(428);
    await server.http.post(path).set('If-Match', '"2"').expect(412);
    const { body } = await server.http.post(path).set('If-Match', '"1"').expect(200);
    expect(body.entity).toBe(entity);
    expect(await truths()).toEqual(entity === 'building' ? onlyGym : none);
    expect(await onlyEvent()).toMatchObject({ isCarried: true });
    await server.http.post(path).set('If-Match', '"1"').expect(409);
    await undoLast(entity, body.id);
    expect((await truths()).waiting).toBe(1);
  });

  it('an owner that was not carried is known from before once it is', async () => {
    const id = await record({ subject: 'facility', kind: 'transfer', ownerAfter: 'private', carry: false });
    expect((await truths()).waiting).toBe(1);
    await server.http.post(`${base}/property-events/${id}/carry`).set('If-Match', '"1"').expect(200);
    expect(await onlyEvent()).toMatchObject({ ownerBefore: 'city', version: 2 });
    expect((await get('register?asOf=2024-03-30')).totals.buildingAreaM2).toBe(1200);
  });

  it('what came back waits for nobody', async () => {
    await record({ subject: 'facility', carry: false });
    await record({ subject: 'facility', kind: 'acquisition', eventDate: '2025-04-01' });
    expect(await truths()).toEqual(all);
  });

  it('an edit of a building from before it could be out of use is still taken back', async () => {
    const patch = server.http.patch(`${base}/buildings/${buildingId}`).set('If-Match', '"1"');
    await patch.send({ name: '旧校舎' }).expect(200);
    await server.database.dataSource.query(
      `INSERT INTO audit (municipality_code, actor, entity, entity_id, operation, before, after)
       SELECT municipality_code, actor, entity, entity_id, operation, before - 'out_of_use', after - 'out_of_use'
         FROM audit WHERE entity_id = $1 AND operation = 'update'`,
      [buildingId],
    );
    await undoLast('building', buildingId);
    const { buildings } = await get(`facilities/${facilityId}`);
    expect(buildings.map(({ name }: { name: string }) => name)).toContain('校舎');
  });

  it('a building out of use is estimated no more, nor is another assumed in its place', async () => {
    await record({ subject: 'building', subjectId: await addBuilding('旧館', 30), kind: 'demolition' });
    for (const { id, name, version } of (await get(`facilities/${facilityId}`)).buildings) {
      if (name === '旧館') continue;
      await server.http.delete(`${base}/buildings/${id}`).set('If-Match', `"${version}"`).expect(204);
    }
    await server.http.post(`${base}/estimates`).expect(200);
    expect((await get(`facilities/${facilityId}`)).buildings).toHaveLength(1);
    expect(await truths()).toEqual(none);
  });
});
