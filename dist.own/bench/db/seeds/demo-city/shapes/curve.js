import { infinity, math } from '../math.js';
/** A smooth function through (at, value) knots in rising order of `at`; constant beyond both ends. */
export function interpolateKnots(knots, at) {
    const last = knots.length - 1;
    if (at <= knots[0][0])
        return knots[0][1];
    if (at >= knots[last][0])
        return knots[last][1];
    let i = 0;
    while (knots[i + 1][0] < at)
        i++;
    const [x1, y1] = knots[i];
    const [x2, y2] = knots[i + 1];
    const [x0, y0] = knots[math.max(0, i - 1)];
    const [x3, y3] = knots[math.min(last, i + 2)];
    const width = x2 - x1;
    const t = (at - x1) / width;
    const slope1 = (width * (y2 - y0)) / (x2 - x0);
    const slope2 = (width * (y3 - y1)) / (x3 - x1);
    return hermite(y1, y2, slope1, slope2, t);
}
/** Shortest distance from a point to a polyline, and how far along (0 to 1 by number of segments) the nearest place is. */
export function distanceToLine(line, x, y) {
    let best = infinity;
    let along = 0;
    for (let i = 0; i + 1 < line.length; i++) {
        const a = line[i];
        const b = line[i + 1];
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        const t = math.min(1, math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
        const distance = math.hypot(x - a.x - t * dx, y - a.y - t * dy);
        if (distance < best) {
            best = distance;
            along = (i + t) / (line.length - 1);
        }
    }
    return { distanceKm: best, along };
}
function hermite(y1, y2, slope1, slope2, t) {
    const t2 = t * t;
    const t3 = t2 * t;
    return (2 * t3 - 3 * t2 + 1) * y1 + (t3 - 2 * t2 + t) * slope1 + (3 * t2 - 2 * t3) * y2 + (t3 - t2) * slope2;
}
//# sourceMappingURL=curve.js.map