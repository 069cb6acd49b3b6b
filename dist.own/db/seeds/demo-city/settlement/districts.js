import { infinity, math } from '../math.js';
import { PriorityQueue } from '../network/priority-queue.js';
import { cellAt, gridOf, planeHeightKm, planeWidthKm } from '../terrain/raster.js';
import { neighbourLabel, seaLabel, sweepSpecks } from './land-labels.js';
/** How slowly a district's reach grows with distance; a busy district stays small. */
const reluctance = {
    downtown: 1.35,
    port: 1.15,
    newtown: 1.2,
    beach: 1.05,
    plain: 1,
    ria: 0.95,
    valley: 0.9,
    mountain: 0.8,
};
/** Grows the districts from their centres at the pace of a walker, so that they meet on ridges and rivers. */
export function growDistricts(landscape, centres) {
    const coarse = { ...landscape.heightM, labels: spread(landscape, centres) };
    const tally = new Float64Array(neighbourLabel + 1);
    const grid = gridOf(planeWidthKm, planeHeightKm, 0.125);
    const labels = new Uint8Array(grid.columns * grid.rows);
    for (let row = 0, cell = 0; row < grid.rows; row++) {
        for (let column = 0; column < grid.columns; column++, cell++) {
            const isLand = landscape.ground.heightM.values[cell] > 0;
            labels[cell] = isLand ? vote(coarse, column / 2 - 0.25, row / 2 - 0.25, tally) : seaLabel;
        }
    }
    sweepSpecks({ ...grid, labels });
    return { ...grid, labels };
}
/** Labels on the 250 m grid: each place goes to the centre from which it is reached with the least toil. */
function spread(landscape, centres) {
    const { heightM, inCity } = landscape;
    const { columns } = heightM;
    const labels = new Uint8Array(inCity.length);
    const cost = new Float64Array(inCity.length).fill(infinity);
    const steps = [-1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1];
    const queue = new PriorityQueue();
    centres.forEach(({ point }, i) => {
        const cell = cellAt(heightM, point.x, point.y);
        cost[cell] = 0;
        labels[cell] = i + 1;
        queue.push(cell, 0);
    });
    while (!queue.isEmpty) {
        const key = queue.nextKey;
        const cell = queue.pop();
        if (key > cost[cell])
            continue;
        const pace = reluctance[centres[labels[cell] - 1].kind];
        for (const step of steps) {
            const neighbour = cell + step;
            if (neighbour < 0 || neighbour >= cost.length)
                continue;
            const next = key + pace * toil(landscape, cell, neighbour);
            if (next >= cost[neighbour])
                continue;
            cost[neighbour] = next;
            labels[neighbour] = labels[cell];
            queue.push(neighbour, next);
        }
    }
    return labels.map((label, cell) => heightM.values[cell] <= 0 ? seaLabel : inCity[cell] === 1 ? label : neighbourLabel);
}
/** Effort of a step: water is slow, climbing is slower, a large river stops most. */
function toil({ heightM, drainage, inCity }, from, to) {
    const gap = math.abs(from - to);
    const length = gap === 1 || gap === heightM.columns ? 1 : math.SQRT2;
    if (heightM.values[to] <= 0)
        return 4 * length;
    if (inCity[to] === 0)
        return 6 * length;
    const climb = math.abs(heightM.values[to] - heightM.values[from]) / (250 * length);
    const river = drainage.areaKm2[to] > 25 ? 6 : drainage.areaKm2[to] > 8 ? 2 : 0;
    return length * (1 + 22 * climb) + river;
}
/** The label that weighs most among the coarse cells around a fine cell; `tally` is scratch space by label. */
function vote(coarse, gx, gy, tally) {
    const { columns, rows, labels } = coarse;
    const reach = 1.5;
    let best = neighbourLabel;
    tally.fill(0);
    for (let row = math.max(0, math.ceil(gy - reach)); row <= math.min(rows - 1, gy + reach); row++) {
        for (let column = math.max(0, math.ceil(gx - reach)); column <= math.min(columns - 1, gx + reach); column++) {
            const label = labels[row * columns + column];
            if (label === seaLabel)
                continue;
            tally[label] += math.exp(-((row - gy) ** 2 + (column - gx) ** 2) / 0.8);
            if (tally[label] > tally[best])
                best = label;
        }
    }
    return best;
}
//# sourceMappingURL=districts.js.map