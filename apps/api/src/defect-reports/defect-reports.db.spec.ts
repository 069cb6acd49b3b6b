import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { contactKeptDays } from '#libs/defect-report';
import { drawnPhoto } from '../../../../test/support/inspection-record.js';
import { noRates, openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';
import { usualRates } from '../edges.js';
import { ReportContactsService } from './report-contacts.service.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const open = `/api/public${base.slice(4)}`;
const department = '生涯学習課';
let server: TestServer;
let http: TestServer['http'];
let planner: TestServer['http'];
let manager: TestServer['http'];
let stranger: TestServer['http'];
let facilityId = '';
let otherId = '';

const published = async (takesReports: boolean, isPublished = true) => {
  const { body } = await http.get(base).expect(200);
  const sent = { published: isPublished, takesReports };
  await http.put(`${base}/publication`).set('If-Match', `"${body.version}"`).send(sent).expect(200);
};
const reportOf = (differing: object = {}) => ({
  facilityId,
  kind: 'leak',
  description: '体育館の天井から雨もりしています',
  place: '体育館の入口',
  ...differing,
});
const send = (body: object, key: string = randomUUID()) =>
  stranger.post(`${open}/defect-reports`).set('Idempotency-Key', key).send(body);
const state = async (reference: string) => (await stranger.get(`${open}/defect-reports/${reference}`).expect(200)).body;
const list = async (of = 'received') =>
  (await planner.get(`${base}/defect-reports`).query({ list: of }).expect(200)).body;
const decide = (id: string, how: string, version: number, body?: object, as = planner) =>
  as.post(`${base}/defect-reports/${id}/${how}`).set('If-Match', `"${version}"`).send(body);
/** Sent, as a moderator reads it. */
async function received(differing: object = {}) {
  const { body } = await send(reportOf(differing)).expect(201);
  const found = (await list()).items.find(({ reference }: { reference: string }) => reference === body.reference);
  return (await planner.get(`${base}/defect-reports/${found.id}`).expect(200)).body;
}
const accepting = { component: 'roof', severity: 'moderate' } as const;
const filesOf = (folder: string) => {
  const path = join(server.database.dataFolder, 'files', folder, code);
  return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
};

describe('reports of residents', () => {
  beforeAll(async () => {
    server = await openTestServer();
    http = server.http;
    stranger = server.as(null);
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const add = async (facility: object) =>
      (
        await http
          .post(`${base}/facilities`)
          .send({ owner: 'city', ...facility })
          .expect(201)
      ).body.id;
    facilityId = await add({ name: '公民館', department });
    otherId = await add({ name: '図書館', department: '図書館課' });
    const as = (name: string, post: object) => signInAs(server.app, name, [{ code, ...post } as never]);
    planner = server.as(await as('企画課', { role: 'planner' }));
    manager = server.as(await as('山田館長', { role: 'manager', departments: [department] }));
  }, 240_000);
  afterAll(() => server.close());

  it('are taken where the city says so while it is published, and by no other city', async () => {
    const closed = [
      () => stranger.get(`${open}/report-form`),
      () => send(reportOf()),
      () => stranger.get(`${open}/defect-reports/7K3-Q9F`),
    ];
    for (const [takes, isPublished] of [
      [false, true],
      [true, false],
    ] as const) {
      await published(takes, isPublished);
      for (const ask of closed) expect((await ask().expect(404)).body.title).toBe('not-found');
    }
    await published(true);
    const { body } = await stranger.get(`${open}/report-form`).query({ facility: facilityId }).expect(200);
    expect(body).toMatchObject({ name: '高松市', facility: { id: facilityId, name: '公民館' }, contactKeptDays });
    await stranger.get(`${open}/report-form`).query({ facility: randomUUID() }).expect(404);
    await http.post('/api/municipalities').send({ code: '222127', name: '焼津市' }).expect(201);
    await stranger
      .post('/api/public/municipalities/222127/defect-reports')
      .set('Idempotency-Key', randomUUID())
      .send(reportOf())
      .expect(404);
    await send(reportOf({ facilityId: randomUUID() })).expect(404);
  });

  it('are taken once: sent again the first receipt, other words under the same key 422, two at once one', async () => {
    const key = randomUUID();
    const first = (await send(reportOf(), key).expect(201)).body;
    expect(first.reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    expect((await send(reportOf(), key).expect(201)).body).toEqual(first);
    expect((await send(reportOf({ description: '別の話' }), key).expect(422)).body.title).toBe('operation-conflict');
    await send(reportOf()).expect(201);
    const before = (await list()).counts.received;
    const photos = [(await drawnPhoto(4)).toString('base64')];
    const filesBefore = filesOf('report-photos').length;
    const same = randomUUID();
    const both = await Promise.all([send(reportOf({ photos }), same), send(reportOf({ photos }), same)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0].body).toEqual(both[1].body);
    expect((await list()).counts.received).toBe(before + 1);
    expect(filesOf('report-photos')).toHaveLength(filesBefore + 2);
  });

  it('say where and what in a few words, without a trap filled in and without a session', async () => {
    await stranger.post(`${open}/defect-reports`).send(reportOf()).expect(400);
    await send(reportOf({ facilityId: null, place: null })).expect(400);
    await send(reportOf({ description: 'あ'.repeat(501) })).expect(400);
    await send(reportOf({ kind: 'dragon' })).expect(400);
    await send(reportOf({ status: 'accepted' })).expect(400);
    await send(reportOf({ website: 'https://example.com' })).expect(422);
    await send(reportOf({ facilityId: null, place: null, location: { lon: 134.05, lat: 34.34 } })).expect(201);
    await send(reportOf()).set('Sec-Fetch-Site', 'cross-site').expect(403);
    await send(reportOf()).set('Origin', 'https://evil.example').expect(403);
    const report = await received({ description: '<script>alert(1)</script>' });
    expect(report.description).toBe('<script>alert(1)</script>');
    const { body } = await http
      .get(`${base}/audit`)
      .query({ entity: 'defect_report', entityId: report.id })
      .expect(200);
    expect(body.items).toMatchObject([{ actor: 'public', operation: 'insert', name: report.reference }]);
  });

  describe('with photos', () => {
    it('keep them small, turned and without position or what hides behind them, where no route of the public leads', async () => {
      const photo = await drawnPhoto(1);
      const wide = await sharp({ create: { width: 3000, height: 20, channels: 3, background: 'red' } })
        .webp()
        .toBuffer();
      const hidden = Buffer.concat([photo, zipSync({ 'evil.js': strToU8('alert(1)') })]);
      const photos = [hidden, wide].map((bytes) => bytes.toString('base64'));
      const before = new Set(filesOf('report-photos'));
      const report = await received({ photos });
      expect(report.photos).toMatchObject([{ widthPx: 640 }, { widthPx: 1600 }]);
      const kept = filesOf('report-photos').filter((path) => !before.has(path));
      expect(kept).toHaveLength(4);
      for (const path of kept) {
        const { format, exif } = await sharp(readFileSync(path)).metadata();
        expect([format, exif, readFileSync(path).includes('evil.js')]).toEqual(['jpeg', undefined, false]);
      }
      const [{ id }] = report.photos;
      const file = `${base}/report-photos/${id}/file`;
      expect((await planner.get(file).expect(200)).headers).toMatchObject({
        'content-disposition': `attachment; filename="report-${id}.jpg"`,
        'content-security-policy': 'sandbox',
        'x-content-type-options': 'nosniff',
      });
      await stranger.get(file).expect(401);
      await manager.get(file).expect(404);
      const viewer = server.as(await signInAs(server.app, '閲覧者', [{ code, role: 'viewer' }]));
      await viewer.get(file).expect(404);
      await manager.get(`${base}/defect-reports/${report.id}`).expect(403);
      await viewer.get(`${base}/defect-reports`).expect(403);
      const overview = (await viewer.get(`${base}/overview`).expect(200)).body;
      expect(overview.checks.find(({ key }: { key: string }) => key === 'receivedReport').count).toBe(0);
    });

    it('that are none are refused with the report, and nothing stays', async () => {
      const huge = Buffer.from(await drawnPhoto(2));
      const frame = huge.indexOf(Buffer.from('ffc0', 'hex'));
      huge.writeUInt16BE(15_000, frame + 5);
      huge.writeUInt16BE(20_000, frame + 7);
      const good = (await drawnPhoto(3)).toString('base64');
      const before = [(await list()).counts.received, filesOf('report-photos').length];
      for (const [bytes, reason] of [
        [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'not-an-image'],
        [Buffer.from('GIF89a<script>alert(1)</script>'), 'not-an-image'],
        [Buffer.from('ffd8ff3c7376672f3e', 'hex'), 'undecodable'],
        [huge, 'too-many-pixels'],
      ] as const) {
        const { body } = await send(reportOf({ photos: [good, bytes.toString('base64')] })).expect(422);
        expect(body).toMatchObject({ title: 'photo-refused', reason, photo: 2 });
      }
      await send(reportOf({ photos: [good, good, good, good] })).expect(400);
      await send(reportOf({ photos: ['no base64!'] })).expect(400);
      await send(reportOf({ photos: ['A'.repeat(10_000_000)] })).expect(413);
      expect([(await list()).counts.received, filesOf('report-photos').length]).toEqual(before);
    });
  });

  describe('looked through by a moderator', () => {
    it('become a finding whose walk the resident sees in plain words, and nothing else', async () => {
      const photos = [(await drawnPhoto(5)).toString('base64')];
      const report = await received({ photos, contact: '090-0000-0000', place: '2階の廊下' });
      expect(report).toMatchObject({ status: 'received', state: 'received', contact: '090-0000-0000' });
      expect(await state(report.reference)).toEqual({
        reference: report.reference,
        state: 'received',
        rejection: null,
        answer: null,
      });
      await decide(report.id, 'accept', 1, { facilityId, ...accepting }, manager).expect(403);
      await decide(report.id, 'accept', 7, { facilityId, ...accepting }).expect(412);
      await decide(report.id, 'accept', 1, { facilityId: randomUUID(), ...accepting }).expect(404);
      const answer = '来月、業者が確認します。';
      const { body } = await decide(report.id, 'accept', 1, { facilityId, ...accepting, answer }).expect(200);
      expect(body).toMatchObject({ status: 'accepted', version: 2, state: 'checking', decidedByName: '企画課' });
      await decide(report.id, 'reject', 2, { rejection: 'spam' }).expect(409);
      await decide(report.id, 'reopen', 2).expect(409);
      const finding = (await manager.get(`${base}/findings/${body.findingId}`).expect(200)).body;
      expect(finding).toMatchObject({
        status: 'reported',
        inspectionId: null,
        defectReportId: report.id,
        component: 'roof',
        description: `${report.description}\n2階の廊下`,
        reportedByName: `市民 ${report.reference}`,
      });
      const told = (await manager.get(`${base}/findings/${body.findingId}/reports`).expect(200)).body.items;
      expect(told).toMatchObject([{ reference: report.reference, place: '2階の廊下', photos: [{ hidden: false }] }]);
      expect(JSON.stringify(told)).not.toContain('090-0000-0000');
      await manager.get(`${base}/report-photos/${told[0].photos[0].id}/file`).query({ size: 'thumbnail' }).expect(200);
      const walk = [
        ['confirmed', 'planned'],
        ['ordered', 'planned'],
        ['repaired', 'done'],
        ['verified', 'done'],
      ] as const;
      for (const [index, [step, seen]] of walk.entries()) {
        await http
          .post(`${base}/findings/${body.findingId}/steps`)
          .set('If-Match', `"${index + 1}"`)
          .send({ step })
          .expect(201);
        expect((await state(report.reference.toLowerCase().replace('-', ''))).state).toBe(seen);
      }
      expect(await state(report.reference)).toMatchObject({ answer });
    });

    it('are joined to what is known, which is suggested with the reasons, and can be taken apart again', async () => {
      const first = await received({ kind: 'playground', description: 'すべり台の手すりがこわれている', place: null });
      const accepted = await decide(first.id, 'accept', 1, { facilityId, component: 'equipment', severity: 'serious' });
      const second = await received({ kind: 'playground', description: 'すべり台の手すりが折れている', place: null });
      expect(second.suggestions[0]).toMatchObject({
        findingId: accepted.body.findingId,
        facilityName: '公民館',
        reasons: [{ kind: 'same-facility' }, { kind: 'same-part' }, { kind: 'similar-words' }],
      });
      await decide(second.id, 'join', 1, { findingId: randomUUID() }).expect(404);
      const { findingId } = second.suggestions[0];
      expect((await decide(second.id, 'join', 1, { findingId }).expect(200)).body).toMatchObject({ status: 'joined' });
      expect((await planner.get(`${base}/findings/${findingId}/reports`)).body.items).toHaveLength(2);
      const { body } = await decide(second.id, 'reopen', 2).expect(200);
      expect(body).toMatchObject({ status: 'received', findingId: null, version: 3, decidedByName: null });
      const far = await received({
        facilityId: otherId,
        kind: 'playground',
        description: 'すべり台の手すりが折れている',
      });
      expect(far.suggestions).toEqual([]);
    });

    it('are rejected with a reason that can be taken back; whose it is must be said where it is not ours', async () => {
      const report = await received();
      await decide(report.id, 'reject', 1, { rejection: 'not-ours' }).expect(400);
      const answer = '県道のため、県の土木事務所に伝えました。';
      await decide(report.id, 'reject', 1, { rejection: 'not-ours', answer }).expect(200);
      expect(await state(report.reference)).toMatchObject({ state: 'declined', rejection: 'not-ours', answer });
      await decide(report.id, 'reopen', 2).expect(200);
      expect(await state(report.reference)).toMatchObject({ state: 'received', rejection: null, answer: null });
      const { body } = await http
        .get(`${base}/audit`)
        .query({ entity: 'defect_report', entityId: report.id })
        .expect(200);
      expect(body.items.map(({ actor }: { actor: string }) => actor)).toEqual(['企画課', '企画課', 'public']);
    });

    it('hide a photo from everybody else', async () => {
      const report = await received({ photos: [(await drawnPhoto(6)).toString('base64')] });
      const { body } = await decide(report.id, 'accept', 1, { facilityId, ...accepting }).expect(200);
      const [{ id }] = body.photos;
      const hide = (version: number, as = planner) =>
        as.patch(`${base}/report-photos/${id}`).set('If-Match', `"${version}"`).send({ hidden: true });
      await manager.get(`${base}/report-photos/${id}/file`).expect(200);
      await hide(1, manager).expect(403);
      expect((await hide(1).expect(200)).body).toMatchObject({ hidden: true, version: 2 });
      await manager.get(`${base}/report-photos/${id}/file`).expect(404);
      await planner.get(`${base}/report-photos/${id}/file`).expect(200);
      expect((await manager.get(`${base}/findings/${body.findingId}/reports`)).body.items[0].photos).toEqual([]);
    });
  });

  it('are there for a manager only in own facilities and once accepted, whatever is asked of the database', async () => {
    const elsewhere = await received({ facilityId: otherId });
    const { body } = await decide(elsewhere.id, 'accept', 1, { facilityId: otherId, ...accepting }).expect(200);
    expect((await manager.get(`${base}/findings/${body.findingId}/reports`).expect(200)).body.items).toEqual([]);
    expect((await planner.get(`${base}/findings/${body.findingId}/reports`).expect(200)).body.items).toHaveLength(1);
  });

  it('tell the contact to moderators alone, and forget it: when they say so, or some time after closing', async () => {
    const contact = 'resident@example.jp';
    const [kept, removed, old] = [
      await received({ contact }),
      await received({ contact }),
      await received({ contact }),
    ];
    await planner.delete(`${base}/defect-reports/${removed.id}/contact`).expect(204);
    await planner.delete(`${base}/defect-reports/${removed.id}/contact`).expect(404);
    await decide(old.id, 'reject', 1, { rejection: 'no-defect' }).expect(200);
    const purge = server.app.get(ReportContactsService);
    const contactOf = async (id: string) =>
      (await planner.get(`${base}/defect-reports/${id}`).expect(200)).body.contact;
    const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);
    await purge.purge(days(contactKeptDays - 1));
    expect(await contactOf(old.id)).toBe(contact);
    await purge.purge(days(contactKeptDays + 1));
    expect([await contactOf(kept.id), await contactOf(removed.id), await contactOf(old.id)]).toEqual([
      contact,
      null,
      null,
    ]);
    const journal = await server.database.dataSource.query<{ told: number }[]>(
      `SELECT count(*)::integer AS told FROM audit WHERE coalesce(before, '{}')::text || coalesce(after, '{}')::text LIKE '%' || $1 || '%'`,
      [contact],
    );
    expect(journal[0]?.told).toBe(0);
  });

  it('are in the page of lists, newest first, page by page', async () => {
    const { counts } = await list();
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const { body } = await planner
        .get(`${base}/defect-reports`)
        .query({ pageSize: 2, ...(after && { after }) })
        .expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      after = body.next;
    }
    expect(new Set(seen).size).toBe(counts.received);
    expect(seen).toHaveLength(counts.received);
  });

  it('that somebody guesses or sends without end are refused, by address', async () => {
    const busy = await openTestServer(undefined, {
      requestsPerMinute: { ...noRates, reporting: usualRates.reporting },
    });
    try {
      const guess = () => busy.as(null).get(`${open}/defect-reports/7K3-Q9F`);
      for (let count = 0; count < usualRates.reporting; count += 1) await guess().expect(404);
      const { headers } = await guess().expect(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      await busy
        .as(null)
        .post(`${open}/defect-reports`)
        .set('Idempotency-Key', randomUUID())
        .send(reportOf())
        .expect(429);
    } finally {
      await busy.close();
    }
  }, 120_000);
});
