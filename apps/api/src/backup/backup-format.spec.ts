import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkBackup, markLine } from './backup-format.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-format-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = markLine('head', { chodoBackup: 1, createdAt: '2026-04-01T00:00:00.000Z', migrations: [] });
const end = markLine('end', { tables: {}, files: 0 });

function backup(...lines: string[]): string {
  const file = join(folder, 'some.backup');
  writeFileSync(file, gzipSync(lines.join('')));
  return file;
}

describe('checkBackup', () => {
  it('takes what is written', async () => {
    const table = markLine('table', { name: 'facility', columns: ['id'] });
    const upload = markLine('file', { path: 'a.csv' });
    await expect(checkBackup(backup(head, table, '{"id":1}\n', upload, '"YQ=="\n', end))).resolves.toBeUndefined();
  });

  it.each([
    ['["end"]', [head, '["end"]\n']],
    ['an end whose counts are words', [head, '["end",{"tables":{"facility":"many"},"files":0}]\n']],
    ['["file"]', [head, '["file"]\n', end]],
    ['a path that is a number', [head, '["file",{"path":7}]\n', end]],
    ['a head without migrations', ['["head",{"chodoBackup":1,"createdAt":""}]\n', end]],
    ['a head that is null', ['["head",null]\n', end]],
    ['a table without columns', [head, '["table",{"name":"facility"}]\n', end]],
    ['a table with no column', [head, '["table",{"name":"facility","columns":[]}]\n', end]],
    ['a column twice', [head, '["table",{"name":"facility","columns":["id","id"]}]\n', end]],
    ['an unknown mark', [head, '["row",{}]\n', end]],
    ['a number', [head, '7\n', end]],
    ['no head', [end]],
  ])('refuses %s in one line', async (_, lines) => {
    const file = backup(...lines);
    await expect(checkBackup(file)).rejects.toMatchObject({
      name: 'BackupRefused',
      message: `${file}: this is no backup of Chodo, or it is damaged.`,
    });
  });

  it('tells a backup of another version from a damaged one', async () => {
    const file = backup(head.replace(':1,', ':2,'), end);
    await expect(checkBackup(file)).rejects.toMatchObject({
      name: 'BackupRefused',
      message: expect.stringContaining('no backup that this version of Chodo can read'),
    });
  });
});
