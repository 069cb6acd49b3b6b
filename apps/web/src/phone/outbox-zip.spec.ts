import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outboxFile } from '#libs/contracts';
import type { OutboxRecord } from '#libs/outbox';
import { filesFor } from './outbox-zip.js';

const recordWith = (photoBytes: readonly number[]) =>
  ({ record: { photos: photoBytes.map((bytes) => ({ bytes })) } }) as unknown as OutboxRecord;
const bytesOf = (records: readonly OutboxRecord[]) =>
  records.flatMap(({ record }) => record.photos).reduce((sum, { bytes }) => sum + bytes, 0);

describe('the files of an outbox', () => {
  it('are one where all fits, and none where there is nothing', () => {
    const records = [recordWith([400_000, 300_000]), recordWith([])];
    expect(filesFor(records)).toEqual([records]);
    expect(filesFor([])).toEqual([]);
  });

  it('hold each record once, in its order, and no more than the desk takes', () => {
    const photos = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { maxLength: 10 });
    fc.assert(
      fc.property(fc.array(photos.map(recordWith), { maxLength: 60 }), (records) => {
        const files = filesFor(records);
        expect(files.flat()).toEqual(records);
        for (const file of files) expect(file.length).toBeGreaterThan(0);
        const tooLarge = files.filter((file) => file.length > 1 && bytesOf(file) > outboxFile.mostBytes / 2);
        expect(tooLarge).toEqual([]);
      }),
    );
  });

  it('are several for a week without signal: 500 photos of 400 kB', () => {
    const files = filesFor(Array.from({ length: 100 }, () => recordWith(Array.from({ length: 5 }, () => 400_000))));
    expect(files.map((file) => file.length)).toEqual([24, 24, 24, 24, 4]);
    const most = Math.max(...filesFor(Array.from({ length: 1001 }, () => recordWith([]))).map((file) => file.length));
    expect(most).toBeLessThanOrEqual(outboxFile.mostOperations);
  });
});
