import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { BrokenFile, type Frame, Growth, readFrames, writeFrames } from './frame-file.js';

const folder = mkdtempSync(join(tmpdir(), 'chodo-frames-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const frames: readonly Frame[] = [
  { told: { total: 3 }, rows: '' },
  { told: { list: 'links' }, rows: '[{"name":"公民館"}]' },
  { told: { list: 'buildings' }, rows: Buffer.from('[1,\n2]') },
];

/** Hands on each frame when it is asked to. */
function tap(all: readonly Frame[]) {
  const opened: (() => void)[] = [];
  const gates = all.map((_, at) => new Promise<void>((open) => (opened[at] = open)));
  return {
    open: (at: number) => opened[at]!(),
    async *frames() {
      for (const [at, frame] of all.entries()) {
        await gates[at];
        yield frame;
      }
    },
  };
}

async function toldBy(read: AsyncIterable<Frame>): Promise<string[]> {
  const told: string[] = [];
  for await (const frame of read) told.push(`${JSON.stringify(frame.told)} ${String(frame.rows)}`);
  return told;
}

const told = ['{"total":3} ', '{"list":"links"} [{"name":"公民館"}]', '{"list":"buildings"} [1,\n2]'];

describe('a file of frames', () => {
  it('gives back what was written', async () => {
    const path = join(folder, 'whole');
    await writeFrames(path, tapOpen().frames(), new Growth());
    expect(await toldBy(readFrames(path))).toEqual(told);
  });

  it('is read frame by frame while it is written, to its end', async () => {
    const path = join(folder, 'growing');
    const growth = new Growth();
    const source = tap(frames);
    const writing = writeFrames(path, source.frames(), growth);
    source.open(0);
    await growth.has(0);
    const read = readFrames(path, growth);
    expect((await read.next()).value).toMatchObject({ told: { total: 3 } });
    const next = read.next();
    source.open(1);
    expect((await next).value).toMatchObject({ told: { list: 'links' } });
    source.open(2);
    await writing;
    const rest = toldBy(read);
    growth.close('whole');
    expect(await rest).toEqual(told.slice(2));
  });

  it('is no file without its end', async () => {
    const path = join(folder, 'cut');
    await writeFrames(path, tapOpen().frames(), new Growth());
    const whole = readFileSync(path);
    for (const bytes of [whole.length - 1, whole.length - 5, 6, 3, 0]) {
      writeFileSync(path, whole.subarray(0, bytes));
      await expect(toldBy(readFrames(path))).rejects.toBeInstanceOf(BrokenFile);
    }
  });

  it('is waited for where its first frame is not written yet', async () => {
    const path = join(folder, 'late');
    const growth = new Growth();
    const source = tap(frames);
    const read = toldBy(readFrames(path, growth));
    const writing = writeFrames(path, source.frames(), growth);
    frames.forEach((_, at) => source.open(at));
    await writing;
    growth.close('whole');
    expect(await read).toEqual(told);
  });

  it('never ends early where the writing broke off', async () => {
    const path = join(folder, 'broken');
    const growth = new Growth();
    await writeFrames(path, tapOpen(frames.slice(0, 2)).frames(), growth);
    growth.close('broken');
    await expect(toldBy(readFrames(path, growth))).rejects.toBeInstanceOf(BrokenFile);
  });
});

function tapOpen(all = frames) {
  const source = tap(all);
  all.forEach((_, at) => source.open(at));
  return source;
}
