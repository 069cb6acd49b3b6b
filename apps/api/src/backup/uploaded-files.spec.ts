import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StagedFiles } from './uploaded-files.js';

let parent: string;
let files: string;
let staged: StagedFiles;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'chodo-staged-'));
  files = join(parent, 'files');
  mkdirSync(files);
  writeFileSync(join(files, 'kept.csv'), 'kept');
  staged = new StagedFiles(files);
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('files of a backup', () => {
  it('move in with their bytes, in place of what was there', async () => {
    await staged.begin('imports/a.csv');
    await staged.append(Buffer.from('a'));
    await staged.begin('imports/..b');
    await staged.moveIn(true);
    expect(readFileSync(join(files, 'imports', 'a.csv'), 'utf8')).toBe('a');
    expect(existsSync(join(files, 'imports', '..b'))).toBe(true);
    expect(existsSync(join(files, 'kept.csv'))).toBe(false);
  });

  it.each(['.', '..', '', './a', '../a', 'a/..', 'a/../b', 'a//b', 'a/', '/a', 'a\\b', 'C:a', 'a\0b'])(
    'are refused in one line under the name %j',
    async (path) => {
      await expect(staged.begin(path)).rejects.toMatchObject({
        name: 'BackupRefused',
        message: `The backup names a file outside its folder: ${JSON.stringify(path)}`,
      });
      expect(readFileSync(join(files, 'kept.csv'), 'utf8')).toBe('kept');
    },
  );

  it.each([
    ['a', 'a/b'],
    ['a/b/c', 'a/b'],
    ['a', 'a/b/c'],
    ['a/b', 'a/b'],
  ])('are refused in one line where one stands in the way of another: %s, %s', async (first, second) => {
    await staged.begin(first);
    await expect(staged.begin(second)).rejects.toMatchObject({
      name: 'BackupRefused',
      message: `The backup has two files in one place: "${second}"`,
    });
  });
});
