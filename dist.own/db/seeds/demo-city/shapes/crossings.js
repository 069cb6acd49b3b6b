import { math } from '../math.js';
/**
 * Numbers of the lines that cross or touch another line or themselves anywhere but at shared ends. Lines are hashed
 * into square buckets, so the work grows with their length only.
 */
export function findCrossings(lines, bucketKm = 0.5) {
    const buckets = new Map();
    const offenders = new Set();
    const file = (segment, key) => {
        const bucket = buckets.get(key);
        if (bucket === undefined)
            buckets.set(key, [segment]);
        else {
            for (const other of bucket)
                noteCrossing(other, segment, offenders);
            bucket.push(segment);
        }
    };
    lines.forEach((line, index) => {
        for (let at = 0; at + 1 < line.length; at++) {
            const [a, b] = [line[at], line[at + 1]];
            const segment = { line: index, a, b };
            const north = math.floor(math.max(a.y, b.y) / bucketKm);
            const east = math.floor(math.max(a.x, b.x) / bucketKm);
            for (let row = math.floor(math.min(a.y, b.y) / bucketKm); row <= north; row++) {
                for (let column = math.floor(math.min(a.x, b.x) / bucketKm); column <= east; column++) {
                    file(segment, row * 65536 + column);
                }
            }
        }
    });
    return offenders;
}
function noteCrossing(one, other, offenders) {
    if (one === other || !segmentsMeet(one, other))
        return;
    offenders.add(one.line);
    offenders.add(other.line);
}
function segmentsMeet(one, other) {
    if (math.max(one.a.x, one.b.x) < math.min(other.a.x, other.b.x))
        return false;
    if (math.max(other.a.x, other.b.x) < math.min(one.a.x, one.b.x))
        return false;
    const shared = [one.a, one.b].filter((p) => same(p, other.a) || same(p, other.b)).length;
    if (shared === 2)
        return true;
    if (shared === 1)
        return foldsBack(one, other);
    const d1 = turn(one.a, one.b, other.a);
    const d2 = turn(one.a, one.b, other.b);
    const d3 = turn(other.a, other.b, one.a);
    const d4 = turn(other.a, other.b, one.b);
    if (d1 * d2 < 0 && d3 * d4 < 0)
        return true;
    return ((d1 === 0 && within(one, other.a)) ||
        (d2 === 0 && within(one, other.b)) ||
        (d3 === 0 && within(other, one.a)) ||
        (d4 === 0 && within(other, one.b)));
}
/** Two segments that share an end overlap when they leave it in the same direction. */
function foldsBack(one, other) {
    const pivot = same(one.a, other.a) || same(one.a, other.b) ? one.a : one.b;
    const far1 = same(one.a, pivot) ? one.b : one.a;
    const far2 = same(other.a, pivot) ? other.b : other.a;
    const dot = (far1.x - pivot.x) * (far2.x - pivot.x) + (far1.y - pivot.y) * (far2.y - pivot.y);
    return dot > 0 && turn(pivot, far1, far2) === 0;
}
function turn(a, b, c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
function within({ a, b }, p) {
    return (p.x >= math.min(a.x, b.x) && p.x <= math.max(a.x, b.x) && p.y >= math.min(a.y, b.y) && p.y <= math.max(a.y, b.y));
}
function same(p, q) {
    return p.x === q.x && p.y === q.y;
}
//# sourceMappingURL=crossings.js.map