import { math } from '../math.js';
import { blur, centreOf, rasterFrom, sample } from '../terrain/raster.js';
/** Northings of the capes between which the shore is the city's. */
const southCapeKm = 6.2;
const northCapeKm = 36.2;
/**
 * The land of the city, 1 inside and 0 outside: all valleys whose water reaches the sea between the two capes, so that
 * its limits follow the watersheds. The borders are softened and the outside is left in one piece.
 */
export function claimTerritory(ground, drainage, unevenness) {
    const inside = new Float64Array(ground.values.length);
    for (let cell = 0; cell < inside.length; cell++) {
        if (ground.values[cell] <= 0)
            continue;
        const mouth = drainage.mouths[cell];
        const { y } = centreOf(ground, mouth);
        inside[cell] = ground.values[drainage.receivers[mouth]] <= 0 && y > southCapeKm && y < northCapeKm ? 1 : 0;
    }
    const soft = blur(wander(fadeIntoSea(ground, inside), unevenness), 1);
    const mask = Uint8Array.from(soft.values, (share, cell) => (share > 0.5 && ground.values[cell] > 0 ? 1 : 0));
    fillEnclaves(ground, mask);
    return mask;
}
/** Shifts the limits sideways by up to half a kilometre: surveyed limits wind more than the watersheds of a grid. */
function wander(inside, unevenness) {
    return rasterFrom(inside, (x, y) => {
        const east = 0.75 * unevenness(x / 2.4, y / 2.4);
        const north = 0.75 * unevenness(x / 2.4 + 60, y / 2.4);
        return sample(inside, x + east, y + north);
    });
}
/** Sea cells take the side of the nearest shore by a few rounds of spreading, so that softening does not eat the coast. */
function fadeIntoSea(ground, inside) {
    const { columns, values } = ground;
    const spread = Float64Array.from(inside, (share, cell) => (values[cell] > 0 ? share : -1));
    for (let round = 0; round < 7; round++) {
        const before = spread.slice();
        for (let cell = columns; cell < spread.length - columns; cell++) {
            if (before[cell] >= 0)
                continue;
            const sides = [before[cell - 1], before[cell + 1], before[cell - columns], before[cell + columns]];
            const known = sides.filter((side) => side >= 0);
            if (known.length > 0)
                spread[cell] = known.reduce((a, b) => a + b) / known.length;
        }
    }
    return { ...ground, values: spread.map((share) => math.max(0, share)) };
}
/** Everything that the outside, spreading from the western edge, cannot reach belongs to the city. */
function fillEnclaves(ground, mask) {
    const { columns, rows, values } = ground;
    const outside = new Uint8Array(mask.length);
    const stack = [];
    for (let row = 0; row < rows; row++)
        stack.push(row * columns);
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
        if (outside[cell] === 1 || mask[cell] === 1 || values[cell] <= 0)
            continue;
        outside[cell] = 1;
        const column = cell % columns;
        if (column > 0)
            stack.push(cell - 1);
        if (column < columns - 1)
            stack.push(cell + 1);
        if (cell >= columns)
            stack.push(cell - columns);
        if (cell < columns * (rows - 1))
            stack.push(cell + columns);
    }
    for (let cell = 0; cell < mask.length; cell++)
        if (values[cell] > 0 && outside[cell] === 0)
            mask[cell] = 1;
}
//# sourceMappingURL=territory.js.map