import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawnPhoto, photoOf, recordOf } from '../../../../test/support/inspection-record.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { type S3TestStore, startS3Store } from '../../../../test/support/s3-store.js';
import { signInAs } from '../../../../test/support/sign-in.js';
import { PhotoUpkeep } from './photo-upkeep.service.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let http: TestServer['http'];
let facilityId = '';

const filesIn = (folder: string) => {
  const path = join(server.database.dataFolder, 'files', folder, code);
  return existsSync(path) ? readdirSync(path) : [];
};
let s3: S3TestStore | null = null;
const keptFolder = `inspection-photos/${code}/`;
/** Names of what is kept of the city. */
const keptNames = () =>
  s3
    ? [...s3.objects.keys()].flatMap((key) => (key.startsWith(keptFolder) ? [key.slice(keptFolder.length)] : []))
    : filesIn('inspection-photos');
const keptBytes = (name: string) =>
  s3
    ? s3.objects.get(`${keptFolder}${name}`)!
    : readFileSync(join(server.database.dataFolder, 'files', keptFolder, name));
/** A record that tells of these photos; its operation, and the photos as told. */
async function tellOf(...contents: readonly Uint8Array[]) {
  const photos = contents.map((content) => photoOf(content));
  const operationId = randomUUID();
  await http
    .post(`${base}/inspections`)
    .set('Idempotency-Key', operationId)
    .send(recordOf(facilityId, { photos }))
    .expect(201);
  return { operationId, photos, photo: photos[0]! };
}
const part = (sha256: string, offset: number, bytes: Uint8Array, as = http) =>
  as
    .post(`${base}/inspection-photos/${sha256}/upload`)
    .query({ offset })
    .set('Content-Type', 'application/octet-stream')
    .send(Buffer.from(bytes));
const progress = async (sha256: string) =>
  (await http.get(`${base}/inspection-photos/${sha256}/upload`).expect(200)).body;

const places: readonly [string, () => Promise<S3TestStore | null>][] = [
  ['a folder', () => Promise.resolve(null)],
  ['a bucket', startS3Store],
];

describe.each(places)('photos of inspections in %s', (_, startStore) => {
  beforeAll(async () => {
    s3 = await startStore();
    server = await openTestServer(undefined, {}, s3?.bucket ?? null);
    http = server.http;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const { body } = await http
      .post(`${base}/facilities`)
      .send({ name: '公民館', department: '生涯学習課' })
      .expect(201);
    facilityId = body.id;
  }, 240_000);
  afterAll(async () => {
    await server.close();
    await s3?.close();
  });

  it('come part by part after their record, go on where they stopped, and are told of in its receipt', async () => {
    const content = await drawnPhoto(1);
    const half = Math.floor(content.length / 2);
    const sha256 = photoOf(content).sha256;
    await part(sha256, 0, content).expect(404);
    const { operationId, photo } = await tellOf(content);
    expect(await progress(sha256)).toEqual({ sha256, state: 'awaited', receivedBytes: 0, reason: null });
    expect((await part(sha256, 0, content.subarray(0, half)).expect(200)).body.receivedBytes).toBe(half);
    const { body: conflict } = await part(sha256, 0, content).expect(409);
    expect(conflict).toMatchObject({ receivedBytes: half, detailJa: expect.stringContaining('続きから') });
    await http.get(`${base}/inspection-photos/${photo.photoId}/file`).expect(404);
    const { body: stored } = await part(sha256, half, content.subarray(half)).expect(200);
    expect(stored).toEqual({ sha256, state: 'stored', receivedBytes: content.length, reason: null });
    expect((await part(sha256, 0, content).expect(200)).body).toEqual(stored);
    const { body: receipt } = await http.get(`${base}/inspection-operations/${operationId}`).expect(200);
    expect(receipt.photos).toEqual([stored]);
    expect(filesIn('inspection-parts')).toEqual([]);
  });

  it('of a facility are listed with the day and the item they show, once they are stored', async () => {
    const content = await drawnPhoto(77);
    const photo = photoOf(content);
    const answer = {
      itemKey: 'fence',
      buildingId: null,
      grade: null,
      result: 'fine' as const,
      number: null,
      text: null,
    };
    const answers = [{ ...answer, isAsLastTime: false, photoIds: [photo.photoId] }];
    const record = recordOf(facilityId, { photos: [photo], answers });
    await http.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(record).expect(201);
    const listed = async () => {
      const { body } = await http.get(`${base}/facilities/${facilityId}/inspection-photos`).expect(200);
      return body.items.filter(({ photoId }: { photoId: string }) => photoId === photo.photoId);
    };
    expect(await listed()).toEqual([]);
    await part(photo.sha256, 0, content).expect(200);
    expect(await listed()).toMatchObject([
      {
        inspectionId: record.inspectionId,
        inspectedOn: '2026-11-28',
        itemKey: 'fence',
        buildingName: null,
        drawing: [],
      },
    ]);
    await http.get(`${base}/facilities/${randomUUID()}/inspection-photos`).expect(404);
  });

  it('are handed out encoded anew, the full one as an attachment, to who may see the facility', async () => {
    const content = await drawnPhoto(2);
    const { photo } = await tellOf(content);
    await part(photo.sha256, 0, content).expect(200);
    const path = `${base}/inspection-photos/${photo.photoId}/file`;
    const { body, headers } = await http.get(path).responseType('blob').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'content-disposition': `attachment; filename="2026-11-28-${photo.photoId}.jpg"`,
    });
    expect((await sharp(body as Buffer).metadata()).exif).toBeUndefined();
    const thumbnail = await http.get(path).query({ size: 'thumbnail' }).responseType('blob').expect(200);
    expect((await sharp(thumbnail.body as Buffer).metadata()).width).toBe(320);
    expect(thumbnail.headers['content-disposition']).toMatch(/^inline/);
    const stranger = server.as(
      await signInAs(server.app, '図書館の人', [{ code, role: 'inspector', departments: ['図書館課'] }]),
    );
    await stranger.get(path).expect(404);
    await part(photo.sha256, 0, content, stranger).expect(404);
    const manager = server.as(
      await signInAs(server.app, '図書館長', [{ code, role: 'manager', departments: ['図書館課'] }]),
    );
    await part(photo.sha256, 0, content, manager).expect(403);
  });

  it('of one hash are stored once, though two records tell of them and ten send them at once', async () => {
    const content = await drawnPhoto(3);
    const before = keptNames().length;
    const { photo } = await tellOf(content);
    await tellOf(content);
    const answers = await Promise.all(Array.from({ length: 10 }, () => part(photo.sha256, 0, content)));
    expect(answers.map(({ status }) => status).filter((status) => ![200, 409].includes(status))).toEqual([]);
    expect(await progress(photo.sha256)).toMatchObject({ state: 'stored' });
    expect(keptNames().length - before).toBe(2);
  });

  it('that are not what was told begin anew, and nothing of them stays', async () => {
    const content = await drawnPhoto(4);
    const { photo } = await tellOf(content);
    const other = Buffer.from(content);
    other[100]! ^= 1;
    const { body } = await part(photo.sha256, 0, other).expect(422);
    expect(body).toMatchObject({ title: 'photo-broken', receivedBytes: 0 });
    expect(await progress(photo.sha256)).toMatchObject({ state: 'awaited', receivedBytes: 0 });
    await part(photo.sha256, 0, Buffer.concat([content, content])).expect(422);
    expect(filesIn('inspection-parts')).toEqual([]);
    expect((await part(photo.sha256, 0, content).expect(200)).body.state).toBe('stored');
  });

  it('that are no photos are refused again and again, are never served, and leave their record', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const { photo, operationId } = await tellOf(svg);
    for (let times = 0; times < 2; times++) {
      const { body } = await part(photo.sha256, 0, svg).expect(422);
      expect(body).toMatchObject({
        title: 'photo-refused',
        reason: 'not-an-image',
        detailJa: expect.stringContaining('撮り直して'),
      });
    }
    await http.get(`${base}/inspection-photos/${photo.photoId}/file`).expect(404);
    const { body } = await http.get(`${base}/inspection-operations/${operationId}`).expect(200);
    expect(body.photos).toEqual([
      {
        sha256: photo.sha256,
        state: 'refused',
        receivedBytes: 0,
        reason: expect.stringContaining('写真'),
        refusal: 'not-an-image',
      },
    ]);
    expect(filesIn('inspection-parts')).toEqual([]);
  });

  it('that have come wholly when the server stops are looked at when somebody asks', async () => {
    const content = await drawnPhoto(5);
    const { photo } = await tellOf(content);
    writeFileSync(join(server.database.dataFolder, 'files', 'inspection-parts', code, photo.sha256), content);
    expect(await progress(photo.sha256)).toMatchObject({ state: 'stored' });
  });

  it('wait on the phone where the disk is full or cannot be written, and nothing is lost', async () => {
    const content = await drawnPhoto(6);
    const { photo, operationId } = await tellOf(content);
    const folder = join(server.database.dataFolder, 'files', 'inspection-parts');
    symlinkSync('/dev/full', join(folder, code, photo.sha256));
    const { body: full } = await part(photo.sha256, 0, content).expect(507);
    expect(full).toMatchObject({ title: 'storage-full', detailJa: expect.stringContaining('端末に残し') });
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');
    expect((await part(photo.sha256, 0, content).expect(503)).body.detailJa).toContain('管理者に連絡');
    rmSync(folder);
    mkdirSync(folder);
    const { body } = await http.get(`${base}/inspection-operations/${operationId}`).expect(200);
    expect(body.photos).toEqual([{ sha256: photo.sha256, state: 'awaited', receivedBytes: 0, reason: null }]);
    expect((await part(photo.sha256, 0, content).expect(200)).body.state).toBe('stored');
  });

  it('are taken a megabyte at a time, as bytes', async () => {
    const { photo } = await tellOf(Buffer.alloc(3_000_000));
    await part(photo.sha256, 0, Buffer.alloc(1024 * 1024 + 1)).expect(413);
    const path = `${base}/inspection-photos/${photo.sha256}/upload?offset=0`;
    const { body } = await http.post(path).send({ a: 1 }).expect(415);
    expect(body.detailJa).toContain('application/octet-stream');
    await http.post(`${base}/inspection-photos/..%2f/upload?offset=0`).expect(400);
    expect((await part(photo.sha256, 0, Buffer.alloc(1024 * 1024)).expect(200)).body.receivedBytes).toBe(1024 * 1024);
  });

  it('that stopped half way go after a month, unless a record of the month waits for them; the phone begins anew', async () => {
    const contents = await Promise.all([7, 8, 9].map((number) => drawnPhoto(number)));
    const hashes: string[] = [];
    for (const content of contents) {
      const { photo } = await tellOf(content);
      hashes.push(photo.sha256);
      await part(photo.sha256, 0, content.subarray(0, 100)).expect(200);
    }
    const [left, late, fresh] = hashes as [string, string, string];
    const long = new Date(Date.now() - 31 * 86_400_000);
    const folder = join(server.database.dataFolder, 'files', 'inspection-parts', code);
    for (const sha256 of [left, late]) utimesSync(join(folder, sha256), long, long);
    await server.database.dataSource.query(
      `ALTER TABLE inspection DISABLE TRIGGER USER;
       UPDATE inspection SET received_at = '2026-01-01'
        WHERE id IN (SELECT inspection_id FROM inspection_photo WHERE sha256 IN ('${left}', '${fresh}'));
       ALTER TABLE inspection ENABLE TRIGGER USER`,
    );
    await server.app.get(PhotoUpkeep, { strict: false }).removeLeft();
    expect((await progress(left)).receivedBytes).toBe(0);
    expect((await progress(late)).receivedBytes).toBe(100);
    expect((await progress(fresh)).receivedBytes).toBe(100);
    expect((await part(left, 0, contents[0]!).expect(200)).body.state).toBe('stored');
  });

  it('are kept as what the database says they are, and go with their city', async () => {
    const rows = await server.database.dataSource.query(
      `SELECT stored_as AS "storedAs", stored_sha256 AS "storedSha256" FROM photo_file WHERE state = 'stored'`,
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const { storedAs, storedSha256 } of rows) {
      expect(createHash('sha256').update(keptBytes(storedAs)).digest('hex')).toBe(storedSha256);
    }
    expect(keptNames()).toHaveLength(rows.length * 2);
    await http.delete(base).query({ confirm: '高松市' }).expect(204);
    expect([keptNames(), filesIn('inspection-parts')]).toEqual([[], []]);
  });
});

describe('photos of inspections in a bucket that fails', () => {
  let store: S3TestStore;
  beforeAll(async () => {
    store = await startS3Store();
    server = await openTestServer(undefined, {}, store.bucket);
    http = server.http;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const { body } = await http.post(`${base}/facilities`).send({ name: '公民館' }).expect(201);
    facilityId = body.id;
  }, 240_000);
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  it.each([
    ['quota', /^PUT .*-thumbnail$/, 507, 'storage-full'],
    ['no-room', /^PUT .*[0-9a-f]$/, 507, 'storage-full'],
    ['broken', /^PUT/, 503, 'unavailable'],
    ['cuts-connections', /^PUT/, 503, 'unavailable'],
    ['keeps-half', /^PUT .*-thumbnail$/, 503, 'unavailable'],
    ['forgets', /^PUT .*[0-9a-f]$/, 503, 'unavailable'],
  ] as const)(
    '(%s at %s) wait, wholly arrived, and are kept once it works again',
    async (trouble, troubled, status, title) => {
      const content = await drawnPhoto(100 + status + trouble.length);
      const { photo } = await tellOf(content);
      const before = [...store.objects.keys()];
      Object.assign(store, { trouble, troubled });
      const { body, headers } = await part(photo.sha256, 0, content).expect(status);
      expect(body).toMatchObject({ title, detailJa: expect.stringContaining('端末に残し') });
      expect(headers['retry-after']).toBe('60');
      expect([...store.objects.keys()]).toEqual(before);
      Object.assign(store, { trouble: null, troubled: /./ });
      const { body: stored } = await http.get(`${base}/inspection-photos/${photo.sha256}/upload`).expect(200);
      expect(stored).toEqual({ sha256: photo.sha256, state: 'stored', receivedBytes: content.length, reason: null });
      expect(store.objects.size).toBe(before.length + 2);
    },
  );

  it('are said to be unreadable just now, not to be missing', async () => {
    const content = await drawnPhoto(300);
    const { photo } = await tellOf(content);
    await part(photo.sha256, 0, content).expect(200);
    const path = `${base}/inspection-photos/${photo.photoId}/file`;
    store.trouble = 'broken';
    expect((await http.get(path).expect(503)).body.detailJa).toContain('写真は失われていません');
    store.trouble = null;
    await http.get(path).expect(200);
    store.objects.clear();
    await http.get(path).expect(404);
  });

  it('do not hold up the removal of their city', async () => {
    store.trouble = 'broken';
    await http.delete(base).query({ confirm: '高松市' }).expect(204);
    expect(store.asked.at(-1)).toBe(`GET /${store.bucket.name}`);
  });
});
