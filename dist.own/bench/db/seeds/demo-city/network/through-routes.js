import { infinity, math } from '../math.js';
import { relax, roundCorners, simplify } from '../shapes/smoothing.js';
import { cellAt, centreOf, planeHeightKm } from '../terrain/raster.js';
import { PathFinder } from './least-cost-path.js';
/** The motorway from the northern to the southern neighbours: around the towns, in wide curves and through tunnels. */
export function layMotorway({ heightM, slope, seaKm }, centres, lakeCells) {
    const crowding = heightM.values.map((_, cell) => {
        const { x, y } = centreOf(heightM, cell);
        return centres.reduce((sum, { point }) => sum + 7 * math.exp(-(((x - point.x) ** 2 + (y - point.y) ** 2) / 3.6)), 0);
    });
    const cost = (_from, to, lengthCells) => {
        if (heightM.values[to] <= 0 || lakeCells.has(to))
            return infinity;
        const ground = 1 + 10 * slope.values[to] + heightM.values[to] / 110 + (seaKm.values[to] < 4 ? 4 : 0);
        return (math.min(ground, 8) + crowding[to]) * lengthCells;
    };
    const downtown = centres[0].point;
    const north = cellAt(heightM, downtown.x + 3.5, planeHeightKm - 0.3);
    const south = cellAt(heightM, downtown.x + 1.5, 0.3);
    const cells = new PathFinder(heightM).path(north, south, cost);
    const curve = relax(cells.map((cell) => centreOf(heightM, cell)), 60);
    return simplify(roundCorners(curve, 1), 0.01);
}
/** The ferry's way over open water between two shores; empty where no water joins them. */
export function layFerry({ heightM }, from, to) {
    const cost = (_cell, next, lengthCells) => {
        const height = heightM.values[next];
        return (height > 0 ? 40 : height > -18 ? 3 : 1) * lengthCells;
    };
    const cells = new PathFinder(heightM).path(cellAt(heightM, from.x, from.y), cellAt(heightM, to.x, to.y), cost);
    const wet = cells.filter((cell) => heightM.values[cell] <= 0).map((cell) => centreOf(heightM, cell));
    return simplify(roundCorners(relax(wet, 12), 1), 0.02);
}
//# sourceMappingURL=through-routes.js.map