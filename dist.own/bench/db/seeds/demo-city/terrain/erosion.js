import { math } from '../math.js';
const sideX = [1, 1, 0, -1, -1, -1, 0, 1];
const sideY = [0, 1, 1, 1, 0, -1, -1, -1];
/**
 * Raises the ground and lets rivers cut it down, by the stream-power law dh/dt = U - K A^m S, solved implicitly from the
 * mouths upstream (Braun and Willett 2013). `outlet` marks cells held at their level: the sea and all of
 * the grid's edge.
 */
export function erode(start, uplift, softness, outlet, random, settings) {
    const { columns, rows, stepKm } = start;
    const heights = Float64Array.from(start.values);
    const receivers = new Int32Array(heights.length);
    const order = new Int32Array(heights.length);
    const area = new Float64Array(heights.length);
    const lengthKm = new Float64Array(heights.length);
    const lengths = neighbourLengths(start, random, settings.jitter);
    for (let step = 0; step < settings.steps; step++) {
        findReceivers(heights, columns, rows, outlet, lengths, receivers, lengthKm);
        orderFromOutlets(receivers, order);
        accumulateArea(order, receivers, stepKm * stepKm, area);
        for (const cell of order) {
            const receiver = receivers[cell];
            if (outlet[cell] === 1)
                continue;
            const raised = heights[cell] + settings.upliftPerStepM * uplift[cell];
            if (receiver === cell) {
                heights[cell] = raised;
                continue;
            }
            const factor = (settings.incision * softness[cell] * area[cell] ** settings.areaExponent) / lengthKm[cell];
            heights[cell] = math.max((raised + factor * heights[receiver]) / (1 + factor), heights[receiver] + 1e-4);
        }
        soften(heights, columns, rows, outlet, settings.creep);
    }
    return { columns, rows, stepKm, values: heights };
}
/** Each cell's steepest lower neighbour and the way to it, or itself where there is none. */
function findReceivers(heights, columns, rows, outlet, lengths, receivers, lengthKm) {
    for (let row = 0, cell = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++, cell++) {
            receivers[cell] = cell;
            if (outlet[cell] === 1)
                continue;
            let steepest = 0;
            for (let side = 0; side < 8; side++) {
                const neighbour = cell + sideY[side] * columns + sideX[side];
                const slope = (heights[cell] - heights[neighbour]) / lengths[cell * 8 + side];
                if (slope > steepest) {
                    steepest = slope;
                    receivers[cell] = neighbour;
                    lengthKm[cell] = lengths[cell * 8 + side];
                }
            }
        }
    }
}
/** Distance from each cell to its eight neighbours when every centre is moved a little off the grid. */
function neighbourLengths(grid, random, jitter) {
    const { columns, rows, stepKm } = grid;
    const count = columns * rows;
    const offX = Float64Array.from({ length: count }, () => random.between(-jitter, jitter));
    const offY = Float64Array.from({ length: count }, () => random.between(-jitter, jitter));
    const lengths = new Float64Array(count * 8);
    for (let cell = 0; cell < count; cell++) {
        for (let side = 0; side < 8; side++) {
            const neighbour = cell + sideY[side] * columns + sideX[side];
            const dx = sideX[side] + (offX[neighbour] ?? 0) - offX[cell];
            const dy = sideY[side] + (offY[neighbour] ?? 0) - offY[cell];
            lengths[cell * 8 + side] = stepKm * math.max(0.3, math.hypot(dx, dy));
        }
    }
    return lengths;
}
/** Cells sorted so that every receiver comes before the cells that drain into it. */
export function orderFromOutlets(receivers, order) {
    const count = receivers.length;
    const firstDonor = new Int32Array(count + 1);
    for (let cell = 0; cell < count; cell++)
        if (receivers[cell] !== cell)
            firstDonor[receivers[cell] + 1]++;
    for (let cell = 0; cell < count; cell++)
        firstDonor[cell + 1] += firstDonor[cell];
    const donors = new Int32Array(count);
    const fill = firstDonor.slice();
    for (let cell = 0; cell < count; cell++) {
        const receiver = receivers[cell];
        if (receiver !== cell)
            donors[fill[receiver]++] = cell;
    }
    let length = 0;
    for (let cell = 0; cell < count; cell++)
        if (receivers[cell] === cell)
            order[length++] = cell;
    for (let i = 0; i < length; i++) {
        const cell = order[i];
        for (let donor = firstDonor[cell]; donor < firstDonor[cell + 1]; donor++)
            order[length++] = donors[donor];
    }
}
/** Square kilometres that drain through each cell, itself included. */
export function accumulateArea(order, receivers, cellKm2, area) {
    area.fill(cellKm2);
    for (let i = order.length - 1; i >= 0; i--) {
        const cell = order[i];
        const receiver = receivers[cell];
        if (receiver !== cell)
            area[receiver] += area[cell];
    }
}
function soften(heights, columns, rows, outlet, share) {
    for (let row = 1; row < rows - 1; row++) {
        for (let column = 1; column < columns - 1; column++) {
            const cell = row * columns + column;
            if (outlet[cell] === 1)
                continue;
            const mean = (heights[cell - 1] + heights[cell + 1] + heights[cell - columns] + heights[cell + columns]) / 4;
            heights[cell] += share * (mean - heights[cell]);
        }
    }
}
//# sourceMappingURL=erosion.js.map