import { math } from '../math.js';
import { PriorityQueue } from '../network/priority-queue.js';
import { accumulateArea, orderFromOutlets } from './erosion.js';
/** Routes water over the ground by priority flood: every hollow is filled until it spills (Barnes et al. 2014). */
export function drain(ground) {
    const receivers = flood(ground);
    const order = new Int32Array(receivers.length);
    const areaKm2 = new Float64Array(receivers.length);
    orderFromOutlets(receivers, order);
    accumulateArea(order, receivers, ground.stepKm ** 2, areaKm2);
    const mouths = new Int32Array(receivers.length);
    for (const cell of order) {
        const receiver = receivers[cell];
        mouths[cell] = receivers[receiver] === receiver ? cell : mouths[receiver];
    }
    const { columns, rows, stepKm } = ground;
    return { columns, rows, stepKm, receivers, order, areaKm2, mouths };
}
function flood({ columns, rows, values }) {
    const receivers = new Int32Array(values.length).fill(-1);
    const queue = new PriorityQueue();
    for (let cell = 0; cell < values.length; cell++) {
        const column = cell % columns;
        const row = (cell - column) / columns;
        const onEdge = column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
        if (!onEdge && values[cell] > 0)
            continue;
        receivers[cell] = cell;
        queue.push(cell, values[cell]);
    }
    while (!queue.isEmpty) {
        const level = queue.nextKey;
        const cell = queue.pop();
        const column = cell % columns;
        const row = (cell - column) / columns;
        for (let y = math.max(0, row - 1); y <= math.min(rows - 1, row + 1); y++) {
            for (let x = math.max(0, column - 1); x <= math.min(columns - 1, column + 1); x++) {
                const neighbour = y * columns + x;
                if (receivers[neighbour] !== -1)
                    continue;
                receivers[neighbour] = cell;
                const diagonal = x !== column && y !== row ? 1e-3 : 0;
                queue.push(neighbour, math.max(values[neighbour], level + 1e-4 + diagonal));
            }
        }
    }
    return receivers;
}
//# sourceMappingURL=drainage.js.map