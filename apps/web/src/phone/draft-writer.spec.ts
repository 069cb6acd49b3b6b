import { expect, it } from '@jest/globals';
import type { InspectionRecord } from '#libs/contracts';
import { DraftWriter } from './draft-writer.js';

const record = (note: string) => ({ note }) as InspectionRecord;

it('writes the first at once and then the newest, one after the other', async () => {
  const written: (string | null)[] = [];
  let release = () => undefined as void;
  const writer = new DraftWriter(
    ({ note }) => {
      written.push(note);
      return new Promise<void>((resolve) => (release = resolve));
    },
    () => undefined,
  );
  for (const note of ['a', 'ab', 'abc']) writer.put(record(note));
  expect(written).toEqual(['a']);
  release();
  await new Promise(setImmediate);
  expect(written).toEqual(['a', 'abc']);
  release();
  await writer.settled();
  expect(written).toEqual(['a', 'abc']);
});

it('tells of a refusal, and goes on with the next', async () => {
  const results: unknown[] = [];
  const refusal = new Error('no room');
  const writer = new DraftWriter(
    ({ note }) => (note === 'a' ? Promise.reject(refusal) : Promise.resolve()),
    (error) => results.push(error),
  );
  writer.put(record('a'));
  await writer.settled();
  writer.put(record('b'));
  await writer.settled();
  expect(results).toEqual([refusal, null]);
});
