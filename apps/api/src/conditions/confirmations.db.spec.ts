import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { graded, recordOf, shipped } from '../../../../test/support/inspection-record.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let own = '';
let server: TestServer;
let http: TestServer['http'];
let facilityId = '';
let buildingId = '';

const template = {
  name: '月例点検',
  kind: 'periodic',
  role: 'manager',
  majorCategories: [],
  items: ['roof', 'outer-wall'].map((component) => ({
    key: component,
    group: '建物',
    label: component,
    answer: 'grade',
    component,
    perBuilding: true,
  })),
};

/** A manager's record, or with the shipped survey an engineer's. */
async function report(on: string, grades: Record<string, 'A' | 'B' | 'C' | 'D'>, changes: object = {}) {
  const answers = Object.entries(grades).map(([key, grade]) => graded(key, buildingId, grade));
  const record = recordOf(facilityId, {
    templateId: own,
    startedAt: `${on}T09:00:00+09:00`,
    finishedAt: `${on}T10:00:00+09:00`,
    inspectedOn: on,
    answers,
    ...changes,
  });
  await http.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(record).expect(201);
  return record;
}
const unconfirmed = async (query: object = {}) =>
  (await http.get(`${base}/conditions/unconfirmed`).query(query).expect(200)).body;
const confirm = (grades: object[], as = http) => as.post(`${base}/conditions/confirmations`).send({ grades });
const parts = async () => (await http.get(`${base}/conditions`).expect(200)).body.items[0].components;

describe('grades that managers report', () => {
  beforeAll(async () => {
    server = await openTestServer();
    http = server.http;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    facilityId = (await http.post(`${base}/facilities`).send({ name: '公民館', owner: 'city' }).expect(201)).body.id;
    const building = await http.post(`${base}/facilities/${facilityId}/buildings`).send({ name: '本館' }).expect(201);
    buildingId = building.body.id;
    own = (await http.post(`${base}/inspection-templates`).send(template).expect(201)).body.id;
    await report('2025-05-01', { roof: 'B' });
    await report('2026-05-01', { roof: 'C', 'outer-wall': 'D' });
  }, 240_000);
  afterAll(() => server.close());

  it('count at once, and wait for an engineer with what stood before them', async () => {
    expect(await parts()).toEqual([
      { kind: 'roof', grade: 'C', basis: 'inspected', fiscalYear: 2026, confirmed: false },
      { kind: 'outer-wall', grade: 'D', basis: 'inspected', fiscalYear: 2026, confirmed: false },
    ]);
    const { items, count, next } = await unconfirmed();
    expect({ count, next }).toEqual({ count: 2, next: null });
    expect(items.find(({ kind }: { kind: string }) => kind === 'roof')).toMatchObject({
      facilityName: '公民館',
      buildingName: '本館',
      grade: 'C',
      gradedOn: '2026-05-01',
      previous: { grade: 'B', gradedOn: '2025-05-01', confirmed: false },
    });
    const first = await unconfirmed({ pageSize: 1 });
    const second = await unconfirmed({ pageSize: 1, after: first.next });
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
    expect((await unconfirmed({ facility: randomUUID() })).count).toBe(0);
  });

  it('are confirmed all together or not at all, another grade only with a note, and each once', async () => {
    const { items } = await unconfirmed();
    const [roof, wall] = ['roof', 'outer-wall'].map((kind) => items.find((one: { kind: string }) => one.kind === kind));
    await confirm([{ gradeId: randomUUID(), grade: 'A' }]).expect(404);
    const { body } = await confirm([
      { gradeId: roof.gradeId, grade: 'C' },
      { gradeId: wall.gradeId, grade: 'C' },
    ]).expect(422);
    expect(body.detailJa).toContain('備考');
    expect((await unconfirmed()).count).toBe(2);
    const said = [
      { gradeId: roof.gradeId, grade: 'C' },
      { gradeId: wall.gradeId, grade: 'C', note: '浮きは一部のみ' },
    ];
    const asked = await Promise.all([confirm(said), confirm(said)]);
    expect(asked.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await unconfirmed()).count).toBe(0);
    expect(await parts()).toEqual([
      { kind: 'roof', grade: 'C', basis: 'inspected', fiscalYear: 2026, confirmed: true },
      { kind: 'outer-wall', grade: 'C', basis: 'inspected', fiscalYear: 2026, confirmed: true },
    ]);
    const rows = await server.database.dataSource.query(
      `SELECT grade, confirmed, note FROM condition_grade WHERE component = 'outer-wall' ORDER BY recorded_at`,
    );
    expect(rows).toEqual([
      { grade: 'D', confirmed: false, note: null },
      { grade: 'C', confirmed: true, note: '浮きは一部のみ' },
    ]);
  });

  it('of the same day do not outrank an engineer, but those of a later day or revision do', async () => {
    const survey = { templateId: shipped.survey };
    await report('2026-06-01', { roof: 'D' }, survey);
    const record = await report('2026-06-01', { roof: 'A' });
    expect((await parts())[0]).toMatchObject({ grade: 'D', confirmed: true });
    expect((await unconfirmed()).count).toBe(0);
    await report('2026-06-02', { roof: 'B' });
    const { items } = await unconfirmed();
    await confirm([{ gradeId: items[0].gradeId, grade: 'B' }]).expect(201);
    await report('2026-06-03', { roof: 'B' }, { inspectionId: record.inspectionId, revision: 2 });
    expect((await parts())[0]).toMatchObject({ grade: 'B', confirmed: false });
  });

  it('are not confirmed by managers', async () => {
    const { items } = await unconfirmed();
    const manager = server.as(await signInAs(server.app, '館長', [{ code, role: 'manager', departments: [] }]));
    await confirm([{ gradeId: items[0].gradeId, grade: 'B' }], manager).expect(403);
    expect((await unconfirmed()).items).toEqual(items);
  });
});
