import { math } from '../math.js';
/** Moves every point towards the middle of its neighbours; ends stay, a closed line (first point = last) has none. */
export function relax(line, rounds, strength = 0.5) {
    const closed = isClosed(line);
    let points = [...line];
    for (let round = 0; round < rounds; round++) {
        const last = points.length - 1;
        points = points.map((point, i) => {
            if (!closed && (i === 0 || i === last))
                return point;
            const before = points[i === 0 ? last - 1 : i - 1];
            const after = points[i === last ? 1 : i + 1];
            return {
                x: point.x + strength * ((before.x + after.x) / 2 - point.x),
                y: point.y + strength * ((before.y + after.y) / 2 - point.y),
            };
        });
    }
    return points;
}
/** Cuts corners (Chaikin): each round doubles the points and rounds the line; ends stay. */
export function roundCorners(line, rounds) {
    let points = [...line];
    for (let round = 0; round < rounds && points.length > 2; round++)
        points = cutCorners(points, isClosed(points));
    return points;
}
/** Leaves out points that lie within the tolerance of the line through those kept (Douglas-Peucker). */
export function simplify(line, toleranceKm) {
    if (line.length <= 2)
        return [...line];
    if (isClosed(line))
        return simplifyRing(line, toleranceKm);
    const keep = new Uint8Array(line.length);
    keep[0] = keep[line.length - 1] = 1;
    const stack = [[0, line.length - 1]];
    for (let range = stack.pop(); range !== undefined; range = stack.pop()) {
        const [from, to] = range;
        const { at, distance } = farthest(line, from, to);
        if (distance <= toleranceKm)
            continue;
        keep[at] = 1;
        stack.push([from, at], [at, to]);
    }
    return line.filter((_, i) => keep[i] === 1);
}
/** Whether a line ends where it starts. */
export function isClosed(line) {
    const first = line[0];
    const last = line[line.length - 1];
    return line.length > 3 && first !== undefined && last !== undefined && first.x === last.x && first.y === last.y;
}
function simplifyRing(ring, toleranceKm) {
    const { at } = farthestFrom(ring, ring[0]);
    const first = simplify(ring.slice(0, at + 1), toleranceKm);
    const second = simplify(ring.slice(at), toleranceKm);
    const simplified = [...first, ...second.slice(1)];
    return simplified.length >= 5 ? simplified : [...ring];
}
function cutCorners(points, closed) {
    const cut = closed ? [] : [points[0]];
    const last = points.length - 1;
    for (let i = 0; i < last; i++) {
        const a = points[i];
        const b = points[i + 1];
        if (closed || i > 0)
            cut.push({ x: 0.75 * a.x + 0.25 * b.x, y: 0.75 * a.y + 0.25 * b.y });
        if (closed || i < last - 1)
            cut.push({ x: 0.25 * a.x + 0.75 * b.x, y: 0.25 * a.y + 0.75 * b.y });
    }
    cut.push(closed ? cut[0] : points[last]);
    return cut;
}
function farthest(line, from, to) {
    const a = line[from];
    const b = line[to];
    const length = math.hypot(b.x - a.x, b.y - a.y);
    if (length === 0)
        return farthestFrom(line, a, from, to);
    let at = from;
    let distance = -1;
    for (let i = from + 1; i < to; i++) {
        const p = line[i];
        const t = math.min(1, math.max(0, ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length ** 2));
        const off = math.hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y));
        if (off <= distance)
            continue;
        distance = off;
        at = i;
    }
    return { at, distance };
}
function farthestFrom(line, origin, from = 0, to = line.length - 1) {
    let at = from;
    let distance = -1;
    for (let i = from + 1; i < to; i++) {
        const off = math.hypot(line[i].x - origin.x, line[i].y - origin.y);
        if (off <= distance)
            continue;
        distance = off;
        at = i;
    }
    return { at, distance };
}
//# sourceMappingURL=smoothing.js.map