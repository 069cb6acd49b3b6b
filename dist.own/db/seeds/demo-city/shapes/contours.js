import { math } from '../math.js';
import { findCrossings } from './crossings.js';
import { openPinches, ringsAround, traceBorders } from './partition.js';
import { assemblePolygons, ringArea } from './rings.js';
import { relax, roundCorners, simplify } from './smoothing.js';
/** Polygons of all ground at or above a level, with smooth outlines; nothing touches the rim of the raster. */
export function contour(raster, level, style) {
    const { values } = raster;
    const labels = markAbove(raster, level);
    openPinches(raster, labels);
    const arcs = traceBorders(raster, labels, (from, to) => crossingShare(values[from] - level, values[to] - level));
    const rings = ringsAround(arcs, (label) => label === 1).filter((ring) => math.abs(ringArea(ring)) >= style.smallestKm2);
    return assemblePolygons(drawRings(rings, style));
}
/** 1 where the value is at least the level, but never on the rim. */
function markAbove({ columns, rows, values }, level) {
    const labels = new Uint8Array(values.length);
    for (let row = 1; row < rows - 1; row++) {
        const end = row * columns + columns - 1;
        for (let cell = row * columns + 1; cell < end; cell++)
            if (values[cell] >= level)
                labels[cell] = 1;
    }
    return labels;
}
function crossingShare(from, to) {
    if (from >= 0 === to >= 0)
        return null;
    return math.min(0.95, math.max(0.05, from / (from - to)));
}
function drawRings(rings, style) {
    const drawn = rings.map((ring) => {
        const smooth = simplify(roundCorners(relax(ring, style.relaxRounds), 1), style.toleranceKm);
        return math.sign(ringArea(smooth)) === math.sign(ringArea(ring)) ? smooth : ring;
    });
    for (let round = 0; round < 4; round++) {
        const offenders = findCrossings(drawn);
        if (offenders.size === 0)
            break;
        for (const index of offenders)
            drawn[index] = rings[index];
    }
    return drawn;
}
//# sourceMappingURL=contours.js.map