import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acquireLock, type Lock, type LockAttempt, type LockEntry } from './lock.js';
import { processIdentity } from './process-identity.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let guards = 0;
function acquire(role: LockEntry['role'] = 'server'): Promise<LockAttempt> {
  return acquireLock(folder, role, { path: join(folder, `guard-${++guards}`) });
}

function lockOf(attempt: LockAttempt): Lock {
  if (!('lock' in attempt)) throw new Error(`held by ${attempt.holder.pid}`);
  return attempt.lock;
}

function holderOf(attempt: LockAttempt): LockEntry {
  if (!('holder' in attempt)) throw new Error('not held');
  return attempt.holder;
}

function lockFiles(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('lock-'));
}

/** The lock of a process that is no more, with some of what it says changed. */
function leaveBehind(number: number, changes: Partial<LockEntry>): void {
  const entry: LockEntry = {
    pid: process.pid,
    processIdentity: 'another boot/1',
    role: 'server',
    startedAt: '2026-04-01T00:00:00.000Z',
    guard: { path: join(folder, 'guard-that-is-gone') },
    token: 'token',
    database: null,
    url: null,
    state: 'open',
    ...changes,
  };
  writeFileSync(join(folder, `lock-${number}.json`), JSON.stringify(entry));
}

describe('acquireLock', () => {
  it('gives a folder to one, names it to the next, and gives it on when it is released', async () => {
    const lock = lockOf(await acquire('command'));
    lock.publish({ url: 'http://127.0.0.1:3000' });
    expect(holderOf(await acquire())).toMatchObject({
      pid: process.pid,
      role: 'command',
      url: 'http://127.0.0.1:3000',
      state: 'open',
    });
    lock.announceClosing();
    expect(holderOf(await acquire())).toMatchObject({ state: 'closing', url: null });
    lock.release();
    lockOf(await acquire()).release();
    expect(lockFiles()).toEqual(['lock-2.json']);
  });

  it('gives it to exactly one of many who ask at once', async () => {
    leaveBehind(3, {});
    const attempts = await Promise.all(Array.from({ length: 20 }, () => acquire()));
    expect(attempts.filter((attempt) => 'lock' in attempt)).toHaveLength(1);
    expect(lockFiles()).toEqual(['lock-4.json']);
    for (const attempt of attempts) if ('lock' in attempt) attempt.lock.release();
  });

  it('is not fooled by a process that has the number of a dead holder', async () => {
    leaveBehind(7, { pid: process.ppid, processIdentity: 'another boot/1' });
    lockOf(await acquire()).release();
    expect(lockFiles()).toEqual(['lock-8.json']);
  });

  it('takes over where the system cannot tell and the guard is gone', async () => {
    leaveBehind(1, { processIdentity: null });
    lockOf(await acquire()).release();
    expect(lockFiles()).toEqual(['lock-2.json']);
  });

  it('does not take over from a live process whose guard was cleaned away', async () => {
    const identity = processIdentity(process.pid);
    if (identity === null) return;
    leaveBehind(1, { processIdentity: identity });
    expect(holderOf(await acquire())).toMatchObject({ pid: process.pid });
  });

  it('takes over from a process that died before it had written its lock', async () => {
    const file = join(folder, 'lock-1.json');
    writeFileSync(file, '{"pid":');
    utimesSync(file, new Date(0), new Date(0));
    lockOf(await acquire()).release();
    expect(lockFiles()).toEqual(['lock-2.json']);
  });

  it('keeps its file to this user', async () => {
    const lock = lockOf(await acquire());
    const entry = JSON.parse(readFileSync(join(folder, 'lock-1.json'), 'utf8')) as LockEntry;
    expect(entry.processIdentity).toBe(processIdentity(process.pid));
    lock.release();
  });
});
