import { infinity, math } from '../math.js';
import { centreOf, sample } from '../terrain/raster.js';
/** The two breakwaters that close the harbour between the headland's tip and the port; only where there is water. */
export function drawBreakwaters(landscape) {
    const { harbourHead } = landscape.ground.plan;
    const tip = nearestLand(landscape, harbourHead);
    const quay = nearestLand(landscape, { x: harbourHead.x - 3.4, y: harbourHead.y - 1.4 });
    return [arm(landscape, tip, quay, 0.4), arm(landscape, quay, tip, 0.36)].filter((line) => line.length > 4);
}
function nearestLand({ heightM }, to) {
    let nearest = to;
    let shortest = infinity;
    heightM.values.forEach((height, cell) => {
        if (height <= 0)
            return;
        const place = centreOf(heightM, cell);
        const gap = math.hypot(place.x - to.x, place.y - to.y);
        if (gap >= shortest)
            return;
        shortest = gap;
        nearest = place;
    });
    return nearest;
}
/** A bent arm from one shore towards the other; the bend turns out to sea. */
function arm({ ground }, from, to, share) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const seaward = dy < 0 ? 1 : -1;
    const line = [];
    for (let t = 0; t <= 1.0001; t += 0.08) {
        const bend = 0.16 * math.sin(math.PI * t * 0.8) * seaward;
        const point = {
            x: from.x + share * t * dx - bend * dy * share * 1.5,
            y: from.y + share * t * dy + bend * dx * share * 1.5,
        };
        if (sample(ground.heightM, point.x, point.y) <= 0.5)
            line.push(point);
        else if (line.length > 0)
            break;
    }
    return line;
}
//# sourceMappingURL=harbour.js.map