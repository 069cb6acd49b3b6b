import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../start-error.js';
import type { DatabaseAddress } from './address.js';
import { askGuard, type Guard, type GuardAddress, openGuard } from './guard.js';
import { processExists, processIdentity } from './process-identity.js';

/** What a lock file says: who has the folder open, how to ask whether it lives, and where its database is reached. */
export interface LockEntry {
  pid: number;
  /** Null where the system does not tell (see processIdentity). */
  processIdentity: string | null;
  role: 'server' | 'command';
  /** ISO 8601. */
  startedAt: string;
  guard: GuardAddress;
  token: string;
  /** Null until the database takes clients. */
  database: DatabaseAddress | null;
  /** The web page of a running server, null where there is none. */
  url: string | null;
  /** `closing`: takes no client any more and will be gone soon; `released`: the folder was closed in good order. */
  state: 'open' | 'closing' | 'released';
}

/** The folder is ours until `release`. */
export interface Lock {
  guard: GuardAddress;
  /** Tells others where the database, and the web page, is. */
  publish(news: { database?: DatabaseAddress; url?: string }): void;
  /** Says that the end is near: whoever wants the folder next need only wait. */
  announceClosing(): void;
  release(): void;
}

/** What came of asking for a folder. */
export type LockAttempt = { lock: Lock } | { holder: LockEntry };

const NAME = /^lock-(\d+)\.json$/;
/** A lock file is written at once after it is made; one that stays unreadable belongs to a process that died between. */
const UNREADABLE_LIMIT_MS = 5_000;
const GUARD_LIMIT_MS = 3_000;

/**
 * Takes a data folder for this process, or says who has it. Lock files are numbered and the highest counts. A file is
 * only ever made (which fails if it exists), changed by its own maker, or deleted when a higher one exists; so taking
 * over from a dead holder is making the next number, and of two who try at once one fails. Numbers never start again:
 * whoever finds a number above its own after making it has come too late.
 */
export async function acquireLock(
  folder: string,
  role: LockEntry['role'],
  guardAt: GuardAddress,
): Promise<LockAttempt> {
  for (;;) {
    const numbers = lockNumbers(folder);
    const highest = numbers.at(-1) ?? 0;
    const holder = highest === 0 ? null : await readLock(folder, highest);
    if (holder !== null && (await isHeld(holder))) return { holder };
    const lock = await takeNumber(folder, highest + 1, role, guardAt);
    if (lock !== null) return { lock };
    await pause(20);
  }
}

function lockNumbers(folder: string): number[] {
  const names = readdirSync(folder).map((name) => NAME.exec(name)?.[1]);
  return names
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}

function lockFile(folder: string, number: number): string {
  return join(folder, `lock-${number}.json`);
}

/** The entry, or null where nobody can be holding by it: it is gone, or its maker died before it was written. */
async function readLock(folder: string, number: number): Promise<LockEntry | null> {
  const file = lockFile(folder, number);
  for (;;) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as LockEntry;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      if (!(error instanceof SyntaxError)) throw error;
      if (Date.now() - statSync(file).mtimeMs > UNREADABLE_LIMIT_MS) return null;
      await pause(50);
    }
  }
}

/** The holder lives. Its guard is asked first; where that is lost (a cleaned temporary folder), the system is. */
async function isHeld(holder: LockEntry): Promise<boolean> {
  if (holder.state === 'released') return false;
  const state = await askGuard(holder.guard, holder.token, GUARD_LIMIT_MS);
  if (state === 'alive') return true;
  if (state === 'silent') return processExists(holder.pid);
  return holder.processIdentity !== null && processIdentity(holder.pid) === holder.processIdentity;
}

async function takeNumber(
  folder: string,
  number: number,
  role: LockEntry['role'],
  guardAt: GuardAddress,
): Promise<Lock | null> {
  const token = randomBytes(16).toString('hex');
  const guard = await openGuard(guardAt, token);
  const entry = newEntry(role, guard.address, token);
  try {
    writeFileSync(lockFile(folder, number), toText(entry), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    guard.close();
    if (errorCode(error) === 'EEXIST') return null;
    throw error;
  }
  if ((lockNumbers(folder).at(-1) ?? 0) > number) {
    guard.close();
    rmSync(lockFile(folder, number), { force: true });
    return null;
  }
  removeLower(folder, number);
  return holdLock(folder, number, entry, guard);
}

function newEntry(role: LockEntry['role'], guard: GuardAddress, token: string): LockEntry {
  return {
    pid: process.pid,
    processIdentity: processIdentity(process.pid),
    role,
    startedAt: new Date().toISOString(),
    guard,
    token,
    database: null,
    url: null,
    state: 'open',
  };
}

function removeLower(folder: string, number: number): void {
  for (const lower of lockNumbers(folder)) if (lower < number) rmSync(lockFile(folder, lower), { force: true });
}

function holdLock(folder: string, number: number, entry: LockEntry, guard: Guard): Lock {
  let current = entry;
  const rewrite = (news: Partial<LockEntry>): void => {
    current = { ...current, ...news };
    const draft = join(folder, `.lock-${number}.draft`);
    writeFileSync(draft, toText(current), { mode: 0o600 });
    renameSync(draft, lockFile(folder, number));
  };
  return {
    guard: guard.address,
    publish: rewrite,
    announceClosing: () => rewrite({ state: 'closing', database: null, url: null }),
    release: () => {
      rewrite({ state: 'released', database: null, url: null });
      guard.close();
    },
  };
}

function toText(entry: LockEntry): string {
  return `${JSON.stringify(entry, null, 2)}\n`;
}
