import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { createHash, randomUUID } from 'node:crypto';
import {
  canonicalJson,
  type FileInspector,
  type InspectionRecord,
  operationPath,
  type OutboxManifest,
  photoPath,
  receiptFile,
} from '#libs/contracts';
import { drawnPhoto, found, photoOf, recordOf } from '../../../../test/support/inspection-record.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let http: TestServer['http'];
let facilityId = '';

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The file that a phone saves; `spoil` changes its parts afterwards. */
function outboxOf(
  operations: ReadonlyMap<string, InspectionRecord>,
  contents: readonly Uint8Array[],
  {
    city = code,
    inspector,
    spoil = () => {},
  }: { city?: string; inspector?: FileInspector; spoil?: (parts: Zippable) => void } = {},
): Buffer {
  const parts: Zippable = {};
  const manifest: OutboxManifest = {
    format: 'chodo-inspect',
    version: 1,
    municipalityCode: city,
    madeAt: '2026-11-28T12:00:00+09:00',
    ...(inspector && { inspector }),
    operations: [...operations].map(([operationId, record]) => {
      const bytes = strToU8(canonicalJson(record));
      parts[operationPath(operationId)] = bytes;
      return { operationId, sha256: sha256Of(bytes) };
    }),
    photos: contents.map((bytes) => {
      parts[photoPath(sha256Of(bytes))] = [bytes, { level: 0 }];
      return { sha256: sha256Of(bytes), bytes: bytes.length };
    }),
  };
  parts['manifest.json'] = strToU8(JSON.stringify(manifest));
  spoil(parts);
  return Buffer.from(zipSync(parts));
}

const bring = (file: Buffer, as = http) => as.post(`${base}/inspection-files`).attach('file', file, '電話.inspect.zip');

describe('an outbox that comes as a file', () => {
  beforeAll(async () => {
    server = await openTestServer();
    http = server.http;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const { body } = await http
      .post(`${base}/facilities`)
      .send({ name: '公民館', department: '生涯学習課' })
      .expect(201);
    facilityId = body.id;
  }, 240_000);
  afterAll(() => server.close());

  it('has the same result as the network, also where part of it came over the network before, and brought twice', async () => {
    const [one, other] = [await drawnPhoto(1), await drawnPhoto(2)];
    const [first, second] = [randomUUID(), randomUUID()];
    const record = recordOf(facilityId, { photos: [photoOf(one), photoOf(other)] });
    await http.post(`${base}/inspections`).set('Idempotency-Key', first).send(record).expect(201);
    await http
      .post(`${base}/inspection-photos/${sha256Of(one)}/upload?offset=0`)
      .type('application/octet-stream')
      .send(one.subarray(0, 100))
      .expect(200);
    const file = outboxOf(
      new Map([
        [first, record],
        [second, recordOf(facilityId)],
      ]),
      [one, other],
    );
    const { body } = await bring(file).expect(200);
    expect(receiptFile.parse(body)).toEqual(body);
    expect(body.refused).toEqual([]);
    expect(body.photos.map(({ state }: { state: string }) => state)).toEqual(['stored', 'stored']);
    for (const receipt of body.receipts) {
      const { body: asked } = await http.get(`${base}/inspection-operations/${receipt.operationId}`).expect(200);
      expect(asked).toEqual(receipt);
    }
    expect(body.receipts.map(({ operationId }: { operationId: string }) => operationId)).toEqual([first, second]);
    expect(body.receipts[0].contentSha256).toBe(sha256Of(strToU8(canonicalJson(record))));
    expect((await bring(file).expect(200)).body).toEqual(body);
  });

  it('takes what is good of it and tells of each other thing why it was refused', async () => {
    const good = randomUUID();
    const [elsewhere, damaged, wrong, bomb] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const nobodys = await drawnPhoto(9);
    const operations = new Map([
      [elsewhere, recordOf(randomUUID())],
      [damaged, recordOf(facilityId)],
      [wrong, { ...recordOf(facilityId), answers: [{ itemKey: 'BAD KEY' }] } as unknown as InspectionRecord],
      [bomb, recordOf(facilityId, { note: ' '.repeat(2_000_000) })],
      [good, recordOf(facilityId, { photos: [photoOf(svg)] })],
    ]);
    const spoil = (parts: Zippable) => (parts[operationPath(damaged)] = strToU8('{}'));
    const { body } = await bring(outboxOf(operations, [svg, nobodys], { spoil })).expect(200);
    expect(body.receipts.map(({ operationId }: { operationId: string }) => operationId)).toEqual([good]);
    expect(
      body.refused.map(({ operationId, status, kind }: { operationId: string; status: number; kind: string }) => [
        operationId,
        status,
        kind,
      ]),
    ).toEqual([
      [elsewhere, 404, 'not-found'],
      [damaged, 422, 'unprocessable'],
      [wrong, 400, 'bad-request'],
      [bomb, 422, 'unprocessable'],
    ]);
    for (const { detailJa, detail } of body.refused)
      expect([detailJa.length > 5, detail.length > 5]).toEqual([true, true]);
    expect(body.photos).toMatchObject([{ state: 'refused', refusal: 'not-an-image' }, { state: 'awaited' }]);
    expect(receiptFile.parse(body)).toEqual(body);
  });

  it('names on record who inspected as the file says, and who brought it, whose account stays on record', async () => {
    const inspector = { loginName: 'yamada', displayName: '山田太郎' };
    const bringer = await signInAs(server.app, '佐藤花子', [{ code, role: 'planner' }]);
    const nameOn = async (record: InspectionRecord, said?: FileInspector) => {
      const file = outboxOf(new Map([[randomUUID(), record]]), [], said && { inspector: said });
      expect((await bring(file, server.as(bringer)).expect(200)).body.refused).toEqual([]);
      const { body } = await http.get(`${base}/inspections/${record.inspectionId}`).expect(200);
      return body.inspectedByName;
    };
    const carried = recordOf(facilityId, { findings: [found('roof')] });
    expect(await nameOn(carried, inspector)).toBe('山田太郎 (取込: 佐藤花子)');
    const { body } = await http.get(`${base}/findings`).query({ facility: facilityId, withSteps: 'true' }).expect(200);
    expect(body.items).toMatchObject([
      {
        reportedByName: '山田太郎 (取込: 佐藤花子)',
        steps: [{ step: 'reported', byName: '山田太郎 (取込: 佐藤花子)' }],
      },
    ]);
    expect(await nameOn(recordOf(facilityId))).toBe('佐藤花子');
    const { loginName } = (await server.as(bringer).get('/api/session').expect(200)).body.account;
    expect(await nameOn(recordOf(facilityId), { ...inspector, loginName })).toBe('佐藤花子');
    const accounts = await server.database.dataSource.query(
      `SELECT DISTINCT inspected_by AS id FROM inspection WHERE municipality_code = $1 AND inspected_by_name LIKE '%佐藤花子%'`,
      [code],
    );
    expect(accounts).toHaveLength(1);
    expect(accounts[0].id).not.toContain('yamada');
  });

  it("leaves what was found to who found it, also where another brings it: theirs to follow, or nobody's without an account", async () => {
    const walker = server.as(
      await signInAs(server.app, 'tanaka', [{ code, role: 'inspector', departments: ['生涯学習課'] }]),
    );
    const bringer = server.as(await signInAs(server.app, '受付', [{ code, role: 'planner' }]));
    const broughtFor = async (loginName: string) => {
      const finding = found('roof');
      const record = recordOf(facilityId, { findings: [finding] });
      const file = outboxOf(new Map([[randomUUID(), record]]), [], {
        inspector: { loginName, displayName: loginName },
      });
      expect((await bring(file, bringer).expect(200)).body.refused).toEqual([]);
      return finding.findingId;
    };
    const own = await broughtFor('tanaka');
    await broughtFor('somebody-without-account');
    const mine = async (as: typeof http) => {
      const { body } = await as.get(`${base}/findings`).query({ reportedByMe: 'true' }).expect(200);
      return body.items.map(({ id }: { id: string }) => id);
    };
    expect(await mine(walker)).toEqual([own]);
    expect(await mine(bringer)).toEqual([]);
  });

  it('is refused as a whole where it is none, is cut off, or of another city; who may not inspect brings none', async () => {
    const file = outboxOf(new Map([[randomUUID(), recordOf(facilityId)]]), []);
    await bring(Buffer.from('PK no')).expect(422);
    expect((await bring(file.subarray(0, file.length - 30)).expect(422)).body.detailJa).toContain('inspect.zip');
    expect((await bring(outboxOf(new Map(), [], { city: '222127' })).expect(422)).body.detailJa).toContain('222127');
    await http.post(`${base}/inspection-files`).expect(400);
    const viewer = server.as(await signInAs(server.app, '閲覧者', [{ code, role: 'viewer' }]));
    await bring(file, viewer).expect(403);
    const stranger = server.as(
      await signInAs(server.app, '図書館長', [{ code, role: 'manager', departments: ['図書館課'] }]),
    );
    expect((await bring(file, stranger).expect(200)).body.refused).toMatchObject([{ status: 403 }]);
  });
});
