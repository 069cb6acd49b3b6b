import { readFileSync } from 'node:fs';
/**
 * Names one run of one process, so that a later process with the same number is not taken for it: boot id and start time
 * on Linux, null elsewhere and for a process that does not exist.
 */
export function processIdentity(pid) {
    try {
        const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        // The name in parentheses may hold spaces; the 22nd field of the line is the 20th after it (proc(5), starttime).
        const startTicks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
        return startTicks === undefined ? null : `${boot}/${startTicks}`;
    }
    catch {
        return null;
    }
}
/** Some process has this number now (perhaps one that this user may not signal). */
export function processExists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
//# sourceMappingURL=process-identity.js.map