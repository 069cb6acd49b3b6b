import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findProjectFolder } from '#db/project-folder';

jest.setTimeout(60_000);

/** A project of two files around the real set-up step, so that it can be built, broken and built again. */
let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'chodo-setup-'));
  for (const name of ['setup.mjs', 'setup']) {
    cpSync(join(findProjectFolder(), 'apps/cli', name), join(project, 'apps/cli', name), { recursive: true });
  }
  write(
    'package.json',
    JSON.stringify({ name: 'small', version: '1.0.0', type: 'module', engines: { node: '>=20.19' } }),
  );
  const lock = JSON.stringify({ name: 'small', version: '1.0.0', lockfileVersion: 3, packages: {} });
  write('package-lock.json', lock);
  write('node_modules/.package-lock.json', lock);
  symlinkSync(join(findProjectFolder(), 'node_modules/typescript'), join(project, 'node_modules/typescript'));
  write('tsconfig.json', '{}');
  const options = { module: 'nodenext', rootDir: '.', types: [], lib: ['es5'], skipLibCheck: true };
  write(
    'tsconfig.build.json',
    JSON.stringify({ compilerOptions: options, include: ['libs', 'db'], exclude: ['**/*.spec.ts'] }),
  );
  for (const folder of ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'geo/src', 'db'])
    mkdirSync(join(project, folder), { recursive: true });
  write('libs/yen.ts', 'export const yen: number = 1;\n');
  write('libs/yen.spec.ts', 'export const tested = true;\n');
  write('db/words.json', '{}');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), content);
}

function run(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(project, 'apps/cli/setup.mjs'), ...words]);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

const compiled = (): string => readFileSync(join(project, 'dist/libs/yen.js'), 'utf8');

describe('the set-up step', () => {
  it('compiles, copies what is read beside the code, and then has nothing to do', async () => {
    expect(await run('build-server')).toEqual({ code: 0, out: 'Compiling the server ...\n', err: '' });
    expect(compiled()).toContain('yen = 1');
    expect(existsSync(join(project, 'dist/db/words.json'))).toBe(true);
    expect(existsSync(join(project, 'dist/libs/yen.spec.js'))).toBe(false);
    expect(await run('build-server')).toEqual({ code: 0, out: '', err: '' });
  });

  it('compiles again what has changed, and keeps what it had where that fails', async () => {
    await run('build-server');
    write('libs/yen.ts', 'export const yen: number = "one";\n');
    const failed = await run('build-server');
    expect(failed.code).toBe(1);
    expect(failed.err).toMatch(/^Compiling the server failed:\n.*libs\/yen\.ts\(1,14\): error TS2322/);
    expect(compiled()).toContain('yen = 1');
    write('libs/yen.ts', 'export const yen: number = 22;\n');
    expect((await run('build-server')).code).toBe(0);
    expect(compiled()).toContain('yen = 22');
  });

  it('lets one of several that start at once do the work', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => run('build-server')));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(runs.filter(({ out }) => out.includes('Compiling'))).toHaveLength(1);
    expect(readdirSync(join(project, 'dist')).sort()).toEqual(['.server-built', 'db', 'libs']);
  });

  it('is not stopped by the lock and the draft of a run that was killed', async () => {
    write('dist/.setup-lock', '4194999');
    write('dist/.server-draft-4194999/libs/half.js', '');
    expect((await run('build-server')).code).toBe(0);
    expect(readdirSync(join(project, 'dist')).sort()).toEqual(['.server-built', 'db', 'libs']);
  });

  it('needs the Node that package.json names', async () => {
    write('package.json', JSON.stringify({ name: 'small', engines: { node: '>=99.1' } }));
    const { code, err } = await run('build-server');
    expect(code).toBe(1);
    expect(err).toBe(
      `Chodo needs Node.js 99.1 or newer; this is ${process.versions.node}. Get one from https://nodejs.org\n`,
    );
  });

  it('knows its words', async () => {
    expect((await run('bake')).code).toBe(2);
  });
});
