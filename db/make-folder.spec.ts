import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-make-folder-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('makeFolder', () => {
  it('makes a folder with all above it, and leaves what is there', () => {
    const deep = join(folder, 'a', 'b', 'c');
    makeFolder(deep, 0o700);
    makeFolder(deep);
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700);
  });

  it('tells of a file on the way', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow('ENOTDIR');
  });
});

(existsSync('/proc/self') ? describe : describe.skip)('makeFolder where the system makes none', () => {
  it.each(['/proc/chodo', '/proc/chodo/below'])('gives up on %s', (place) => {
    expect(() => makeFolder(place)).toThrow('ENOENT');
  });
});
