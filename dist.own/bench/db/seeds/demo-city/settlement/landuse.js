import { math } from '../math.js';
import { contour } from '../shapes/contours.js';
import { createNoise, fractal } from '../terrain/noise.js';
import { blur, cellAt, clamp, rasterFrom, sample, smoothStep } from '../terrain/raster.js';
/** Draws forest on the hills, fields on the flats, the built-up area where people live, industry by the port, beaches. */
export function drawLanduse(landscape, people, insideKm, lake, random) {
    const { heightM } = landscape.ground;
    const perKm2 = blur({ ...people, values: people.values.map((count) => count * 16) }, 1);
    const edge = fractal(createNoise(random), 3, 0.6);
    const slope = blur(landscape.slope, 1);
    const within = (cell) => heightM.values[cell] > 0 && insideKm.values[cell] > 0;
    const field = (valueAt) => rasterFrom(heightM, (x, y, cell) => (within(cell) ? valueAt(x, y, cell) : -1));
    const density = (x, y) => sample(perKm2, x, y);
    const wooded = (x, y, cell) => sample(slope, x, y) / 0.075 +
        heightM.values[cell] / 300 +
        0.35 * edge(x, y) +
        0.35 * landscape.ground.plan.rockiness(y) * smoothStep(3, 12, heightM.values[cell]) -
        density(x, y) / 900 -
        1;
    const farmed = (x, y, cell) => lake.has(cellAt(landscape.heightM, x, y))
        ? -1
        : 0.55 - wooded(x, y, cell) - 1 + 0.5 * edge(x / 2 + 9, y / 2) - heightM.values[cell] / 260;
    const built = (x, y) => density(x, y) * (1 + 0.5 * edge(x * 1.7, y * 1.7));
    const draw = (raster, level, style = {}) => contour(raster, level, { smallestKm2: 0.06, toleranceKm: 0.016, relaxRounds: 1, ...style });
    return [
        { kind: 'forest', polygons: draw(field(wooded), 0, { smallestKm2: 0.1 }) },
        { kind: 'farmland', polygons: draw(field(farmed), 0, { smallestKm2: 0.1 }) },
        { kind: 'urban', polygons: draw(field(built), 900) },
        { kind: 'urban-core', polygons: draw(field(built), 3200) },
        { kind: 'industrial', polygons: draw(field(portLand(landscape)), 0.5) },
        {
            kind: 'beach',
            polygons: draw(field(sandAt(landscape)), 0.5, { smallestKm2: 0.01, relaxRounds: 1, toleranceKm: 0.01 }),
        },
    ];
}
/** Flat shore inside the shelter of the harbour. */
function portLand({ ground, slope, seaKm }) {
    const { harbourHead } = ground.plan;
    return (x, y) => {
        const toPort = math.hypot(x - harbourHead.x + 4.2, y - harbourHead.y) / 3;
        const shore = 1 - sample(seaKm, x, y) / 0.75;
        return clamp(shore, 0, 1) * (toPort < 1 ? 1 : 0) * math.exp(-((sample(slope, x, y) / 0.05) ** 2)) + 0.2;
    };
}
/** A strip of sand along the shore where it is not rocky. */
function sandAt({ ground, seaKm }) {
    return (x, y) => clamp(1 - ground.plan.rockiness(y) * 2.2, 0, 1) * clamp(1 - sample(seaKm, x, y) / 0.42, 0, 1);
}
//# sourceMappingURL=landuse.js.map