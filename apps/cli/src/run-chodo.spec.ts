import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from './commands.js';
import { runChodo } from './run-chodo.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Exit code, standard output and standard error of one call, line by line. */
async function chodo(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runChodo(args, { print: (line) => out.push(line), say: (line) => err.push(line) });
  return { exitCode, out, err };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('help', () => {
  it('lists every command in English and Japanese', async () => {
    for (const asking of ['--help', '-h', 'help']) {
      const { exitCode, out } = await chodo(asking);
      expect(exitCode).toBe(0);
      for (const { words, summary } of commands) {
        expect(out.join('\n')).toContain(words.join(' '));
        expect(out.join('\n')).toContain(summary.ja);
      }
    }
  });

  it.each(commands.map(({ words }) => [words.join(' '), words] as const))(
    'tells how to call %s',
    async (name, words) => {
      const { exitCode, out } = await chodo(...words, '--help');
      expect(exitCode).toBe(0);
      expect(out[0]).toContain(`chodo ${name}`);
    },
  );
});

describe('wrong words', () => {
  it.each([
    [[]],
    [['frobnicate']],
    [['city']],
    [['city', 'add']],
    [['city', 'add', '372013']],
    [['city', 'add', '372014', '--name', 'x']],
    [['city', 'add', '372013', '--name', 'x', '--population', 'many']],
    [['city', 'add', '372013', '--name', 'x', '--available-yen', '-5']],
    [['city', 'add', '372013', '--name', 'x', '--boundary', 'missing.json']],
    [['city', 'set']],
    [['city', 'set', '372013']],
    [['city', 'set', '372013', '--available-yen', 'much']],
    [['import', '--municipality', '372013']],
    [['import', 'b.csv']],
    [['import', '--municipality', '372013', 'missing.csv']],
    [['estimate']],
    [['cost']],
    [['cost', '--municipality', '1']],
    [['cost', '--municipality', '372013', '--method', 'other']],
    [['cost', '--municipality', '372013', '--years', '0']],
    [['cost', '--municipality', '372013', '--from', 'soon']],
    [['cost', '--municipality', '372013', '--buildings', 'b.csv']],
    [['cost', '--buildings', 'missing.csv']],
    [['cost', '--unknown']],
    [['solve']],
    [['solve', 'missing.json']],
    [['solve', 'a.json', '--gap', 'small']],
    [['solve', 'a.json', '--time-limit', '-1']],
    [['solve', 'a.json', '--seed', '1.5']],
    [['account']],
    [['account', 'add']],
    [['account', 'add', 'sato']],
    [['account', 'add', 'sa to', '--administrator']],
    [['account', 'add', 'sato', '--administrator', '--role', 'planner']],
    [['account', 'add', 'sato', '--city', '372013']],
    [['account', 'add', 'sato', '--city', '372013', '--role', 'king']],
    [['account', 'add', 'sato', '--city', '372014', '--role', 'planner']],
    [['account', 'reset']],
    [['account', 'disable', 'sato', 'mori']],
    [['account', 'list', 'all']],
    [['demo', 'now']],
    [['backup']],
    [['restore']],
    [['restore', 'missing.backup']],
  ])('%j end with one line on standard error and exit code 2', async (args) => {
    const { exitCode, out, err } = await chodo(...args);
    expect({ exitCode, out, lines: err.length }).toEqual({ exitCode: 2, out: [], lines: 1 });
    expect(err[0]).not.toContain('\n');
  });

  it('of a mapping are named', async () => {
    const ledger = file('ledger.csv', '名,面積\n林公民館,1\n');
    const said = async (content: string, ...more: string[]) => {
      const mapping = file('mapping.json', content);
      const { exitCode, err } = await chodo(
        'import',
        '--municipality',
        '372013',
        '--mapping',
        mapping,
        ledger,
        ...more,
      );
      expect({ exitCode, lines: err.length }).toEqual({ exitCode: 2, lines: 1 });
      return err[0];
    };
    expect(await said('{"name": "名", "住所": "所"}')).toContain('there is no field "住所"');
    expect(await said('{"address": "所"}')).toContain('"name" is missing');
    expect(await said('{"name": 5}')).toContain('"name" must be the header');
    expect(await said('[]')).toContain('is no JSON object');
    expect(await said('{')).toContain('is no JSON object');
    expect(await said('{"name": "名"}', ledger)).toContain('with one ledger, not with 2 files');
    expect((await chodo('import', '--municipality', '372013', '--mapping', 'none.json', ledger)).exitCode).toBe(2);
  });

  it('of a boundary or a backup that is none count as unreadable', async () => {
    const text = file('note.txt', 'hello');
    expect((await chodo('city', 'add', '372013', '--name', 'x', '--boundary', text)).exitCode).toBe(2);
    expect((await chodo('restore', text)).exitCode).toBe(2);
  });
});

describe('an option that does not fit', () => {
  it.each([
    [['cost', '--from', 'soon'], 'cost: --from must be a fiscal year from 1900 to 2200, not "soon".'],
    [['cost', '--years', '0'], 'cost: --years must be a whole number from 1 to 100, not "0".'],
    [
      ['cost', '--method', 'other'],
      'cost: --method must be one of mic, long-life-kakogawa, long-life-mext, custom, not "other".',
    ],
    [['city', 'set', '372013', '--name', ' '], 'city set: --name must be a text of 1 to 100 characters, not " ".'],
    [['city'], 'after "city" one of these words is missing: add, set. Say chodo --help to see what there is.'],
  ])('is named with what is expected: %j', async (args, line) => {
    expect(await chodo(...args)).toEqual({ exitCode: 2, out: [], err: [expect.stringMatching(/^chodo/)] });
    expect((await chodo(...args)).err[0]).toContain(line);
  });
});

describe('a backup file that cannot be written or read', () => {
  const missing = 'there is no such file or folder.';
  it.each([
    ['backup', '/no/dir/x', `Cannot write /no/dir/x: /no/dir: ${missing}`],
    ['backup', tmpdir(), `Cannot write ${tmpdir()}: it is a folder.`],
    ['restore', '/nonexistent', `Cannot read /nonexistent: ${missing}`],
    ['restore', tmpdir(), `Cannot read ${tmpdir()}: it is a folder.`],
  ])('is named in words by %s %s', async (word, path, line) => {
    expect(await chodo(word, path)).toEqual({ exitCode: 2, out: [], err: [`chodo ${word}: ${line}`] });
  });
});

describe('cost --buildings', () => {
  it('prints the object of the issue as its last line, and opens no database', async () => {
    const csv = file(
      'b.csv',
      'id,category,builtFiscalYear,floorAreaM2\na,市民文化系施設,1996,600\na,市民文化系施設,1996,400\n',
    );
    process.env['CHODO_DATA'] = join(folder, 'data');
    const { exitCode, out, err } = await chodo('cost', '--buildings', csv, '--from', '2026', '--years', '40', '--json');
    delete process.env['CHODO_DATA'];
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: [] });
    const outlook = JSON.parse(out.at(-1) ?? '');
    expect(Object.keys(outlook).join()).toBe(
      'method,fromFiscalYear,years,totalYen,averageYen,beyondHorizonYen,floorAreaM2,estimatedShare,facilities,excluded',
    );
    expect(outlook).toMatchObject({
      method: 'mic',
      fromFiscalYear: 2026,
      totalYen: 650_000_000,
      averageYen: 16_250_000,
      beyondHorizonYen: 0,
      floorAreaM2: 1000,
      estimatedShare: 0,
      facilities: 1,
      excluded: [],
    });
    expect(outlook.years[0]).toEqual({
      fiscalYear: 2026,
      renovationYen: 125_000_000,
      rebuildYen: 0,
      totalYen: 125_000_000,
    });
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('knows the other methods by kind of cost, but for the cycles that only a city sets', async () => {
    const csv = file('e.csv', 'id,category,builtFiscalYear,floorAreaM2\na,公園,1996,1000\n');
    const options = ['--from', '2026', '--years', '1', '--kinds', 'repair', '--discount-percent', '4', '--json'];
    const { out } = await chodo('cost', '--buildings', csv, '--method', 'long-life-kakogawa', ...options);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({
      method: 'long-life-kakogawa',
      totalYen: 1_000_000,
      presentValueYen: 1_000_000,
      years: [{ kinds: { repairYen: 1_000_000, renewalYen: 0 } }],
    });
    expect((await chodo('cost', '--buildings', csv, '--method', 'custom')).err).toEqual([
      'chodo cost: --method custom needs --municipality: a city sets its cycles.',
    ]);
  });

  it('prints a table for people', async () => {
    const csv = file('c.csv', 'id,category,builtFiscalYear,floorAreaM2\na,公園,1996,1000\n');
    const { out } = await chodo('cost', '--buildings', csv, '--from', '2026', '--years', '2');
    expect(out[1]).toBe('FY2026 (Reiwa 8)              85.0         0.0        85.0');
    expect(out).toHaveLength(5);
  });

  it('names line and column of what does not fit', async () => {
    const csv = file('d.csv', 'id,category,builtFiscalYear,floorAreaM2\na,文化,1996,1000\n');
    const { exitCode, err } = await chodo('cost', '--buildings', csv, '--json');
    expect(exitCode).toBe(2);
    expect(err[0]).toContain('line 2, column category');
  });
});
