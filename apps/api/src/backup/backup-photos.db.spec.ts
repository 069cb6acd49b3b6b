import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawnPhoto, photoOf, recordOf } from '../../../../test/support/inspection-record.js';
import { type S3TestStore, startS3Store } from '../../../../test/support/s3-store.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { Work } from '../accounts/work.js';
import { photoFolders, photoPath } from '../photo-store/photo-paths.js';
import { photoStoreOf } from '../photo-store/photo-store-of.js';
import type { S3Bucket } from '../photo-store/s3-bucket.js';
import { Settings } from '../settings.js';
import { BackupService } from './backup.service.js';
import { RestoreService } from './restore.service.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const strange = (number: number) => photoPath({ municipalityCode: code, storedAs: String(number).repeat(32) }, 'full');
let server: TestServer;
let store: S3TestStore;
let other: S3TestStore;
let folder: string;
let backupFile: string;
let kept: Record<string, string>;

/** Both services on the database of the server, with photos in the bucket or the folder. */
function servicesWith(filesFolder: string, bucket: S3Bucket | null) {
  const { dataSource } = server.database;
  const settings = new Settings(filesFolder, 2026, undefined, undefined, undefined, undefined, bucket);
  const photos = photoStoreOf(settings);
  return {
    backup: new BackupService(new Work(dataSource), settings, photos),
    restore: new RestoreService(dataSource, settings, photos),
  };
}

const base64 = (bytes: Buffer) => bytes.toString('base64');
const inStore = ({ objects }: S3TestStore) =>
  Object.fromEntries([...objects].map(([key, bytes]) => [key, base64(bytes)]));
const inFolder = (files: string) =>
  Object.fromEntries(
    photoFolders.flatMap((photos) =>
      readdirSync(join(files, photos, code)).map((name) => {
        const path = `${photos}/${code}/${name}`;
        return [path, base64(readFileSync(join(files, path)))];
      }),
    ),
  );
const citiesThere = async () =>
  (await server.database.dataSource.query('SELECT count(*)::int AS cities FROM municipality'))[0].cities;

describe('photos of a backup', () => {
  beforeAll(async () => {
    store = await startS3Store();
    other = await startS3Store();
    server = await openTestServer(undefined, {}, store.bucket);
    folder = mkdtempSync(join(tmpdir(), 'chodo-backup-photos-'));
    backupFile = join(folder, 'city.backup');
    await fill();
    kept = inStore(store);
    // What a crash has left is nobody's.
    store.objects.set(strange(1), Buffer.from('left'));
  }, 240_000);
  beforeEach(() => {
    other.objects.clear();
    Object.assign(other, { trouble: null, troubled: /./ });
  });
  afterAll(async () => {
    await server.close();
    await Promise.all([store.close(), other.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  /** A city with a photo of an inspection and one that a resident has sent. */
  async function fill(): Promise<void> {
    const { http } = server;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const { body: facility } = await http
      .post(`${base}/facilities`)
      .send({ name: '公民館', owner: 'city', department: '生涯学習課' })
      .expect(201);
    const content = await drawnPhoto(1);
    const photo = photoOf(content);
    const record = recordOf(facility.id, { photos: [photo] });
    await http.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(record).expect(201);
    await http
      .post(`${base}/inspection-photos/${photo.sha256}/upload?offset=0`)
      .set('Content-Type', 'application/octet-stream')
      .send(content)
      .expect(200);
    const { body: city } = await http.get(base).expect(200);
    const opened = { published: true, takesReports: true };
    await http.put(`${base}/publication`).set('If-Match', `"${city.version}"`).send(opened).expect(200);
    const report = { facilityId: facility.id, kind: 'leak', description: '雨もり', place: '入口' };
    await server
      .as(null)
      .post(`/api/public${base.slice(4)}/defect-reports`)
      .set('Idempotency-Key', randomUUID())
      .send({ ...report, photos: [base64(Buffer.from(await drawnPhoto(2)))] })
      .expect(201);
  }

  it('come out of a bucket with all else, and lie in a folder, byte by byte', async () => {
    expect(Object.keys(kept)).toHaveLength(4);
    const counts = await servicesWith(join(folder, 'files'), store.bucket).backup.write(backupFile);
    expect(counts.files).toBe(4);
    const { restore } = servicesWith(join(folder, 'files'), null);
    expect(await restore.restore(backupFile, { replace: true })).toEqual(counts);
    expect(inFolder(join(folder, 'files'))).toEqual(kept);
  });

  it('come out of a folder into a bucket, where nothing else stays', async () => {
    const second = join(folder, 'second.backup');
    await servicesWith(join(folder, 'files'), null).backup.write(second);
    for (const number of [1, 2]) other.objects.set(strange(number), Buffer.from('before'));
    const { restore } = servicesWith(join(folder, 'others'), other.bucket);
    expect((await restore.restore(second, { replace: true })).files).toBe(4);
    expect(inStore(other)).toEqual(kept);
    expect(() => readdirSync(join(folder, 'others'))).toThrow('ENOENT');
  });

  it.each(['quota', 'broken', 'keeps-half'] as const)(
    'change neither database nor bucket where it is %s in the middle',
    async (trouble) => {
      const [first, ...rest] = Object.entries(kept);
      other.objects.set(strange(3), Buffer.from('before'));
      other.objects.set(first![0], Buffer.from(first![1], 'base64'));
      const before = inStore(other);
      await server.http.post('/api/municipalities').send({ code: '222127', name: '焼津市' });
      const cities = await citiesThere();
      Object.assign(other, { trouble, troubled: new RegExp(`^PUT .*${rest.at(-1)![0]}$`) });
      const { restore } = servicesWith(join(folder, 'others'), other.bucket);
      await expect(restore.restore(backupFile, { replace: true })).rejects.toMatchObject({ name: 'StoreRefused' });
      expect(inStore(other)).toEqual(before);
      expect(await citiesThere()).toBe(cities);
    },
  );

  it('are not left out of a backup because the bucket does not answer: there is none then', async () => {
    other.trouble = 'broken';
    const file = join(folder, 'third.backup');
    const { backup } = servicesWith(join(folder, 'files'), other.bucket);
    await expect(backup.write(file)).rejects.toThrow('answers 500');
    expect(readdirSync(folder).filter((name) => name.startsWith('third'))).toEqual([]);
  });
});
