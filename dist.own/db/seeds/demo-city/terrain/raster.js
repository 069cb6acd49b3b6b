import { math } from '../math.js';
/** Size of the plane on which the city is drawn, with room around it for the sea and the neighbours. */
export const planeWidthKm = 64;
export const planeHeightKm = 42;
/** The grid that covers the same plane with another step. */
export function gridOf(widthKm, heightKm, stepKm) {
    return { columns: math.round(widthKm / stepKm), rows: math.round(heightKm / stepKm), stepKm };
}
/** Fills a raster by asking for the value at each cell's centre. */
export function rasterFrom(grid, valueAt) {
    const { columns, rows, stepKm } = grid;
    const values = new Float64Array(columns * rows);
    for (let row = 0, index = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++, index++) {
            values[index] = valueAt((column + 0.5) * stepKm, (row + 0.5) * stepKm, index);
        }
    }
    return { columns, rows, stepKm, values };
}
/** The value at a point, blended from the four nearest cell centres; the edge goes on unchanged beyond the grid. */
export function sample(raster, x, y) {
    const { columns, rows, stepKm, values } = raster;
    const gx = clamp(x / stepKm - 0.5, 0, columns - 1.000001);
    const gy = clamp(y / stepKm - 0.5, 0, rows - 1.000001);
    const column = math.floor(gx);
    const row = math.floor(gy);
    const fx = gx - column;
    const fy = gy - row;
    const at = row * columns + column;
    const south = values[at] * (1 - fx) + values[at + 1] * fx;
    const north = values[at + columns] * (1 - fx) + values[at + columns + 1] * fx;
    return south * (1 - fy) + north * fy;
}
/** Index of the cell that holds a point (the nearest one when the point lies off the grid). */
export function cellAt(grid, x, y) {
    const column = clamp(math.floor(x / grid.stepKm), 0, grid.columns - 1);
    const row = clamp(math.floor(y / grid.stepKm), 0, grid.rows - 1);
    return row * grid.columns + column;
}
/** Centre of a cell. */
export function centreOf(grid, index) {
    const row = math.floor(index / grid.columns);
    return { x: (index - row * grid.columns + 0.5) * grid.stepKm, y: (row + 0.5) * grid.stepKm };
}
/** Softens a raster: three box filters of the given radius in cells come close to a Gaussian. */
export function blur(raster, radiusCells) {
    let values = raster.values;
    for (let pass = 0; pass < 3; pass++) {
        values = boxAlong(values, raster.rows, raster.columns, raster.columns, 1, radiusCells);
        values = boxAlong(values, raster.columns, raster.rows, 1, raster.columns, radiusCells);
    }
    return { ...raster, values };
}
/** 0 below `low`, 1 above `high`, smooth between; `low` may be the larger one. */
export function smoothStep(low, high, value) {
    const t = clamp((value - low) / (high - low), 0, 1);
    return t * t * (3 - 2 * t);
}
export function clamp(value, low, high) {
    return value < low ? low : value > high ? high : value;
}
function boxAlong(source, lines, length, lineStride, stride, radius) {
    const target = new Float64Array(source.length);
    for (let line = 0; line < lines; line++) {
        const start = line * lineStride;
        const at = (i) => source[start + (i < 0 ? 0 : i >= length ? length - 1 : i) * stride];
        let sum = 0;
        for (let i = -radius; i <= radius; i++)
            sum += at(i);
        for (let i = 0; i < length; i++) {
            target[start + i * stride] = sum / (2 * radius + 1);
            sum += at(i + radius + 1) - at(i - radius);
        }
    }
    return target;
}
//# sourceMappingURL=raster.js.map