import { expect } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProjectFolder } from '#db/project-folder';
import { openTestServer, type TestServer } from './server.js';
import { runChodo } from '../../apps/cli/src/run-chodo.js';

/** The built command. */
export const program = join(findProjectFolder(), 'dist/apps/cli/src/main.js');

type Place = Pick<TestServer['database'], 'connection' | 'dataFolder'>;

/** Says where the database is, which a server has open here: an external one, or through the server. */
export function placeOf({ connection, dataFolder }: Place) {
  const databaseUrl = 'connectionString' in connection ? connection.connectionString : '';
  return { CHODO_DATA: dataFolder, DATABASE_URL: databaseUrl };
}

/** A process of its own. */
export async function chodoProcess(...args: string[]) {
  const run = promisify(execFile)(process.execPath, [program, ...args], { env: process.env });
  const ended = await run.then(
    (said) => ({ ...said, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  const out = ended.stdout.trimEnd().split('\n');
  return { exitCode: ended.code, out, err: ended.stderr.trimEnd(), last: out.at(-1) ?? '' };
}

/** The same call within this process, which starts in a tenth of the time. */
export async function chodo(...args: string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const exitCode = await runChodo(args, { print: (line) => out.push(line), say: (line) => said.push(line) });
  return { exitCode, out, err: said.join('\n'), last: out.at(-1) ?? '' };
}

/** The object on the last line, of a command that has nothing to note. */
export const json = async (...args: string[]) => {
  const { exitCode, err, last } = await chodo(...args, '--json');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return JSON.parse(last);
};

/** Writes a file for the command to read; its path. */
export function fileIn(folder: string, name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A server, beside which the command runs on the same database, and a folder for files. */
export interface BesideServer {
  readonly server: TestServer;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Allow 120 s in `beforeAll`. Throws where the command is not built. */
export async function openBesideServer(): Promise<BesideServer> {
  if (!existsSync(program)) throw new Error('the command is not built: npm run build');
  const server = await openTestServer();
  const place = placeOf(server.database);
  Object.assign(process.env, place);
  const folder = mkdtempSync(join(tmpdir(), 'chodo-command-'));
  const close = async () => {
    for (const name of Object.keys(place)) delete process.env[name];
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, folder, close };
}
