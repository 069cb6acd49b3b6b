import { math } from '../math.js';
import { claimTerritory } from '../settlement/territory.js';
import { drain } from './drainage.js';
import { gridOf, planeHeightKm, planeWidthKm, rasterFrom, sample } from './raster.js';
/** Reads slope, water and territory off the ground. */
export function surveyLandscape(ground) {
    const grid = gridOf(planeWidthKm, planeHeightKm, 0.25);
    const heightM = rasterFrom(grid, (x, y) => sample(ground.heightM, x, y));
    const rough = ground.plan.roughness;
    const bed = rasterFrom(grid, (x, y, cell) => {
        const height = heightM.values[cell];
        return height <= 0 ? height : math.max(0.01, height + 5 * rough(x * 1.1, y * 1.1));
    });
    const drainage = drain(bed);
    return {
        ground,
        heightM,
        slope: slopeOf(heightM),
        drainage,
        seaKm: distanceWhere(heightM, (height) => height <= 0),
        inCity: claimTerritory(heightM, drainage, rough),
    };
}
/** Steepness by central differences, land only. */
function slopeOf(heightM) {
    const { stepKm } = heightM;
    return rasterFrom(heightM, (x, y) => {
        const land = (px, py) => math.max(0, sample(heightM, px, py));
        const dx = land(x + stepKm, y) - land(x - stepKm, y);
        const dy = land(x, y + stepKm) - land(x, y - stepKm);
        return math.hypot(dx, dy) / (2000 * stepKm);
    });
}
/** Distance in km to the nearest cell whose value passes the test (two-pass chamfer, within about 4 %). */
export function distanceWhere(raster, isSource) {
    const { columns, rows, stepKm } = raster;
    const values = Float64Array.from(raster.values, (value, cell) => (isSource(value, cell) ? 0 : 1e6));
    const relax = (cell, neighbour, length) => {
        if (values[neighbour] + length < values[cell])
            values[cell] = values[neighbour] + length;
    };
    const diagonal = stepKm * math.SQRT2;
    for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
            const cell = row * columns + column;
            if (column > 0)
                relax(cell, cell - 1, stepKm);
            if (row > 0)
                relax(cell, cell - columns, stepKm);
            if (row > 0 && column > 0)
                relax(cell, cell - columns - 1, diagonal);
            if (row > 0 && column < columns - 1)
                relax(cell, cell - columns + 1, diagonal);
        }
    }
    for (let row = rows - 1; row >= 0; row--) {
        for (let column = columns - 1; column >= 0; column--) {
            const cell = row * columns + column;
            if (column < columns - 1)
                relax(cell, cell + 1, stepKm);
            if (row < rows - 1)
                relax(cell, cell + columns, stepKm);
            if (row < rows - 1 && column < columns - 1)
                relax(cell, cell + columns + 1, diagonal);
            if (row < rows - 1 && column > 0)
                relax(cell, cell + columns - 1, diagonal);
        }
    }
    return { columns, rows, stepKm, values };
}
//# sourceMappingURL=landscape.js.map