import { setTimeout as pause } from 'node:timers/promises';
/** The answer, or what stands in for one that takes longer than `patienceMs`; whatever becomes of a late answer is nobody's concern. */
export async function within(patienceMs, answer, late) {
    const inTime = new AbortController();
    const patience = pause(patienceMs, late, { signal: inTime.signal });
    patience.catch(() => { });
    try {
        return await Promise.race([answer, patience]);
    }
    finally {
        inTime.abort();
        answer.catch(() => { });
    }
}
//# sourceMappingURL=within.js.map