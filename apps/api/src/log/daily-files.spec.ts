import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DailyFiles } from './daily-files.js';

const folder = mkdtempSync(join(tmpdir(), 'chodo-logs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('begins a file each day in Japan, goes on with one that is there, and keeps thirty', () => {
  for (let day = 1; day <= 31; day += 1) {
    writeFileSync(join(folder, `chodo-2026-10-${String(day).padStart(2, '0')}.jsonl`), 'old\n');
  }
  writeFileSync(join(folder, 'notes.txt'), 'not ours');
  let now = new Date('2026-11-28T14:59:59Z');
  const files = new DailyFiles(folder, () => now);
  files.write('one\n');
  now = new Date('2026-11-28T15:00:00Z');
  files.write('two\n');
  files.close();
  files.write('three\n');
  files.close();
  expect(read('chodo-2026-11-28.jsonl')).toBe('one\n');
  expect(read('chodo-2026-11-29.jsonl')).toBe('two\nthree\n');
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  expect(names).toHaveLength(30);
  expect(names).not.toContain('chodo-2026-10-03.jsonl');
  expect(names).toContain('chodo-2026-10-04.jsonl');
  expect(read('notes.txt')).toBe('not ours');
});
