import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openTestServer, type TestServer, testToday } from '../../../../test/support/server.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let school: string;

const addFacility = async (name: string, majorCategory: string | null = null) => {
  const { body } = await server.http.post(`${base}/facilities`).send({ name, majorCategory }).expect(201);
  return body.id as string;
};
const addDuty = async (facilityId: string, fields: object) => {
  const { body } = await server.http.post(`${base}/facilities/${facilityId}/legal-duties`).send(fields).expect(201);
  return body.id as string;
};
const list = async (query: object = {}) =>
  (await server.http.get(`${base}/legal-duties`).query(query).expect(200)).body;
const record = (dutyId: string, doneOn: string, result = 'fine') =>
  server.http.post(`${base}/legal-duties/${dutyId}/inspections`).send({ doneOn, result });

describe('legal inspections', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    school = await addFacility('栗林小学校', '学校教育系施設');
  }, 120_000);
  afterAll(() => server.close());

  it('are due on the first day, then the interval after the last one that was done', async () => {
    const lift = await addDuty(school, { kind: 'lift', name: '1号機', intervalMonths: 12, firstDueOn: '2026-11-27' });
    const dutyNow = async () => (await list({ facility: school, kind: 'lift' })).items[0];
    expect(await dutyNow()).toMatchObject({ dueOn: '2026-11-27', state: 'overdue', last: null, name: '1号機' });

    await record(lift, '2025-12-10').expect(201);
    await record(lift, '2024-12-01', 'defect').expect(201);
    expect(await dutyNow()).toMatchObject({ dueOn: '2026-12-10', state: 'soon', last: { doneOn: '2025-12-10' } });

    await record(lift, testToday, 'defect').expect(201);
    expect(await dutyNow()).toMatchObject({ dueOn: '2027-11-28', state: 'later', last: { result: 'defect' } });
    const { body } = await server.http.get(`${base}/legal-duties/${lift}/inspections`).expect(200);
    expect(body.items.map(({ doneOn }: { doneOn: string }) => doneOn)).toEqual([testToday, '2025-12-10', '2024-12-01']);
  });

  it('are not recorded before they are done, and another kind needs its name', async () => {
    const boiler = await addDuty(school, { kind: 'boiler', intervalMonths: 12 });
    const early = await record(boiler, '2026-11-29').expect(400);
    expect(early.body.detailJa).toContain('まだ来ていません');
    const nameless = await server.http
      .post(`${base}/facilities/${school}/legal-duties`)
      .send({ kind: 'other', intervalMonths: 12 })
      .expect(400);
    expect(nameless.body.detail).toContain('name');
    await record(randomUUID(), testToday).expect(404);
  });

  it('take no day of another age, for a slip of the hand, and tell of no month in centuries', async () => {
    const duty = await addDuty(school, { kind: 'other', name: '門扉', intervalMonths: 1 });
    expect((await record(duty, '0026-11-01').expect(400)).body.detailJa).toContain('1900年から2199年');
    const path = `${base}/legal-duties`;
    await server.http.patch(`${path}/${duty}`).set('If-Match', '"1"').send({ firstDueOn: '0026-11-01' }).expect(400);
    for (const month of ['9000-01', '0000-01', '2150-01']) await server.http.get(path).query({ month }).expect(400);
    await server.http.get(path).query({ month: '2149-12' }).expect(200);
  });

  it('are put on all facilities of a category that have none of the kind, once', async () => {
    await addFacility('亀阜小学校', '学校教育系施設');
    await addFacility('中央公園', '公園');
    const many = { kind: 'fire-equipment', intervalMonths: 6, majorCategories: ['学校教育系施設'] };
    const add = async () => (await server.http.post(`${base}/legal-duties`).send(many).expect(201)).body;
    const { kind, majorCategories } = many;
    const preview = async () =>
      (await server.http.post(`${base}/legal-duties/preview`).send({ kind, majorCategories }).expect(200)).body;
    expect(await preview()).toEqual({ added: 2, kept: 0 });
    const { undoId, ...first } = await add();
    expect(first).toEqual({ added: 2, kept: 0 });
    expect(await preview()).toEqual({ added: 0, kept: 2 });
    expect(await add()).toEqual({ added: 0, kept: 2, undoId: null });
    await server.http.post(`${base}/audit/${undoId}/undo?together=true`).expect(200);
    expect((await list({ kind })).total).toBe(0);
    expect(await add()).toMatchObject({ added: 2, kept: 0 });
    const { items, counts } = await list({ kind: 'fire-equipment', state: 'unknown' });
    expect(items).toHaveLength(2);
    expect(counts).toEqual({ overdue: 0, soon: 0, later: 0, unknown: 2 });
  });

  it('stand in a calendar of the fiscal year, and each month leads to its list', async () => {
    const pool = await addFacility('市民プール', 'スポーツ・レクリエーション系施設');
    const water = await addDuty(pool, { kind: 'water-quality', intervalMonths: 2, firstDueOn: '2026-12-15' });
    await addDuty(pool, { kind: 'air-quality', intervalMonths: 1, firstDueOn: '2026-05-31' });
    const { body } = await server.http.get(`${base}/legal-duties/calendar`).query({ fiscalYear: 2026 }).expect(200);
    const monthOf = (month: string) => body.months.find((one: { month: string }) => one.month === month);
    const dueIn = (month: string, kind: string) =>
      monthOf(month).kinds.find((one: { kind: string }) => one.kind === kind)?.due ?? 0;
    expect(['2026-12', '2027-01', '2027-02'].map((month) => dueIn(month, 'water-quality'))).toEqual([1, 0, 1]);
    // Overdue since May: to be done this month, then each month from today's day on.
    expect(['2026-10', '2026-11', '2026-12'].map((month) => dueIn(month, 'air-quality'))).toEqual([0, 1, 1]);
    expect(monthOf('2026-11').done).toBe(1);
    const inDecember = await list({ month: '2026-12', facility: pool, kind: 'water-quality' });
    expect(inDecember.items.map(({ id }: { id: string }) => id)).toEqual([water]);
    expect((await list({ month: '2027-01', facility: pool, kind: 'water-quality' })).total).toBe(0);
    await record(water, '2026-10-14').expect(201);
    await record(water, '2026-11-20').expect(201);
    expect((await list({ month: '2026-10' })).items.map(({ id }: { id: string }) => id)).toEqual([water]);
  });

  it('come back with what was recorded when their removal is undone', async () => {
    const duty = await addDuty(school, { kind: 'septic-tank', intervalMonths: 12 });
    await record(duty, '2026-06-01').expect(201);
    const removal = () => server.http.delete(`${base}/legal-duties/${duty}`).set('If-Match', '"1"');
    await removal().expect(204);
    expect((await list({ kind: 'septic-tank' })).total).toBe(0);
    const { body } = await server.http
      .get(`${base}/audit`)
      .query({ entity: 'legal_duty', entityId: duty, operation: 'delete' })
      .expect(200);
    await server.http.post(`${base}/audit/${body.items[0].id}/undo`).send({}).expect(200);
    expect((await list({ kind: 'septic-tank' })).items[0]).toMatchObject({ id: duty, last: { doneOn: '2026-06-01' } });
  });

  it('leave as a table that no spreadsheet runs', async () => {
    await addDuty(school, { kind: 'other', name: '=1+1', law: '市条例', intervalMonths: 24 });
    const { text } = await server.http
      .get(`${base}/legal-duties.csv`)
      .query({ kind: 'other', language: 'ja' })
      .expect(200);
    expect(text).toContain("栗林小学校,その他の点検,'=1+1,市条例,24,,期限未設定");
  });
});
