import { describe, expect, it } from '@jest/globals';
import { readLimits } from './limits.js';
import { readCsv } from './read-csv.js';

describe('readCsv', () => {
  it('keeps blank lines and ragged rows where they are, and trims cells', () => {
    const answer = readCsv('\uFEFF名称,面積\r\n\r\n"中央, 図書館","32,500 "\r\n　短い　\r\n,,\r\n');
    expect(answer).toEqual({
      ok: true,
      table: { sheet: null, namesSheet: false, rows: [['名称', '面積'], [''], ['中央, 図書館', '32,500'], ['短い']] },
    });
  });

  it.each([
    ['tabs', 'a\tb,c\td\n1\t2\t3'],
    ['semicolons', 'a;b;c\n1;2;3'],
    ['CR only', 'a,b,c\r1,2,3'],
  ])('reads %s', (_, text) => {
    const answer = readCsv(text);
    expect(answer.ok && answer.table.rows.map((row) => row.length)).toEqual([3, 3]);
  });

  it('takes each kind of line end for one, also in one file', () => {
    const answer = readCsv('a,b\r\nc,d\ne,f\rg,h\r\n');
    expect(answer.ok && answer.table.rows.map((row) => row.join())).toEqual(['a,b', 'c,d', 'e,f', 'g,h']);
  });

  it('keeps a row of several lines one row', () => {
    const answer = readCsv('a,b\n"x\ny",1\nz,2');
    expect(answer.ok && answer.table.rows).toEqual([
      ['a', 'b'],
      ['x\ny', '1'],
      ['z', '2'],
    ]);
  });

  it('refuses what is cut inside a quotation', () => {
    expect(readCsv('a,b\n1,"cut off')).toMatchObject({ ok: false, kind: 'truncated' });
  });

  it('refuses a letter', () => {
    expect(readCsv('拝啓\n時下ますます')).toMatchObject({ ok: false, kind: 'not-a-table' });
  });

  it.each([
    ['rows', 'a,b\n'.repeat(11), { rows: 10 }],
    ['line ends of CR only, before any row is made', `a,b${'\r'.repeat(41)}`, { rows: 10 }],
    ['columns', `${','.repeat(10)}x`, { columns: 10 }],
    ['cells', 'a,b\n'.repeat(20), { cells: 30 }],
  ])('refuses too many %s', (_, text, limit) => {
    const answer = readCsv(text, { ...readLimits, ...limit });
    expect(answer).toMatchObject({ ok: false, kind: 'too-large', reason: { en: expect.stringContaining('split it') } });
  });
});
