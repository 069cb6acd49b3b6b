import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProjectFolder } from '#db/project-folder';
import { cookieOfAdministrator } from './real-sign-in.js';

const project = findProjectFolder();
const startLimitMs = 100_000;

/** A running `npm start` on a free port, with a data folder of its own. */
export interface ChodoProcess {
  readonly url: string;
  readonly pid: number;
  readonly dataFolder: string;
  /** What it has said so far, line by line. */
  readonly said: readonly string[];
  /** When each line was said, in milliseconds since the start. */
  readonly saidAtMs: readonly number[];
  /** The session of the first administrator. */
  readonly cookie: string;
  /** Asks the server in the name of the first administrator: a path below `url`. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
  /** kill -9; its data folder stays. */
  kill(): Promise<void>;
}

/** Lets a measurement ask as often as it likes. */
export const uncounted = Object.fromEntries(
  ['PUBLIC', 'REPORTING', 'SIGN_IN', 'STRANGER', 'READING', 'WRITING', 'HEAVY'].map((name) => [
    `CHODO_RATE_${name}`,
    '0',
  ]),
);

/** A data folder in which nothing ever started. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'chodo-e2e-'));

/** One with the demo city in it, where a folder with it was prepared; else an empty one, into which the start loads it. */
function demoFolder(): string {
  const folder = emptyFolder();
  const prepared = process.env['CHODO_PREPARED_CITY'];
  if (prepared) cpSync(prepared, folder, { recursive: true });
  return folder;
}

/** Starts the built program as `npm start` does, on data of its own or of one before; resolves once it is ready and its administrator has signed in. */
export async function startChodo(
  environment: NodeJS.ProcessEnv = {},
  dataFolder = demoFolder(),
): Promise<ChodoProcess> {
  const child = spawn(process.execPath, [join(project, 'dist/apps/cli/src/serve.js')], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: '', PORT: '0', CHODO_DATA: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const begun = performance.now();
  const said: string[] = [];
  const saidAtMs: number[] = [];
  const hear = (line: string) => {
    said.push(line);
    saidAtMs.push(performance.now() - begun);
  };
  try {
    const url = await readyUrl(child, said, hear);
    const cookie = await cookieOfAdministrator(url, said);
    const headers = (init: RequestInit) => ({
      Cookie: cookie,
      ...(init.headers as Record<string, string> | undefined),
    });
    return {
      url,
      pid: child.pid!,
      dataFolder,
      said,
      saidAtMs,
      cookie,
      fetch: (path, init = {}) => fetch(`${url}${path}`, { ...init, headers: headers(init) }),
      stop: () => stop(child, dataFolder),
      kill: () => end(child, 'SIGKILL'),
    };
  } catch (error) {
    await stop(child, dataFolder);
    throw error;
  }
}

function readyUrl(child: ChildProcess, said: readonly string[], hear: (line: string) => void): Promise<string> {
  return new Promise((done, fail) => {
    const listen = (chunk: Buffer) => {
      chunk.toString().split('\n').filter(Boolean).forEach(hear);
      const url = /ready: (http\S+)/.exec(said.join('\n'))?.[1];
      if (url) done(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    // Sooner than the hook that waits for it ends, which would leave the process behind.
    setTimeout(() => fail(new Error(`not ready after ${startLimitMs} ms:\n${said.join('\n')}`)), startLimitMs).unref();
    child.once('exit', (code) => fail(new Error(`ended with code ${code} before it was ready:\n${said.join('\n')}`)));
  });
}

async function stop(child: ChildProcess, dataFolder: string): Promise<void> {
  await end(child, 'SIGINT');
  rmSync(dataFolder, { recursive: true, force: true });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
