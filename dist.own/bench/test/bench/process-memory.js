import { readFileSync } from 'node:fs';
const sampleMs = 100;
/** Looks ten times a second until stopped; needs Linux's /proc. */
export function watchMemory(pid) {
    const idleMegabytes = megabytesOf(pid);
    let mostMegabytes = idleMegabytes;
    const timer = setInterval(() => (mostMegabytes = Math.max(mostMegabytes, megabytesOf(pid))), sampleMs);
    timer.unref();
    return {
        stop: () => {
            clearInterval(timer);
            return { idleMegabytes, mostMegabytes };
        },
    };
}
function megabytesOf(pid) {
    const resident = Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return children.reduce((sum, child) => sum + megabytesOf(child), (resident * 1024) / 1e6);
}
//# sourceMappingURL=process-memory.js.map