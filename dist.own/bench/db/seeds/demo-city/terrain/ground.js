import { math } from '../math.js';
import { createRandom } from '../random.js';
import { erode } from './erosion.js';
import { islandsWestKm } from './islands.js';
import { planLand } from './land-plan.js';
import { blur, clamp, gridOf, planeHeightKm, planeWidthKm, rasterFrom, sample, smoothStep, } from './raster.js';
/** Plans the land, lets rivers carve it and drowns its valleys along the rocky coast. */
export function formGround(seed) {
    const plan = planLand(createRandom(seed, 'land'));
    const inlandKm = rasterFrom(gridOf(planeWidthKm, planeHeightKm, 0.125), plan.inlandKm);
    const uplift = rasterFrom(gridOf(planeWidthKm, planeHeightKm, 0.5), plan.uplift);
    const softness = rasterFrom(uplift, plan.softness);
    const carve = (start, steps) => {
        const { stepKm } = start;
        const random = createRandom(seed, `erosion ${stepKm}`);
        return erode(start, resample(uplift, stepKm), resample(softness, stepKm), outletsOf(start), random, {
            upliftPerStepM: 9,
            incision: 0.11,
            areaExponent: 0.45,
            steps,
            jitter: 0.42,
            creep: 0.02,
        });
    };
    const coarse = carve(risingLand(plan, inlandKm, 0.5), 50);
    const carved = carve(refine(coarse, plan, inlandKm), 22);
    const heightM = drown(plan, inlandKm, carved);
    keepOneSea(heightM);
    return { plan, heightM };
}
/** The low, uneven land from which the mountains rise. */
function risingLand(plan, inlandKm, stepKm) {
    return rasterFrom(gridOf(planeWidthKm, planeHeightKm, stepKm), (x, y) => {
        const inland = sample(inlandKm, x, y);
        const bumps = 30 * plan.roughness(x / 4, y / 4) + 10 * plan.roughness(x, y);
        return inland <= 0 ? 0 : math.max(1, 16 + 6 * inland + bumps);
    });
}
function refine(coarse, plan, inlandKm) {
    return rasterFrom(gridOf(planeWidthKm, planeHeightKm, coarse.stepKm / 2), (x, y) => {
        if (sample(inlandKm, x, y) <= 0)
            return 0;
        const height = sample(coarse, x, y);
        return math.max(0.5, height + 0.06 * height * plan.roughness(x * 1.3, y * 1.3));
    });
}
function resample(raster, stepKm) {
    return rasterFrom(gridOf(planeWidthKm, planeHeightKm, stepKm), (x, y) => sample(raster, x, y)).values;
}
/** 1 where the level is held: in the sea and on the rim of the grid. */
function outletsOf({ columns, rows, values }) {
    return Uint8Array.from(values, (height, cell) => {
        const column = cell % columns;
        const row = (cell - column) / columns;
        return height <= 0 || column === 0 || row === 0 || column === columns - 1 || row === rows - 1 ? 1 : 0;
    });
}
/** How far the rocky coast sank after the rivers had carved it. */
const drownedM = 44;
/** Lays the sea over the carved ground: valley mouths on the rocky coast become inlets. */
function drown(plan, inlandKm, carved) {
    const smooth = blur(carved, 1);
    return rasterFrom(inlandKm, (x, y, cell) => {
        const inland = inlandKm.values[cell];
        const height = 0.5 * (sample(carved, x, y) + sample(smooth, x, y));
        const shore = clamp(45 * inland, -120, 7);
        if (inland < -3.5)
            return shore;
        const island = x < islandsWestKm ? -1 : plan.islandKm(x, y);
        const sunk = plan.rockiness(y) * smoothStep(10, 2, inland) * smoothStep(40, 24, y) * smoothStep(0, -0.6, island);
        const hill = 60 * smoothStep(0, 1.1, island);
        const near = smoothStep(1.6, 0.2, math.abs(inland)) * plan.rockiness(y);
        const detail = (0.05 * (height + hill) + 9 * near) * plan.roughness(x * 1.6 + 5, y * 1.6);
        return height + hill + detail + shore - drownedM * sunk;
    });
}
/** Ground below the sea's level that no sea reaches is lifted just above it. */
function keepOneSea(ground) {
    const { columns, rows, values } = ground;
    const reached = new Uint8Array(values.length);
    const stack = [columns - 1];
    reached[columns - 1] = 1;
    const visit = (cell) => {
        if (reached[cell] === 1 || values[cell] > 0)
            return;
        reached[cell] = 1;
        stack.push(cell);
    };
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
        const column = cell % columns;
        if (column > 0)
            visit(cell - 1);
        if (column < columns - 1)
            visit(cell + 1);
        if (cell >= columns)
            visit(cell - columns);
        if (cell < columns * (rows - 1))
            visit(cell + columns);
    }
    for (let cell = 0; cell < values.length; cell++)
        if (values[cell] <= 0 && reached[cell] === 0)
            values[cell] = 0.5;
}
//# sourceMappingURL=ground.js.map