import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { found, recordOf } from '../../../../test/support/inspection-record.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let http: TestServer['http'];
let facilityId = '';
let manager: TestServer['http'];

async function reported(...findings: ReturnType<typeof found>[]) {
  const record = recordOf(facilityId, { findings });
  await manager.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(record).expect(201);
  return { record, ids: findings.map(({ findingId }) => findingId) };
}
const take = (id: string, version: number, body: object, as = http) =>
  as.post(`${base}/findings/${id}/steps`).set('If-Match', `"${version}"`).send(body);
const read = async (id: string, as = http) => (await as.get(`${base}/findings/${id}`).expect(200)).body;

describe('findings', () => {
  beforeAll(async () => {
    server = await openTestServer();
    http = server.http;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const { body } = await http
      .post(`${base}/facilities`)
      .send({ name: '公民館', department: '生涯学習課' })
      .expect(201);
    facilityId = body.id;
    manager = server.as(
      await signInAs(server.app, '山田館長', [{ code, role: 'manager', departments: ['生涯学習課'] }]),
    );
  }, 240_000);
  afterAll(() => server.close());

  it('walk from report to verification, each step seen by who reported it, with who took it and what it set', async () => {
    const { ids } = await reported(found('outer-wall', { severity: 'serious', description: '北側の外壁タイルの浮き' }));
    const id = ids[0]!;
    expect(await read(id)).toMatchObject({
      status: 'reported',
      version: 1,
      consequence: 'injury',
      reportedByName: '山田館長',
      weight: { urgency: 4, consequence: 8, priority: 32 },
      nextSteps: ['confirmed', 'prioritised', 'dismissed'],
    });
    await take(id, 1, { step: 'confirmed', note: '打診で確認', severity: 'dangerous' }).expect(201);
    await take(id, 2, { step: 'prioritised', consequence: 'closure' }).expect(201);
    await take(id, 3, { step: 'ordered', contractor: '高松建設', dueOn: '2027-01-31', costYen: 1_200_000 }).expect(201);
    await take(id, 4, { step: 'repaired', costYen: 1_150_000 }, manager).expect(201);
    const { body } = await take(id, 5, { step: 'verified' }).expect(201);
    expect(body).toMatchObject({
      status: 'verified',
      version: 6,
      contractor: '高松建設',
      dueOn: '2027-01-31',
      costYen: 1_150_000,
      weight: { urgency: 8, consequence: 4, priority: 32 },
      nextSteps: ['reopened'],
    });
    const seen = await read(id, manager);
    expect(seen.steps.map(({ step, byName }: { step: string; byName: string }) => [step, byName])).toEqual([
      ['reported', '山田館長'],
      ['confirmed', 'test-administrator'],
      ['prioritised', 'test-administrator'],
      ['ordered', 'test-administrator'],
      ['repaired', '山田館長'],
      ['verified', 'test-administrator'],
    ]);
    expect(seen.steps[1]).toMatchObject({ note: '打診で確認', details: { severity: 'dangerous' } });
    const own = { reportedByMe: 'true', sort: 'reportedAt' };
    const { body: plain } = await manager.get(`${base}/findings`).query(own).expect(200);
    expect(plain.items[0].steps).toBeUndefined();
    const { body: walked } = await manager
      .get(`${base}/findings`)
      .query({ ...own, withSteps: 'true' })
      .expect(200);
    expect(walked.items).toEqual([{ ...plain.items[0], steps: seen.steps }]);
    const { body: history } = await http.get(`${base}/audit`).query({ entity: 'finding', entityId: id }).expect(200);
    expect(history.total).toBe(6);
  });

  it('take a step with the version seen, from where they stand, and only by who may', async () => {
    const { ids } = await reported(found('roof'));
    const id = ids[0]!;
    await http.post(`${base}/findings/${id}/steps`).send({ step: 'confirmed' }).expect(428);
    await take(id, 7, { step: 'confirmed' }).expect(412);
    expect((await take(id, 1, { step: 'verified' }).expect(409)).body.detailJa).toContain('現在の状態');
    await take(id, 1, { step: 'withdrawn' }).expect(400);
    await take(id, 1, { step: 'confirmed' }, manager).expect(403);
    const stranger = server.as(
      await signInAs(server.app, '図書館長', [{ code, role: 'manager', departments: ['図書館課'] }]),
    );
    await take(id, 1, { step: 'dismissed', note: '対応済み' }).expect(201);
    await take(id, 2, { step: 'reopened' }, stranger).expect(403);
    await take(id, 2, { step: 'reopened' }, manager).expect(201);
    await take(randomUUID(), 1, { step: 'confirmed' }).expect(404);
    expect(await read(id)).toMatchObject({ status: 'reported', version: 3 });
  });

  it('are set anew only by the step that asks for it, and cost what money can be', async () => {
    const { ids } = await reported(found('roof', { severity: 'serious' }));
    const id = ids[0]!;
    await take(id, 1, { step: 'confirmed' }).expect(201);
    const judged = { step: 'repaired', severity: 'minor', consequence: 'slight', contractor: '山田工務店' };
    const { body } = await take(id, 2, judged, manager).expect(400);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['severity', 'consequence', 'contractor']);
    expect(body.errors[0].messageJa).toBe('この処理では設定できません。');
    await take(id, 2, { step: 'ordered', costYen: Number.MAX_SAFE_INTEGER }).expect(400);
    await take(id, 2, { step: 'ordered', dueOn: '0027-01-31' }).expect(400);
    expect(await read(id)).toMatchObject({ severity: 'serious', consequence: 'partial', version: 2 });
  });

  it('stand as before once the last step is taken back, by who may take it, and nothing was paid for it', async () => {
    const { ids } = await reported(found('roof', { severity: 'minor' }));
    const id = ids[0]!;
    const costs = async () => (await http.get(`${base}/repair-costs`).expect(200)).body.years;
    const paid = await costs();
    await take(id, 1, { step: 'taken-back' }).expect(409);
    await take(id, 1, { step: 'prioritised', severity: 'dangerous', consequence: 'injury' }).expect(201);
    await take(id, 2, { step: 'ordered', contractor: '高松建設', dueOn: '2027-01-31', costYen: 90_000 }).expect(201);
    await take(id, 3, { step: 'taken-back' }, manager).expect(403);
    await take(id, 2, { step: 'taken-back' }).expect(412);
    const { body } = await take(id, 3, { step: 'taken-back' }).expect(201);
    const before = { status: 'prioritised', severity: 'dangerous', contractor: null, dueOn: null, costYen: null };
    expect(body).toMatchObject({ ...before, version: 4 });
    expect(body.steps.map(({ step }: { step: string }) => step).slice(-2)).toEqual(['ordered', 'taken-back']);
    expect(await costs()).toEqual(paid);
    await take(id, 4, { step: 'taken-back' }).expect(409);
  });

  it('that an engineer has judged keep the judgement when the phone revises its record', async () => {
    const wall = found('interior');
    const { record } = await reported(wall);
    await take(wall.findingId, 1, { step: 'confirmed', severity: 'dangerous' }).expect(201);
    const revised = {
      ...record,
      revision: 2,
      findings: [{ ...wall, severity: 'minor' as const, description: '床のきしみ' }],
    };
    await manager.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(revised).expect(201);
    expect(await read(wall.findingId)).toMatchObject({
      severity: 'dangerous',
      description: '床のきしみ',
      status: 'confirmed',
      version: 3,
    });
    const withdrawn = { ...revised, revision: 3, findings: [] };
    await manager.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(withdrawn).expect(201);
    expect(await read(wall.findingId)).toMatchObject({ status: 'confirmed' });
  });

  it('are listed by priority page by page, each once, with how many each list has; the weights can be edited', async () => {
    await reported(
      ...Array.from({ length: 12 }, (_, at) =>
        found(at % 2 ? 'outer-wall' : 'interior', { severity: at % 3 ? 'minor' : 'dangerous' }),
      ),
    );
    const all = async (query: object) => {
      const priorities: number[] = [];
      const ids = new Set<string>();
      let after: string | undefined;
      do {
        const { body } = await http
          .get(`${base}/findings`)
          .query({ ...query, pageSize: 5, ...(after && { after }) })
          .expect(200);
        for (const { id, weight } of body.items) {
          ids.add(id);
          priorities.push(weight.priority);
        }
        after = body.next ?? undefined;
      } while (after !== undefined);
      expect(ids.size).toBe(priorities.length);
      return priorities;
    };
    const priorities = await all({ list: 'new' });
    expect(priorities.length).toBeGreaterThan(12);
    expect(priorities).toEqual(priorities.toSorted((a, b) => b - a));
    expect(await all({ list: 'new', sort: 'reportedAt' })).toHaveLength(priorities.length);
    const { body } = await http.get(`${base}/findings`).query({ facility: facilityId }).expect(200);
    expect(body.counts).toMatchObject({ new: priorities.length, done: 1, 'to-prioritise': 2 });
    const mine = await manager.get(`${base}/findings`).query({ reportedByMe: 'true', pageSize: 1 }).expect(200);
    expect(mine.body.items).toHaveLength(1);
    expect((await http.get(`${base}/findings`).query({ reportedByMe: 'true' })).body.items).toEqual([]);

    const { body: shipped } = await http.get(`${base}/finding-priority`).expect(200);
    expect(shipped).toMatchObject({ version: 0, urgency: { dangerous: 8 } });
    const weights = {
      urgency: { minor: 5, moderate: 5, serious: 5, dangerous: 5 },
      consequence: { slight: 9, partial: 1, closure: 1, injury: 1 },
    };
    await http.put(`${base}/finding-priority`).set('If-Match', '"1"').send(weights).expect(412);
    expect(
      (await http.put(`${base}/finding-priority`).set('If-Match', '"0"').send(weights).expect(200)).body.version,
    ).toBe(1);
    expect(
      (await http.put(`${base}/finding-priority`).set('If-Match', '"1"').send(weights).expect(200)).body.version,
    ).toBe(1);
    const again = await all({ list: 'new' });
    expect([again[0], again.at(-1)]).toEqual([45, 5]);
    await manager.put(`${base}/finding-priority`).set('If-Match', '"1"').send(weights).expect(403);
    await http
      .put(`${base}/finding-priority`)
      .set('If-Match', '"1"')
      .send({ ...weights, urgency: {} })
      .expect(400);
  });

  it('are found by the name of their facility and by words of their description', async () => {
    await reported(found('roof', { description: '樋の詰まり' }));
    const search = async (words: string) =>
      (await http.get(`${base}/findings`).query({ search: words }).expect(200)).body;
    const { items, counts } = await search('樋');
    expect(items.map(({ description }: { description: string }) => description)).toEqual(['樋の詰まり']);
    expect(counts.new).toBe(1);
    expect((await search('公民館')).items.length).toBeGreaterThan(1);
    expect((await search('%')).items).toEqual([]);
  });

  it('add up to what repairs were ordered for and cost, a repair without a cost at the price of its order', async () => {
    const years = async () => (await http.get(`${base}/repair-costs`).expect(200)).body.years;
    const [before] = await years();
    const { ids } = await reported(found('roof'), found('roof'));
    for (const [id, costYen] of [
      [ids[0]!, undefined],
      [ids[1]!, 70_000],
    ] as const) {
      await take(id, 1, { step: 'confirmed' }).expect(201);
      await take(id, 2, { step: 'ordered', costYen: 50_000 }).expect(201);
      await take(id, 3, { step: 'repaired', costYen }).expect(201);
    }
    const [after] = await years();
    expect(after).toEqual({
      fiscalYear: after.fiscalYear,
      ordered: (before?.ordered ?? 0) + 2,
      orderedYen: (before?.orderedYen ?? 0) + 100_000,
      repaired: (before?.repaired ?? 0) + 2,
      repairedYen: (before?.repairedYen ?? 0) + 120_000,
    });
  });
});
