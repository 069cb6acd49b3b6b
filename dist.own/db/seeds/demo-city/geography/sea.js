import { math } from '../math.js';
import { ringsAround } from '../shapes/partition.js';
import { isClosed } from '../shapes/smoothing.js';
import { ringArea } from '../shapes/rings.js';
import { seaLabel } from '../settlement/land-labels.js';
import { createNoise, fractal } from '../terrain/noise.js';
import { planeHeightKm, planeWidthKm } from '../terrain/raster.js';
/** How far the sea goes on beyond the plane, so that no frame shows when the map is zoomed out. */
const beyondKm = 260;
/** The sea with the islands as holes; its coast goes on, invented, far to the north and the south of the city. */
export function drawSea(borders, random) {
    const rings = ringsAround(borders, (label) => label === seaLabel);
    const coast = rings.filter((ring) => !isClosed(ring)).sort((a, b) => b.length - a.length)[0];
    if (coast === undefined)
        throw new Error('the sea does not reach the rim of the plane');
    const southwards = coast[0].y > coast[coast.length - 1].y ? coast : [...coast].reverse();
    const north = goOn(southwards[0], 1, random).reverse();
    const south = goOn(southwards[southwards.length - 1], -1, random);
    const east = planeWidthKm + beyondKm;
    const shore = [...north, ...southwards, ...south];
    const outer = [...shore, { x: east, y: -beyondKm }, { x: east, y: planeHeightKm + beyondKm }, shore[0]];
    const islands = rings.filter((ring) => isClosed(ring) && ringArea(ring) < 0);
    return [outer, ...islands];
}
/** A wandering coast from the plane's rim outwards; `direction` is 1 to the north and -1 to the south. */
function goOn(from, direction, random) {
    const wander = fractal(createNoise(random), 4, 0.55);
    const coast = [];
    const rim = direction === 1 ? planeHeightKm : 0;
    for (let km = 1; km <= beyondKm; km += km < 40 ? 0.8 : 4) {
        const reach = math.min(1, km / 12);
        coast.push({
            x: from.x + 7 * reach * (wander(km / 14, 3.5) - wander(0, 3.5) * (1 - reach)),
            y: rim + direction * km,
        });
    }
    return coast;
}
//# sourceMappingURL=sea.js.map