import { math } from '../math.js';
import { distanceToLine, interpolateKnots } from '../shapes/curve.js';
import { drawIslands, islandInlandKm, islandsWestKm } from './islands.js';
import { createNoise, fractal } from './noise.js';
import { clamp, smoothStep } from './raster.js';
/** East-west place of the shore by northing. */
const coastKnots = [
    [-3, 46.5],
    [2, 46],
    [5, 48.6],
    [8.5, 46.6],
    [11, 48],
    [14.5, 45],
    [17.5, 42.6],
    [20.5, 39.8],
    [23.5, 38.7],
    [27, 39.3],
    [30, 41],
    [33, 44.6],
    [35.2, 44.9],
    [37, 42.6],
    [40, 43.2],
    [45, 41],
];
const rockKnots = [
    [-3, 0.9],
    [5, 1],
    [15, 1],
    [18, 0.5],
    [20.5, 0.05],
    [28, 0],
    [30, 0.2],
    [32.5, 0.7],
    [37, 0.8],
    [45, 0.6],
];
/** Draws the plan; the seed shifts every feature a little and changes all the noise. */
export function planLand(random) {
    const coast = coastKnots.map(([y, x]) => [y, x + random.between(-0.45, 0.45)]);
    const warp = fractal(createNoise(random), 5, 0.6);
    const roughness = fractal(createNoise(random), 4, 0.6);
    const rock = fractal(createNoise(random), 3);
    const islands = drawIslands(random);
    const mouthY = 23.7 + random.between(-0.8, 0.8);
    const plainAxis = drawPlainAxis(random, interpolateKnots(coast, mouthY), mouthY);
    const harbourHead = { x: 44.9 + random.between(-0.3, 0.3), y: 31.3 + random.between(-0.3, 0.3) };
    const hook = [{ x: 42, y: 35.6 }, { x: 44.9, y: 34.2 }, harbourHead];
    const rockiness = rememberLast((y) => clamp(interpolateKnots(rockKnots, y), 0, 1));
    const warped = (x, y) => {
        const strength = 0.12 + 1.5 * rockiness(y);
        return { x: x + strength * warp(x / 7, y / 7), y: y + strength * warp(x / 7 + 31.7, y / 7 + 11.3) };
    };
    const islandKm = (x, y) => islandInlandKm(islands, x + 0.3 * warp(x, y), y + 0.3 * warp(y, x));
    const inlandKm = (x, y) => {
        const at = warped(x, y);
        const mainland = interpolateKnots(coast, at.y) - at.x;
        const headland = 0.85 - distanceToLine(hook, at.x, at.y).distanceKm;
        return x < islandsWestKm ? math.max(mainland, headland) : math.max(mainland, headland, islandKm(x, y));
    };
    const uplift = planUplift(random, plainAxis, inlandKm, rockiness);
    const softness = (x, y) => 1 + 0.75 * rock(x / 8, y / 8);
    return { inlandKm, islandKm, rockiness, uplift, softness, roughness, plainAxis, harbourHead };
}
/** Rasters are filled row by row, so the same northing is asked for many times in a row. */
function rememberLast(valueAt) {
    let lastY = Number.NaN;
    let last = Number.NaN;
    return (y) => {
        if (y !== lastY) {
            lastY = y;
            last = valueAt(y);
        }
        return last;
    };
}
function planUplift(random, plainAxis, inlandKm, rockiness) {
    const hills = fractal(createNoise(random), 3);
    const bend = fractal(createNoise(random), 2);
    const lowlands = drawLowlands(random, plainAxis);
    const divide = drawDivide(random);
    const spurs = drawSpurs(random);
    return (x, y) => {
        const inland = inlandKm(x, y);
        if (inland <= 0)
            return 0;
        const wx = x + 4.5 * bend(x / 11, y / 11);
        const wy = y + 4.5 * bend(x / 11 + 7.7, y / 11 - 3.1);
        const mountains = math.exp(-((distanceToLine(divide, wx, wy).distanceKm / 8.5) ** 2));
        const ridges = math.max(...spurs.map((spur) => math.exp(-((distanceToLine(spur, wx, wy).distanceKm / 3.5) ** 2))));
        const rolling = clamp(0.35 + 1.1 * hills(x / 8, y / 8), 0, 1) * smoothStep(0.5, 7, inland);
        const cliffs = 0.42 * rockiness(y) * smoothStep(0, 1.5, inland);
        const rise = 0.9 * mountains + 0.36 * rolling + 0.16 * ridges * smoothStep(0, 4, inland) + cliffs;
        return rise * lowlands.reduce((share, lowland) => share * (1 - flatteningAt(lowland, wx, wy, x, y)), 1);
    };
}
function flatteningAt(lowland, wx, wy, x, y) {
    const { distanceKm, along } = distanceToLine(lowland.axis, (wx + 2 * x) / 3, (wy + 2 * y) / 3);
    const width = lowland.startWidthKm + (lowland.endWidthKm - lowland.startWidthKm) * along;
    return lowland.flatness * math.exp(-((distanceKm / width) ** 2));
}
function drawPlainAxis(random, mouthX, mouthY) {
    const wander = () => random.between(-1, 1);
    return [
        { x: mouthX + 2, y: mouthY },
        { x: mouthX - 3.5, y: mouthY + 0.5 * wander() },
        { x: mouthX - 8.5, y: mouthY - 0.8 + wander() },
        { x: mouthX - 13.5, y: mouthY + 0.6 + wander() },
        { x: mouthX - 19, y: mouthY + 1.5 * wander() },
    ];
}
/** The main plain, the plain behind the harbour, the valley of the ria coast and two basins among the mountains. */
function drawLowlands(random, plainAxis) {
    const wander = () => random.between(-0.8, 0.8);
    const at = (x, y) => ({ x: x + wander(), y: y + wander() });
    return [
        { axis: plainAxis, startWidthKm: 5, endWidthKm: 1, flatness: 0.985 },
        { axis: [at(42, 30.5), at(37, 31.5), at(31, 31)], startWidthKm: 2.8, endWidthKm: 1, flatness: 0.97 },
        { axis: [at(45, 12), at(39.5, 13), at(33, 11.8), at(27, 12.6)], startWidthKm: 1.6, endWidthKm: 1, flatness: 0.93 },
        { axis: [at(23, 30.5), at(20.5, 31.5)], startWidthKm: 1.8, endWidthKm: 1.5, flatness: 0.9 },
        { axis: [at(19.5, 13.5), at(18, 15)], startWidthKm: 1.6, endWidthKm: 1.4, flatness: 0.88 },
    ];
}
/** The watershed of the mountains in the west, winding from south to north. */
function drawDivide(random) {
    const wander = () => random.between(-1, 1);
    return [12, 8.5, 13.5, 10, 14.5, 10.5].map((x, i) => ({ x: x + 1.4 * wander(), y: -2 + 9 * i + 1.5 * wander() }));
}
/** Ridges that run from the mountains to the northern and southern capes and become the city's limits. */
function drawSpurs(random) {
    const wander = () => random.between(-1, 1);
    const ridge = (y, endX) => [10, 18, 26, 34, endX].map((x) => ({ x: x + wander(), y: y + 1.6 * wander() }));
    return [ridge(37.2, 43), ridge(5, 48)];
}
//# sourceMappingURL=land-plan.js.map