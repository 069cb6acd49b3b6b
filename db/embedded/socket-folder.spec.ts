import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearSocketFolder, prepareSocketFolder } from './socket-folder.js';

let folder: string;
const outside: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-socket-'));
});
afterEach(() => {
  for (const path of [folder, ...outside.splice(0)]) rmSync(path, { recursive: true, force: true });
});

describe('prepareSocketFolder', () => {
  it('is inside the data folder, for this user alone', async () => {
    const socketFolder = await prepareSocketFolder(folder);
    expect(socketFolder).toBe(join(folder, 'socket'));
    expect(statSync(join(folder, 'socket')).mode & 0o777).toBe(0o700);
  });

  it('is a short one elsewhere, always the same, where the path would be too long for a socket', async () => {
    const deep = join(folder, '施設'.repeat(20));
    mkdirSync(deep);
    const socketFolder = (await prepareSocketFolder(deep)) ?? '';
    outside.push(socketFolder);
    expect(socketFolder.startsWith(join(tmpdir(), 'chodo-'))).toBe(true);
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
    expect(await prepareSocketFolder(deep)).toBe(socketFolder);
  });

  it('is none on Windows', async () => {
    expect(await prepareSocketFolder(folder, 'win32')).toBeNull();
  });
});

describe('clearSocketFolder', () => {
  it('removes what the dead left, not our own', () => {
    for (const name of ['guard-1', 'guard-2', '.s.PGSQL.3']) writeFileSync(join(folder, name), '');
    clearSocketFolder(folder, join(folder, 'guard-2'));
    expect(readdirSync(folder)).toEqual(['guard-2']);
  });
});
