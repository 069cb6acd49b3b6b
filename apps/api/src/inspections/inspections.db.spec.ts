import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { InspectionRecord } from '#libs/contracts';
import { found, graded, photoOf, recordOf, shipped } from '../../../../test/support/inspection-record.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let facilityId = '';
let buildingId = '';
let http: TestServer['http'];

const send = (record: InspectionRecord, operationId: string = randomUUID(), as = http) =>
  as.post(`${base}/inspections`).set('Idempotency-Key', operationId).send(record);
const makeFacility = async (name: string, department: string) => {
  const { body } = await server.http.post(`${base}/facilities`).send({ name, department }).expect(201);
  return String(body.id);
};
const memberOf = async (
  name: string,
  role: 'planner' | 'manager' | 'inspector' | 'viewer',
  departments: string[] = [],
) => server.as(await signInAs(server.app, name, [{ code, role, departments }]));

describe('inspections', () => {
  beforeAll(async () => {
    server = await openTestServer();
    http = server.http;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    await http.post('/api/municipalities').send({ code: '222127', name: '焼津市' }).expect(201);
    facilityId = await makeFacility('第一小学校', '学校教育課');
    const { body } = await http.post(`${base}/facilities/${facilityId}/buildings`).send({ name: '校舎' }).expect(201);
    buildingId = body.id;
  }, 240_000);
  afterAll(() => server.close());

  describe('a record', () => {
    it('is taken once: sent again it gets its first receipt, also when it is sent twenty times at once', async () => {
      const record = recordOf(facilityId);
      const operationId = randomUUID();
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(record, operationId)));
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
      const receipts = new Set(answers.map(({ body }) => JSON.stringify(body)));
      expect([...receipts]).toHaveLength(1);
      const { body } = await http.get(`${base}/inspection-operations/${operationId}`).expect(200);
      expect(body).toMatchObject({
        operationId,
        inspectionId: record.inspectionId,
        revision: 1,
        photos: [],
        clockOffSeconds: null,
      });
      expect(body.receiptNumber).toMatch(/^R8-\d{6}$/);
      expect(body).toEqual(answers[0]!.body);
      await http.get(`${base}/inspection-operations/${randomUUID()}`).expect(404);
    });

    it('with other content under the same operation is refused, under the same revision too; without an operation it is not read', async () => {
      const record = recordOf(facilityId);
      const operationId = randomUUID();
      await send(record, operationId).expect(201);
      const other = { ...record, note: '追記' };
      const { body } = await send(other, operationId).expect(422);
      expect(body).toMatchObject({ title: 'operation-conflict', detailJa: expect.stringContaining('新しい版') });
      await send(other).expect(409);
      await send({ ...other, revision: 2 }).expect(201);
      await send(record).expect(200);
      await http.post(`${base}/inspections`).send(record).expect(400);
      await http.post(`${base}/inspections`).set('Idempotency-Key', 'x').send(record).expect(400);
    });

    it('gets a number without gaps or doubles, whoever sends at once', async () => {
      await Promise.all(Array.from({ length: 10 }, () => send(recordOf(facilityId)).expect(201)));
      await send(recordOf(randomUUID())).expect(404);
      await send(recordOf(facilityId)).expect(201);
      const [row] = await server.database.dataSource.query(
        'SELECT count(*)::integer AS rows, max(receipt_serial) AS last, count(DISTINCT receipt_serial)::integer AS numbers FROM inspection',
      );
      expect(row).toEqual({ rows: row.last, last: row.last, numbers: row.last });
    });

    it('whose clock is a year off is taken, by our time, and says so', async () => {
      const ahead = {
        startedAt: '2027-11-28T09:00:00+09:00',
        finishedAt: '2027-11-28T10:00:00+09:00',
        inspectedOn: '2027-11-28',
      };
      const record = recordOf(facilityId, {
        ...ahead,
        templateId: shipped.survey,
        answers: [graded('roof', buildingId, 'C')],
      });
      const clock = new Date(Date.now() + 365 * 86_400_000).toISOString();
      const { body } = await send(record).set('Chodo-Clock', clock).expect(201);
      expect(Math.round(body.clockOffSeconds / 86_400)).toBe(365);
      expect(Math.abs(Date.parse(body.receivedAt) - Date.now())).toBeLessThan(600_000);
      const [{ gradedOn }] = await server.database.dataSource.query(
        'SELECT graded_on::text AS "gradedOn" FROM condition_grade WHERE inspection_id = $1',
        [record.inspectionId],
      );
      expect(gradedOn < '2027').toBe(true);
      const slow = await send(recordOf(facilityId)).set('Chodo-Clock', '2020-01-01T00:00:00Z').expect(201);
      expect(slow.body.clockOffSeconds).toBeLessThan(-365 * 86_400);
    });

    it('is refused where its template is unknown, and read by the edition it was made by', async () => {
      const { body } = await send(recordOf(facilityId, { templateEdition: 9 })).expect(422);
      expect(body.detailJa).toContain('第9版');
      await send(recordOf(facilityId, { templateId: randomUUID() })).expect(422);
    });

    it('that is superseded stays on record and counts no longer; a late one changes nothing', async () => {
      const survey = { templateId: shipped.survey, answers: [graded('outer-wall', buildingId, 'D')] };
      const wall = found('outer-wall', { severity: 'serious' });
      const roof = found('roof');
      const first = recordOf(facilityId, { ...survey, findings: [wall, roof] });
      await send(first).expect(201);
      const third = {
        ...first,
        revision: 3,
        answers: [graded('outer-wall', buildingId, 'B')],
        findings: [{ ...wall, description: '浮き' }],
      };
      await send(third).expect(201);
      await send({ ...first, revision: 2 }).expect(201);
      const { body } = await http.get(`${base}/inspections/${first.inspectionId}`).expect(200);
      expect(body).toMatchObject({
        revision: 3,
        worstGrade: 'B',
        record: third,
        facilityName: '第一小学校',
        templateName: '劣化状況調査',
      });
      expect(body.revisions.map(({ revision }: { revision: number }) => revision)).toEqual([3, 2, 1]);
      const grades = await server.database.dataSource.query(
        `SELECT component, grade FROM current_grade WHERE inspection_id = $1`,
        [first.inspectionId],
      );
      expect(grades).toEqual([{ component: 'outer-wall', grade: 'B' }]);
      const findings = await server.database.dataSource.query(
        'SELECT description, status, version FROM finding WHERE inspection_id = $1 ORDER BY component',
        [first.inspectionId],
      );
      expect(findings).toEqual([
        { description: '浮き', status: 'reported', version: 2 },
        { description: 'ひび割れ', status: 'dismissed', version: 2 },
      ]);
      const elsewhere = await makeFacility('第二小学校', '学校教育課');
      await send({ ...third, revision: 4, facilityId: elsewhere }).expect(409);
      await send(recordOf(facilityId, { findings: [wall] })).expect(409);
      const photo = photoOf(Buffer.from('x'));
      await send(recordOf(facilityId, { photos: [photo] })).expect(201);
      await send(recordOf(facilityId, { photos: [photo] })).expect(409);
    });

    it('of a facility that is removed goes and comes back with it', async () => {
      const gone = await makeFacility('旧公民館', '生涯学習課');
      const { body: hall } = await http.post(`${base}/facilities/${gone}/buildings`).send({ name: '本館' }).expect(201);
      const record = recordOf(gone, {
        templateId: shipped.survey,
        answers: [graded('roof', hall.id, 'D')],
        findings: [found('roof')],
        photos: [photoOf(Buffer.from('gone'))],
      });
      await send(record).expect(201);
      const { body: before } = await http.get(`${base}/inspections/${record.inspectionId}`).expect(200);
      const { body: facility } = await http.get(`${base}/facilities/${gone}`).expect(200);
      await http.delete(`${base}/facilities/${gone}`).set('If-Match', `"${facility.version}"`).expect(204);
      await http.get(`${base}/inspections/${record.inspectionId}`).expect(404);
      const { body } = await http.get(`${base}/audit`).query({ entity: 'facility', operation: 'delete' }).expect(200);
      await http.post(`${base}/audit/${body.items[0].id}/undo`).expect(200);
      const { body: after } = await http.get(`${base}/inspections/${record.inspectionId}`).expect(200);
      expect(after).toEqual(before);
      const [counts] = await server.database.dataSource.query(
        `SELECT (SELECT count(*)::integer FROM condition_grade WHERE facility_id = $1) AS grades,
                (SELECT count(*)::integer FROM finding_event WHERE facility_id = $1) AS steps,
                (SELECT count(*)::integer FROM inspection_photo WHERE facility_id = $1) AS photos`,
        [gone],
      );
      expect(counts).toEqual({ grades: 1, steps: 1, photos: 1 });
    });
  });

  describe('who inspects', () => {
    it('writes for the own facilities only, and nobody of another city knows of them', async () => {
      const inspector = await memberOf('点検員', 'inspector', ['学校教育課']);
      const stranger = await memberOf('図書館の点検員', 'inspector', ['図書館課']);
      const manager = await memberOf('館長', 'manager', ['図書館課']);
      const viewer = await memberOf('閲覧者', 'viewer');
      const record = recordOf(facilityId, { findings: [found('roof')] });
      const operationId = randomUUID();
      await send(record, operationId, inspector).expect(201);
      await send(recordOf(facilityId), undefined, stranger).expect(404);
      const { body } = await send(recordOf(facilityId), undefined, manager).expect(403);
      expect(body.detailJa).toContain('担当施設ではありません');
      await send(recordOf(facilityId), undefined, viewer).expect(403);
      await stranger.get(`${base}/inspections/${record.inspectionId}`).expect(404);
      await stranger.get(`${base}/inspection-operations/${operationId}`).expect(404);
      await viewer.get(`${base}/inspections/${record.inspectionId}`).expect(200);
      const other = server.as(await signInAs(server.app, 'よその人', [{ code: '222127', role: 'planner' }]));
      await send(recordOf(facilityId), undefined, other).expect(404);
    });

    it('takes along the templates in use, the own facilities, and what each question was answered last, also before a survey', async () => {
      const round = { ...graded('fence', buildingId, 'A'), buildingId: null, grade: null, result: 'defect' as const };
      await send(recordOf(facilityId, { inspectedOn: '2026-11-29', answers: [round] })).expect(201);
      const record = recordOf(facilityId, {
        templateId: shipped.survey,
        inspectedOn: '2026-12-01',
        answers: [graded('roof', buildingId, 'D')],
      });
      const { body: receipt } = await send(record).expect(201);
      const inspector = await memberOf('学校の点検員', 'inspector', ['学校教育課']);
      const { body } = await inspector.get(`${base}/field-work`).expect(200);
      expect(body.templates.map(({ name }: { name: string }) => name)).toEqual([
        '日常点検',
        '定期点検',
        '劣化状況調査',
        '緊急点検(地震)',
        '緊急点検(風水害)',
        '法定点検の結果記録',
        'ドローン調査',
      ]);
      const school = body.facilities.find(({ id }: { id: string }) => id === facilityId);
      expect(school).toMatchObject({
        name: '第一小学校',
        buildings: [{ id: buildingId, name: '校舎' }],
        worstGrade: 'D',
        last: {
          inspectionId: record.inspectionId,
          inspectedOn: '2026-12-01',
          receiptNumber: receipt.receiptNumber,
          answers: [
            { itemKey: 'fence', buildingId: null, result: 'defect', inspectedOn: '2026-11-29' },
            { itemKey: 'roof', buildingId, grade: 'D', result: null, number: null, text: null },
          ],
          photoId: null,
        },
      });
      expect(school.legal).toEqual([]);
      const manager = await memberOf('図書館長', 'manager', ['図書館課']);
      expect((await manager.get(`${base}/field-work`).expect(200)).body.facilities).toEqual([]);
    });
  });

  it('are made with the legal inspections in sight that are overdue or due soon, the first due first', async () => {
    const days = { lift: '2026-12-20', boiler: '2026-11-01', pests: '2027-11-01', smoke: null };
    const ids = new Map<string, string>();
    for (const [kind, firstDueOn] of Object.entries(days)) {
      const duty = { kind, name: kind === 'lift' ? '1号機' : null, intervalMonths: 12, firstDueOn };
      const { body } = await http.post(`${base}/facilities/${facilityId}/legal-duties`).send(duty).expect(201);
      ids.set(kind, body.id);
    }
    const { body } = await http.get(`${base}/field-work`).expect(200);
    expect(body.facilities.find(({ id }: { id: string }) => id === facilityId).legal).toEqual([
      { id: ids.get('boiler'), kind: 'boiler', name: null, dueOn: '2026-11-01' },
      { id: ids.get('lift'), kind: 'lift', name: '1号機', dueOn: '2026-12-20' },
    ]);
  });

  it('are listed page by page, each once, by facility, kind and day', async () => {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await http
        .get(`${base}/inspections`)
        .query({ facility: facilityId, pageSize: 7, ...(after && { after }) })
        .expect(200);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(14);
    const { body } = await http
      .get(`${base}/inspections`)
      .query({ kind: 'condition-survey', from: '2026-12-01', to: '2026-12-31' });
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ facilityName: '第一小学校', worstGrade: 'D', findings: 0, photos: 0 });
    await http.get(`${base}/inspections`).query({ after: 'x' }).expect(400);
  });

  describe('a template', () => {
    const content = {
      name: '公園の点検',
      kind: 'daily',
      role: 'manager',
      majorCategories: ['公園'],
      items: [{ key: 'bench', group: '外部', label: 'ベンチ', answer: 'check' }],
    };

    it('is made, gets editions that leave those before as they were, and is retired and brought back', async () => {
      const path = `${base}/inspection-templates`;
      const { body: made } = await http.post(path).send(content).expect(201);
      expect(made).toMatchObject({ version: 1, edition: 1, isShipped: false, retiredAt: null, name: '公園の点検' });
      const next = {
        ...content,
        items: [...content.items, { key: 'swing', group: '遊具', label: 'ぶらんこ', answer: 'check' }],
      };
      await http.post(`${path}/${made.id}/editions`).send(next).expect(428);
      const { body: second } = await http
        .post(`${path}/${made.id}/editions`)
        .set('If-Match', '"1"')
        .send(next)
        .expect(201);
      expect([second.edition, second.version, second.items.length]).toEqual([2, 2, 2]);
      const { body: first } = await http.get(`${path}/${made.id}`).query({ edition: 1 }).expect(200);
      expect(first.items).toHaveLength(1);
      await http.get(`${path}/${made.id}`).query({ edition: 3 }).expect(404);
      await http.post(`${path}/${made.id}/retire`).set('If-Match', '"1"').expect(412);
      expect(
        (await http.post(`${path}/${made.id}/retire`).set('If-Match', '"2"').expect(200)).body.retiredAt,
      ).not.toBeNull();
      const names = async () =>
        (await http.get(`${base}/field-work`)).body.templates.map(({ name }: { name: string }) => name);
      expect(await names()).not.toContain('公園の点検');
      await send(recordOf(facilityId, { templateId: made.id, templateEdition: 1 })).expect(201);
      await http.post(`${path}/${made.id}/restore`).set('If-Match', '"3"').expect(200);
      expect(await names()).toContain('公園の点検');
      await http
        .post(path)
        .send({ ...content, items: [...content.items, ...content.items] })
        .expect(400);
    });

    it('that is shipped is the city’s own from its first edit on', async () => {
      const path = `${base}/inspection-templates/c40d0000-0000-4000-8000-000000000006`;
      const { body: drone } = await http.get(path).expect(200);
      expect(drone).toMatchObject({ version: 0, edition: 1, isShipped: true });
      const { name, kind, role, majorCategories, items } = drone;
      const { body } = await http
        .post(`${path}/editions`)
        .set('If-Match', '"0"')
        .send({ name: `${name}(市)`, kind, role, majorCategories, items })
        .expect(201);
      expect(body).toMatchObject({ version: 2, edition: 2, isShipped: true, name: 'ドローン調査(市)' });
      const viewer = await memberOf('様式の閲覧者', 'viewer');
      await viewer.get(path).expect(200);
      await viewer.post(`${path}/retire`).set('If-Match', '"2"').expect(403);
    });
  });
});
