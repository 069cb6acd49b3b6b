import { performance } from 'node:perf_hooks';
import process from 'node:process';
/**
 * Runs the contestants in turn, so that whatever else the machine does meets all of them alike: some rounds to warm up, then the
 * measured ones. Memory is measured in rounds of its own, as the garbage collections it needs (--expose-gc) would slow the others.
 */
export function measureSideBySide(contestants, rounds) {
    const measure = (count, figure) => {
        const samples = contestants.map(() => []);
        for (let round = 0; round < count; round += 1)
            contestants.forEach((run, i) => samples[i]?.push(figure(run)));
        return samples.map((values) => percentile(values, 50));
    };
    measure(Math.ceil(rounds / 3), millisecondsOf);
    const milliseconds = measure(rounds, millisecondsOf);
    const megabytes = measure(3, megabytesOf);
    return contestants.map((_, i) => ({ milliseconds: milliseconds[i] ?? NaN, megabytes: megabytes[i] ?? NaN }));
}
/** How long one run takes. */
export function millisecondsOf(run) {
    const start = performance.now();
    run();
    return performance.now() - start;
}
/** By how much one run makes the heap grow before anything is collected. */
function megabytesOf(run) {
    globalThis.gc?.();
    const heapBefore = process.memoryUsage().heapUsed;
    run();
    return Math.max(0, process.memoryUsage().heapUsed - heapBefore) / 1e6;
}
/** The smallest value that at least so many percent of the values do not exceed; throws when there are none. */
export function percentile(values, percent) {
    const sorted = values.toSorted((a, b) => a - b);
    const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
    if (value === undefined)
        throw new RangeError(`no values to take the ${percent}th percentile of`);
    return value;
}
//# sourceMappingURL=measure.js.map