import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { InspectionRecord } from '#libs/contracts';
import { found, graded, photoOf, recordOf, shipped } from '../../../../test/support/inspection-record.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import type { Scope } from '../accounts/scope.js';
import { TakeInspectionService } from './take-inspection.service.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
const facilities: string[] = [];
const buildings: string[] = [];

const scopeOf = (actor: string, own?: string): Scope => ({
  municipalityCode: code,
  actor,
  confinement: own === undefined ? null : { reading: true, writing: true, facilityIds: [own], departments: [] },
});

interface Wanted {
  readonly scope: Scope;
  readonly record: InspectionRecord;
  readonly operationId?: string;
}

/** All in one moment, so that they wait together. */
async function takeAll(wanted: readonly Wanted[]) {
  const taking = server.app.get(TakeInspectionService);
  const answers = await Promise.allSettled(
    wanted.map(({ scope, record, operationId = randomUUID() }) =>
      taking.take(scope, { operationId, record, sentAt: null }),
    ),
  );
  return answers.map((answer) =>
    answer.status === 'fulfilled' ? answer.value : { refusal: Number((answer.reason as { status?: number }).status) },
  );
}
const query = <T>(sql: string, values: unknown[] = []) => server.database.dataSource.query<T[]>(sql, values);
const survey = (facility = 0, changes: Partial<InspectionRecord> = {}) =>
  recordOf(facilities[facility]!, {
    templateId: shipped.survey,
    answers: [graded('roof', buildings[facility]!, 'C')],
    findings: [found('roof')],
    photos: [photoOf(Buffer.from(randomUUID())), photoOf(Buffer.from(randomUUID()))],
    ...changes,
  });

/** How many transactions wrote the records, and in whose name the journal has each. */
async function journalOf(wanted: readonly Wanted[]) {
  const entityIds = wanted.map(({ record: { inspectionId, revision } }) => `${inspectionId} ${revision}`);
  const rows = await query<{ entityId: string; actor: string; at: string }>(
    `SELECT entity_id AS "entityId", actor, at::text FROM audit WHERE entity = 'inspection' AND entity_id = ANY ($1)`,
    [entityIds],
  );
  const actors = entityIds.map((id) => rows.find(({ entityId }) => entityId === id)?.actor);
  return { transactions: new Set(rows.map(({ at }) => at)).size, actors };
}

describe('records that wait together', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    for (const name of ['第一小学校', '第二小学校']) {
      const { body } = await server.http.post(`${base}/facilities`).send({ name }).expect(201);
      facilities.push(body.id);
      const building = await server.http.post(`${base}/facilities/${body.id}/buildings`).send({ name }).expect(201);
      buildings.push(building.body.id);
    }
    // The first makes the shipped template one of the city.
    await takeAll([{ scope: scopeOf('first'), record: survey() }]);
  }, 240_000);
  afterAll(() => server.close());

  it('are written in one transaction, each in the name of its sender, with all that follows from it', async () => {
    const wanted = ['one', 'two', 'one', 'three'].map((actor, at) => ({
      scope: scopeOf(actor),
      record: survey(at % 2),
    }));
    const answers = await takeAll(wanted);
    const numbers = answers.map((answer) => ('receipt' in answer ? answer.receipt.receiptNumber : null));
    expect(new Set(numbers).size).toBe(4);
    expect(answers).toEqual(wanted.map(() => expect.objectContaining({ isNew: true })));
    expect(await journalOf(wanted)).toEqual({ transactions: 1, actors: ['one', 'two', 'one', 'three'] });
    for (const { record, scope } of wanted) {
      const read = await server.http.get(`${base}/inspections/${record.inspectionId}`).expect(200);
      expect(read.body).toMatchObject({ record, inspectedByName: scope.actor, worstGrade: 'C' });
      const [rows] = await query(
        `SELECT (SELECT count(*)::integer FROM inspection_photo WHERE inspection_id = $1) AS photos,
                (SELECT count(*)::integer FROM photo_file WHERE sha256 = ANY ($2) AND state = 'awaited') AS files,
                (SELECT string_agg(graded_by || grade, '') FROM condition_grade WHERE inspection_id = $1) AS grades,
                (SELECT string_agg(reported_by, '') FROM finding WHERE inspection_id = $1) AS found`,
        [record.inspectionId, record.photos.map(({ sha256 }) => sha256)],
      );
      expect(rows).toEqual({ photos: 2, files: 2, grades: `${scope.actor}C`, found: scope.actor });
    }
  });

  it('are answered as they would be alone where some are known, refused, revised or tell of the same photo', async () => {
    const scope = scopeOf('one');
    const known = { scope, record: survey(), operationId: randomUUID() };
    const [first] = await takeAll([known]);
    const good = { scope, record: survey(), operationId: randomUUID() };
    const sameOperation = { ...good, record: { ...good.record, note: '追記' } };
    const revised = { scope, record: { ...good.record, revision: 2 } };
    const samePhoto = { scope, record: survey(1, { photos: [{ ...good.record.photos[0]!, photoId: randomUUID() }] }) };
    const foreignPhoto = { scope, record: survey(1, { photos: [good.record.photos[0]!] }) };
    const nowhere = { scope, record: recordOf(randomUUID()) };
    const noTemplate = { scope, record: survey(0, { templateEdition: 9 }) };
    const last = { scope: scopeOf('two'), record: survey(1) };
    const wanted = [nowhere, good, known, good, sameOperation, revised, samePhoto, foreignPhoto, noTemplate, last];
    const answers = await takeAll(wanted);
    const taken = answers[1];
    expect(answers).toEqual([
      { refusal: 404 },
      expect.objectContaining({ isNew: true }),
      { ...first, isNew: false },
      { ...taken, isNew: false },
      { refusal: 422 },
      expect.objectContaining({ isNew: true }),
      expect.objectContaining({ isNew: true }),
      { refusal: 409 },
      { refusal: 422 },
      expect.objectContaining({ isNew: true }),
    ]);
    expect((await journalOf([good, last])).transactions).toBe(1);
    const [row] = await query<{ last: number }>(
      'SELECT count(*)::integer AS rows, max(receipt_serial) AS last, count(DISTINCT receipt_serial)::integer AS numbers FROM inspection',
    );
    expect(row).toEqual({ rows: row!.last, last: row!.last, numbers: row!.last });
  });

  it('keep each to its own facilities: what one may not see or write there harms no other', async () => {
    const [own, others] = facilities as [string, string];
    const writes = { reading: false, writing: true, facilityIds: [own], departments: [] };
    const manager = { ...scopeOf('manager'), confinement: writes };
    const wanted = [
      { scope: scopeOf('inspector', own), record: survey(0) },
      { scope: scopeOf('other inspector', others), record: survey(0) },
      { scope: scopeOf('planner'), record: survey(1) },
      { scope: scopeOf('other inspector', others), record: survey(1) },
    ];
    const answers = await takeAll(wanted);
    expect(answers.map((answer) => ('refusal' in answer ? answer.refusal : answer.isNew))).toEqual([
      true,
      404,
      true,
      true,
    ]);
    const { actors } = await journalOf(wanted);
    expect(actors).toEqual(['inspector', undefined, 'planner', 'other inspector']);
    // Refused only as it is written, when the others' rows are written already.
    const withManager = [
      { scope: scopeOf('planner'), record: survey(0) },
      { scope: manager, record: survey(1) },
      { scope: manager, record: survey(0) },
    ];
    const told = await takeAll(withManager);
    expect(told.map((answer) => 'isNew' in answer && answer.isNew)).toEqual([true, false, true]);
    expect((await journalOf(withManager)).actors).toEqual(['planner', undefined, 'manager']);
  });
});
