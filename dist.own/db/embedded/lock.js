import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../start-error.js';
import { askGuard, openGuard } from './guard.js';
import { processExists, processIdentity } from './process-identity.js';
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
export async function acquireLock(folder, role, guardAt) {
    for (;;) {
        const numbers = lockNumbers(folder);
        const highest = numbers.at(-1) ?? 0;
        const holder = highest === 0 ? null : await readLock(folder, highest);
        if (holder !== null && (await isHeld(holder)))
            return { holder };
        const lock = await takeNumber(folder, highest + 1, role, guardAt);
        if (lock !== null)
            return { lock };
        await pause(20);
    }
}
function lockNumbers(folder) {
    const names = readdirSync(folder).map((name) => NAME.exec(name)?.[1]);
    return names
        .filter((digits) => digits !== undefined)
        .map(Number)
        .sort((a, b) => a - b);
}
function lockFile(folder, number) {
    return join(folder, `lock-${number}.json`);
}
/** The entry, or null where nobody can be holding by it: it is gone, or its maker died before it was written. */
async function readLock(folder, number) {
    const file = lockFile(folder, number);
    for (;;) {
        try {
            return JSON.parse(readFileSync(file, 'utf8'));
        }
        catch (error) {
            if (errorCode(error) === 'ENOENT')
                return null;
            if (!(error instanceof SyntaxError))
                throw error;
            if (Date.now() - statSync(file).mtimeMs > UNREADABLE_LIMIT_MS)
                return null;
            await pause(50);
        }
    }
}
/** The holder lives. Its guard is asked first; where that is lost (a cleaned temporary folder), the system is. */
async function isHeld(holder) {
    if (holder.state === 'released')
        return false;
    const state = await askGuard(holder.guard, holder.token, GUARD_LIMIT_MS);
    if (state === 'alive')
        return true;
    if (state === 'silent')
        return processExists(holder.pid);
    return holder.processIdentity !== null && processIdentity(holder.pid) === holder.processIdentity;
}
async function takeNumber(folder, number, role, guardAt) {
    const token = randomBytes(16).toString('hex');
    const guard = await openGuard(guardAt, token);
    const entry = newEntry(role, guard.address, token);
    try {
        writeFileSync(lockFile(folder, number), toText(entry), { flag: 'wx', mode: 0o600 });
    }
    catch (error) {
        guard.close();
        if (errorCode(error) === 'EEXIST')
            return null;
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
function newEntry(role, guard, token) {
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
function removeLower(folder, number) {
    for (const lower of lockNumbers(folder))
        if (lower < number)
            rmSync(lockFile(folder, lower), { force: true });
}
function holdLock(folder, number, entry, guard) {
    let current = entry;
    const rewrite = (news) => {
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
function toText(entry) {
    return `${JSON.stringify(entry, null, 2)}\n`;
}
//# sourceMappingURL=lock.js.map