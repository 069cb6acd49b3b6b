import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProjectFolder } from '#db/project-folder';

const program = join(findProjectFolder(), 'dist/apps/cli/src/serve.js');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  child: ChildProcess;
  out: string;
  err: string;
}

const running: Run[] = [];
afterEach(async () => {
  for (const run of running.splice(0)) {
    run.child.kill('SIGKILL');
    await ended(run);
  }
});

/** Starts the built server as `npm start` does. */
function start(environment: NodeJS.ProcessEnv): Run {
  const env = { ...process.env, DATABASE_URL: '', PORT: '0', CHODO_DATA: folder, ...environment };
  const run: Run = {
    child: spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] }),
    out: '',
    err: '',
  };
  run.child.stdout?.on('data', (chunk: Buffer) => (run.out += chunk.toString()));
  run.child.stderr?.on('data', (chunk: Buffer) => (run.err += chunk.toString()));
  running.push(run);
  return run;
}

async function ended({ child }: Run): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  return child.exitCode;
}

async function saysReady(run: Run): Promise<string> {
  for (;;) {
    const url = /ready: (http\S+)/.exec(run.out)?.[1];
    if (url !== undefined) return url;
    await Promise.race([once(run.child, 'close'), run.child.stdout === null ? null : once(run.child.stdout, 'data')]);
    if (run.child.exitCode !== null) throw new Error(`ended with ${run.child.exitCode}: ${run.err}`);
  }
}

/** The exit code and what stood on standard error. */
async function failure(environment: NodeJS.ProcessEnv): Promise<{ code: number | null; lines: string[] }> {
  const run = start(environment);
  const code = await ended(run);
  return { code, lines: run.err.trimEnd().split('\n') };
}

describe('a start that cannot be', () => {
  it('tells of a busy port', async () => {
    const other: Server = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(await failure({ PORT: String(port) })).toEqual({
      code: 1,
      lines: [expect.stringMatching(new RegExp(`Port ${port} is in use`))],
    });
    other.close();
  }, 60_000);

  it.each([
    ['mysql://127.0.0.1/chodo', 'its scheme is "mysql"'],
    ['postgresql://127.0.0.1:1/chodo', 'nothing listens there'],
    ['postgresql://chodo.invalid/chodo', 'Cannot open the database chodo.invalid/chodo'],
    ['nonsense', 'it is no URL'],
  ])(
    'tells of DATABASE_URL=%s',
    async (url, reason) => {
      expect(await failure({ DATABASE_URL: url })).toEqual({ code: 1, lines: [expect.stringContaining(reason)] });
    },
    60_000,
  );

  it('tells of a data folder that is a file, or below one', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const place of [file, join(file, 'below')]) {
      for (const DATABASE_URL of ['', 'postgresql://nobody@127.0.0.1:1/none']) {
        expect(await failure({ CHODO_DATA: place, DATABASE_URL })).toEqual({
          code: 1,
          lines: [expect.stringContaining(`The data folder ${place} cannot be used`)],
        });
      }
    }
  }, 60_000);

  it('tells of a data folder that it may not write to', async () => {
    // Root may write everywhere but into the system's own view of itself.
    const closed = process.getuid?.() === 0 ? '/proc/sys' : mkdtempSync(join(folder, 'closed-'));
    if (process.getuid?.() !== 0) chmodSync(closed, 0o500);
    expect(await failure({ CHODO_DATA: closed })).toEqual({
      code: 1,
      lines: [expect.stringContaining(`The data folder ${closed} cannot be used`)],
    });
  }, 60_000);
});

(existsSync('/proc/self') ? describe : describe.skip)('a data folder where the system makes none', () => {
  it.each(['/proc/chodo', '/proc/chodo/below'])(
    'is told of at once: %s',
    async (place) => {
      const line = expect.stringContaining(`The data folder ${place} cannot be used: no folder can be made there.`);
      expect(await failure({ CHODO_DATA: place })).toEqual({ code: 1, lines: [line] });
    },
    20_000,
  );
});

describe('a running server', () => {
  it('refuses a second one on its folder, closes cleanly on Ctrl-C and starts again', async () => {
    const data = mkdtempSync(join(folder, 'data-'));
    const first = start({ CHODO_DATA: data });
    const url = await saysReady(first);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(await failure({ CHODO_DATA: data })).toEqual({
      code: 1,
      lines: [expect.stringContaining(`${data} is already open in process ${first.child.pid} (${url}).`)],
    });

    first.child.kill('SIGINT');
    // At once, while the first still closes: the second waits for it.
    const second = start({ CHODO_DATA: data });
    expect(await ended(first)).toBe(0);
    expect(first.err).toBe('');
    await saysReady(second);
    second.child.kill('SIGTERM');
    expect(await ended(second)).toBe(0);
    const locks = readdirSync(data).filter((name) => name.startsWith('lock-'));
    expect(locks.map((name) => JSON.parse(readFileSync(join(data, name), 'utf8')).state)).toEqual(['released']);
  }, 180_000);
});
