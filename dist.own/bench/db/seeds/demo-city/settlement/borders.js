import { math } from '../math.js';
import { findCrossings } from '../shapes/crossings.js';
import { openPinches, traceBorders } from '../shapes/partition.js';
import { relax, roundCorners, simplify } from '../shapes/smoothing.js';
import { roughen } from '../shapes/roughen.js';
import { seaLabel } from './land-labels.js';
/**
 * Draws the coast, the city's limits and the district borders as one set of shared arcs: the coast where the ground
 * meets the water, the borders on land softened into curves. An arc that softening would make cross another keeps its
 * unsoftened course, which never crosses.
 */
export function drawBorders(land, { heightM, plan }, random) {
    openPinches(land, land.labels);
    const place = (from, to) => shoreBetween(heightM.values[from], heightM.values[to]);
    const traced = traceBorders(land, land.labels, (from, to) => land.labels[from] === seaLabel || land.labels[to] === seaLabel ? place(from, to) : null);
    const drawn = traced.map((arc) => ({
        ...arc,
        points: isCoast(arc) ? drawCoast(arc, plan, random) : drawBorder(arc, random),
    }));
    return revertCrossings(drawn, traced);
}
/** Whether the arc has the sea on one side. */
function isCoast(arc) {
    return arc.left === seaLabel || arc.right === seaLabel;
}
function shoreBetween(from, to) {
    if (from > 0 === to > 0)
        return null;
    return math.min(0.9, math.max(0.1, from / (from - to)));
}
/** Rocky shores are jagged down to 40 m, beaches are smooth. */
function drawCoast({ points }, plan, random) {
    const smooth = simplify(roundCorners(relax(points, 1, 0.4), 1), 0.009);
    return roughen(smooth, 0.05, ({ y }) => 0.22 * math.max(0, plan.rockiness(y) - 0.1), random);
}
function drawBorder({ points }, random) {
    const smooth = simplify(relax(points, 6), 0.035);
    return simplify(roundCorners(roughen(smooth, 0.3, () => 0.13, random), 2), 0.006);
}
function revertCrossings(drawn, traced) {
    for (let round = 0; round < 4; round++) {
        const offenders = findCrossings(drawn.map((arc) => arc.points));
        if (offenders.size === 0)
            return drawn;
        for (const index of offenders)
            drawn[index] = traced[index];
    }
    return drawn;
}
//# sourceMappingURL=borders.js.map