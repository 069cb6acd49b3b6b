import { math } from '../math.js';
import { centreOf } from '../terrain/raster.js';
/** Small settlements outside the centres: flat spots by rivers and coves, best first, at least a walk apart. */
export function findHamlets({ heightM, slope, drainage, seaKm, inCity }, centres, lake) {
    const candidates = [];
    for (let cell = 0; cell < inCity.length; cell++) {
        if (inCity[cell] === 0 || lake.has(cell) || seaKm.values[cell] < 0.3)
            continue;
        const flat = math.exp(-((slope.values[cell] / 0.07) ** 2));
        const water = 0.4 + 0.6 * math.min(1, drainage.areaKm2[cell] / 5) + 0.5 * math.exp(-seaKm.values[cell] / 0.8);
        const score = flat * water * math.exp(-heightM.values[cell] / 260);
        if (score > 0.1)
            candidates.push({ cell, score });
    }
    candidates.sort((a, b) => b.score - a.score || a.cell - b.cell);
    const taken = centres.map(({ point }) => point);
    const hamlets = [];
    for (const { cell } of candidates) {
        const point = centreOf(heightM, cell);
        const apart = heightM.values[cell] < 60 ? 1.5 : 1.9;
        if (taken.some((other) => math.hypot(other.x - point.x, other.y - point.y) < apart))
            continue;
        taken.push(point);
        hamlets.push(point);
    }
    return hamlets;
}
//# sourceMappingURL=hamlets.js.map