import { math } from '../math.js';
/** Facilities in the bundled-management contract (包括施設管理). */
const bundledCount = 230;
/** Marks exactly 230 of the city's open facilities, the readier ones more likely (weighted sampling, Efraimidis-Spirakis). */
export function chooseBundled(candidates, random) {
    const drawn = candidates
        .map(({ facility, readiness }) => ({ facility, draw: random.next() ** (1 / math.max(readiness, 1e-9)), readiness }))
        .filter(({ facility, readiness }) => readiness > 0 && facility.owner === 'city' && facility.status === 'open')
        .sort((a, b) => b.draw - a.draw);
    if (drawn.length < bundledCount)
        throw new Error(`only ${drawn.length} facilities could be bundled`);
    const chosen = new Set(drawn.slice(0, bundledCount).map(({ facility }) => facility.id));
    return candidates.map(({ facility }) => ({ ...facility, bundledManagement: chosen.has(facility.id) }));
}
//# sourceMappingURL=bundled.js.map