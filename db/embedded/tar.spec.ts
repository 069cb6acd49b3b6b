import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filterTar, readTar, unpackTar } from './tar.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-tar-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A ustar header and its content, as the format describes them. */
function entry(name: string, content: Buffer | null): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write((content?.length ?? 0).toString(8).padStart(11, '0'), 124);
  header.write(content === null ? '5' : '0', 156);
  const padding = Buffer.alloc((512 - ((content?.length ?? 0) % 512)) % 512);
  return Buffer.concat([header, content ?? Buffer.alloc(0), padding]);
}

describe('unpackTar', () => {
  it('writes folders and files, empty and at the edge of a block', () => {
    const files = { '/empty': 0, '/base/one': 1, '/base/512': 512, '/base/513': 513 };
    const parts = Object.entries(files).map(([name, size]) => entry(name, Buffer.alloc(size, 65)));
    unpackTar(Buffer.concat([entry('/base', null), ...parts, Buffer.alloc(1024)]), folder);
    for (const [name, size] of Object.entries(files)) expect(readFileSync(join(folder, name))).toHaveLength(size);
  });

  it('reads what the system’s tar wrote', () => {
    const source = join(folder, 'source');
    mkdirSync(join(source, 'deep', 'deeper'), { recursive: true });
    writeFileSync(join(source, 'deep', 'deeper', 'file'), 'content');
    const made = spawnSync('tar', ['--format=ustar', '-C', source, '-cf', '-', 'deep']);
    if (made.error !== undefined) return;
    const target = join(folder, 'target');
    mkdirSync(target);
    unpackTar(made.stdout, target);
    expect(readFileSync(join(target, 'deep', 'deeper', 'file'), 'utf8')).toBe('content');
  });

  it('puts nothing outside the folder', () => {
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    unpackTar(entry('../escaped', Buffer.from('x')), inside);
    expect(readFileSync(join(inside, 'escaped'), 'utf8')).toBe('x');
  });
});

describe('readTar', () => {
  it('refuses an archive that was cut off', () => {
    const archive = entry('/file', Buffer.alloc(2000)).subarray(0, 1024);
    expect(() => [...readTar(archive)]).toThrow('tar entry of 2000 bytes at 0 goes beyond the end');
  });
});

describe('filterTar', () => {
  it('keeps the wanted entries as they are', () => {
    const archive = Buffer.concat(['/one', '/two', '/three'].map((name) => entry(name, Buffer.from(name))));
    const kept = filterTar(archive, (name) => name !== '/two');
    expect([...readTar(kept)].map(({ name, data }) => [name, data?.toString()])).toEqual([
      ['/one', '/one'],
      ['/three', '/three'],
    ]);
  });
});
