import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filterTar, readTar } from './tar.js';

/** A ustar header and its content, as the format describes them. */
function entry(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  header.write('0', 156);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

describe('readTar', () => {
  it('finds every entry, empty and at the edge of a block', () => {
    const sizes = { '/empty': 0, '/one': 1, '/512': 512, '/513': 513 };
    const parts = Object.entries(sizes).map(([name, size]) => entry(name, Buffer.alloc(size, 65)));
    const read = [...readTar(Buffer.concat([...parts, Buffer.alloc(1024)]))];
    expect(read.map(({ name }) => name)).toEqual(Object.keys(sizes));
    expect(read.map(({ blocks }) => blocks)).toEqual(parts);
  });

  it('reads what the system’s tar wrote', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chodo-tar-'));
    mkdirSync(join(folder, 'deep', 'deeper'), { recursive: true });
    writeFileSync(join(folder, 'deep', 'deeper', 'file'), 'content');
    const made = spawnSync('tar', ['--format=ustar', '-C', folder, '-cf', '-', 'deep']);
    rmSync(folder, { recursive: true });
    if (made.error !== undefined) return;
    const read = [...readTar(made.stdout)];
    expect(read.map(({ name }) => name)).toEqual(['deep/', 'deep/deeper/', 'deep/deeper/file']);
    expect(read[2]?.blocks.subarray(512, 519).toString()).toBe('content');
  });

  it('refuses an archive that was cut off', () => {
    const archive = entry('/file', Buffer.alloc(2000)).subarray(0, 1024);
    expect(() => [...readTar(archive)]).toThrow('tar entry of 2000 bytes at 0 goes beyond the end');
  });
});

describe('filterTar', () => {
  it('keeps the wanted entries as they are, and the end of an archive', () => {
    const [one, two, three] = ['/one', '/two', '/three'].map((name) => entry(name, Buffer.from(name)));
    const archive = Buffer.concat([one!, two!, three!]);
    expect(filterTar(archive, (name) => name !== '/two')).toEqual(Buffer.concat([one!, three!, Buffer.alloc(1024)]));
  });
});
