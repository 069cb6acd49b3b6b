import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findProjectFolder } from '#db/project-folder';
import { startDatabaseProcess } from '../support/database-process.js';

const ROUNDS = 20;

interface Entry {
  author: string;
  number: number;
}

/** What write-loop.mjs says: what it found when it opened, then each transaction that was acknowledged to it. */
type Report = { stored: Entry[]; torn: Entry[] } | Entry;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(dataFolder: string): ChildProcess {
  const program = join(findProjectFolder(), 'test/crash/write-loop.mjs');
  return fork(program, [dataFolder], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await gone;
}

/** Opens the folder, lets it write until the moment of the kill, and returns what was found first. */
async function writeAndKill(
  acknowledged: Set<string>,
  killAfterMs: number,
): Promise<{ stored: string[]; torn: Entry[] }> {
  const child = start(folder);
  child.on('message', (report: Report) => {
    if (!('stored' in report)) acknowledged.add(nameOf(report));
  });
  try {
    const [found] = (await Promise.race([once(child, 'message'), onceGone(child)])) as [Exclude<Report, Entry>];
    await pause(killAfterMs);
    return { stored: found.stored.map(nameOf), torn: found.torn };
  } finally {
    await kill(child);
  }
}

async function onceGone(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`the writing process ended by itself (${code})`);
}

const nameOf = ({ author, number }: Entry): string => `${author}${number}`;

describe('kill -9 of a server that writes', () => {
  it(`loses no acknowledged write and tears no transaction, ${ROUNDS} times`, async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round <= ROUNDS; round++) {
      const expected = [...acknowledged];
      // Different moments: some rounds end in the first transactions, some after a checkpoint.
      const { stored, torn } = await writeAndKill(acknowledged, 50 + ((round * 367) % 1100));
      const found = new Set(stored);
      expect({ round, torn, lost: expected.filter((name) => !found.has(name)) }).toEqual({ round, torn: [], lost: [] });
      // A transaction that was stored without its acknowledgement being heard must not vanish later either.
      for (const name of stored) acknowledged.add(name);
    }
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * 10);
  }, 300_000);

  it('opens after being killed while it opens', async () => {
    for (const delayMs of [400, 1200, 2000, 2800]) {
      const child = start(folder);
      await pause(delayMs);
      await kill(child);
    }
    const server = await startDatabaseProcess(folder, 'server');
    const [row] = await server.query('SELECT count(*)::integer AS entries FROM entry');
    await server.close();
    expect(row?.['entries']).toBeGreaterThan(0);
  }, 60_000);

  it('opens after being killed in its very first start', async () => {
    for (const delayMs of [300, 600, 900, 1500]) {
      const fresh = mkdtempSync(join(folder, 'fresh-'));
      const child = start(fresh);
      await pause(delayMs);
      await kill(child);
      const server = await startDatabaseProcess(fresh, 'server');
      expect(await server.query('SELECT count(*)::integer AS migrated FROM migrations')).not.toEqual([{ migrated: 0 }]);
      await server.close();
    }
  }, 120_000);
});
