import { math } from '../math.js';
/**
 * Gives a line finer detail by midpoint displacement: sides longer than `shortestKm` are halved and the middle is moved
 * sideways by up to `strengthAt` of the side's length. Ends stay.
 */
export function roughen(line, shortestKm, strengthAt, random) {
    const rough = [line[0]];
    for (let i = 0; i + 1 < line.length; i++)
        split(line[i], line[i + 1], rough, shortestKm, strengthAt, random);
    return rough;
}
function split(a, b, into, shortestKm, strengthAt, random) {
    const length = math.hypot(b.x - a.x, b.y - a.y);
    const strength = length > shortestKm ? strengthAt(a) : 0;
    if (strength > 0) {
        const push = random.between(-strength, strength);
        const middle = { x: (a.x + b.x) / 2 - push * (b.y - a.y), y: (a.y + b.y) / 2 + push * (b.x - a.x) };
        split(a, middle, into, shortestKm, strengthAt, random);
        split(middle, b, into, shortestKm, strengthAt, random);
        return;
    }
    into.push(b);
}
//# sourceMappingURL=roughen.js.map