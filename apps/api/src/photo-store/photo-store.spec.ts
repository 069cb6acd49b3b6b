import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StartError } from '#db/start-error';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type S3TestStore, startS3Store } from '../../../../test/support/s3-store.js';
import { FolderStore } from './folder-store.js';
import { photoPath } from './photo-paths.js';
import type { PhotoStore } from './photo-store.js';
import { S3Store } from './s3-store.js';

const photoOf = (number: number, municipalityCode = '372013') =>
  photoPath({ municipalityCode, storedAs: number.toString(16).padStart(32, '0') }, 'full');
const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 31) % 256));

let folder: string;
let s3: S3TestStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-photos-'));
  s3 = await startS3Store();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await s3.close();
});

describe.each<[string, () => PhotoStore]>([
  ['a folder', () => new FolderStore(folder)],
  ['a bucket', () => new S3Store(s3.bucket)],
])('a store of photos in %s', (_, open) => {
  it('hands out what was put, with its size, until it is discarded', async () => {
    const store = open();
    await store.requireReady();
    expect(await store.open(photoOf(1))).toBeNull();
    await store.put(photoOf(1), bytes);
    const photo = await store.open(photoOf(1));
    expect(photo?.bytes).toBe(bytes.length);
    expect(bytes.equals(await buffer(photo!.stream))).toBe(true);
    await store.discard(photoOf(1));
    await store.discard(photoOf(1));
    expect(await store.open(photoOf(1))).toBeNull();
  });

  it('lists a folder, and lets one city go with all of it, page after page', async () => {
    s3.pageSize = 3;
    const store = open();
    const own = Array.from({ length: 10 }, (_empty, i) => photoOf(i));
    for (const path of [...own, photoOf(1, '222127')]) await store.put(path, Buffer.from(path));
    expect((await store.list('inspection-photos')).toSorted()).toEqual([photoOf(1, '222127'), ...own]);
    expect(await store.list('report-photos')).toEqual([]);
    await store.discardFolder('inspection-photos/372013');
    await store.discardFolder('report-photos/372013');
    expect(await store.list('inspection-photos')).toEqual([photoOf(1, '222127')]);
  });
});

describe('a store of photos in a bucket', () => {
  it.each([
    ['quota', true],
    ['no-room', true],
    ['broken', false],
    ['keeps-half', false],
    ['forgets', false],
    ['elsewhere', false],
    ['cuts-connections', false],
    ['silent', false],
  ] as const)('does not count a photo as kept where it is %s', async (trouble, isFull) => {
    s3.trouble = trouble;
    await expect(new S3Store(s3.bucket, 300).put(photoOf(1), bytes)).rejects.toMatchObject({
      name: 'StoreRefused',
      isFull,
    });
  });

  it('does not take a failure for a photo that is not there', async () => {
    const store = new S3Store(s3.bucket);
    s3.trouble = 'broken';
    await expect(store.open(photoOf(1))).rejects.toThrow('answers 500 InternalError');
    s3.trouble = null;
    const elsewhere = new S3Store({ ...s3.bucket, name: 'other-bucket' });
    await expect(elsewhere.open(photoOf(1))).rejects.toThrow('answers 404 NoSuchBucket');
    await expect(elsewhere.discard(photoOf(1))).rejects.toThrow('NoSuchBucket');
  });

  it('asks nobody but the store, wherever that sends it', async () => {
    s3.trouble = 'elsewhere';
    await expect(new S3Store(s3.bucket).open(photoOf(1))).rejects.toThrow('answers 307');
    expect(s3.asked).toHaveLength(1);
  });

  it.each<[string, () => Partial<S3TestStore['bucket']>, string]>([
    ['the secret', () => ({ secretAccessKey: 'another' }), 'CHODO_S3_SECRET_ACCESS_KEY'],
    ['the key', () => ({ accessKeyId: 'AKIDOTHER' }), 'CHODO_S3_ACCESS_KEY_ID'],
    ['the region', () => ({ region: 'us-east-1' }), 'CHODO_S3_REGION'],
    ['the bucket', () => ({ name: 'other' }), 'correct CHODO_S3_BUCKET'],
    ['the address', () => ({ endpoint: new URL('http://127.0.0.1:1') }), 'Is CHODO_S3_ENDPOINT right'],
  ])('says what to do where %s is wrong', async (_, wrong, advice) => {
    const refusal = new S3Store({ ...s3.bucket, ...wrong() }).requireReady();
    await expect(refusal).rejects.toBeInstanceOf(StartError);
    await expect(refusal).rejects.toThrow(advice);
    await expect(refusal).rejects.not.toThrow(s3.bucket.secretAccessKey);
  });

  it('never asks for what is no photo', async () => {
    const store = new S3Store(s3.bucket);
    for (const path of ['../other', 'inspection-photos/372013/../x', ''])
      await expect(store.put(path, bytes)).rejects.toThrow('not the path of a photo');
    expect(s3.asked).toEqual([]);
  });
});
