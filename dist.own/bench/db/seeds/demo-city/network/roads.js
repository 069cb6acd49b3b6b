import { infinity, math } from '../math.js';
import { cellAt, planeHeightKm } from '../terrain/raster.js';
import { CellNetwork } from './cell-network.js';
import { PathFinder } from './least-cost-path.js';
/** Ranks of roads, most important first. */
export const roadKinds = ['trunk', 'primary', 'secondary', 'local'];
/** Hamlets nearer to each other than this get a way between them. */
const neighbourlyKm = 2.6;
/**
 * Builds the roads as they came about: the coast road and the road over the mountains first, then roads between
 * neighbouring districts, then ways to the hamlets. Each takes the easiest ground and joins roads that are there.
 */
export function buildRoads(landscape, centres, hamlets, lakeCells) {
    const { heightM } = landscape;
    const network = new CellNetwork(heightM);
    const finder = new PathFinder(heightM);
    const cost = roadCost(landscape, network, lakeCells);
    const connect = (from, to, rank) => network.addPath(finder.path(cellAt(heightM, from.x, from.y), cellAt(heightM, to.x, to.y), cost), rank);
    for (const [from, to] of trunkLegs(landscape, centres))
        connect(from, to, 0);
    for (const [from, to] of neighbourPairs(centres.map(({ point }) => point)))
        connect(from, to, 1);
    const mainCells = network.cells();
    joinHamlets(landscape, network, finder, hamlets, cost);
    return { lines: network.toLines(6, 0.012), mainCells };
}
/** Ways from the hamlets to the nearest road, near ones first, then between neighbouring hamlets. */
function joinHamlets({ heightM }, network, finder, hamlets, cost) {
    const toRoad = finder.costFrom(network.cells(), cost);
    const cellOf = ({ x, y }) => cellAt(heightM, x, y);
    const reachable = hamlets.filter((hamlet) => toRoad[cellOf(hamlet)] > 2 && toRoad[cellOf(hamlet)] < infinity);
    for (const cell of reachable.map(cellOf).sort((a, b) => toRoad[a] - toRoad[b])) {
        const way = finder.pathToFirst(cell, (reached) => network.has(reached), cost);
        network.addPath(way, toRoad[cell] > 14 ? 2 : 3);
    }
    for (const [from, to] of neighbourPairs(reachable, neighbourlyKm)) {
        network.addPath(finder.path(cellOf(from), cellOf(to), cost), 3);
    }
}
/** The coast road from the northern to the southern neighbours and the road west across the mountains. */
function trunkLegs(landscape, centres) {
    const coastal = centres
        .filter(({ kind }) => kind === 'port' || kind === 'beach' || kind === 'ria' || kind === 'downtown')
        .map(({ point }) => point)
        .sort((a, b) => b.y - a.y);
    const stops = [rimGate(landscape, planeHeightKm - 0.2), ...coastal, rimGate(landscape, 0.2)];
    const legs = stops.slice(1).map((stop, i) => [stops[i], stop]);
    const downtown = centres[0].point;
    return [...legs, [downtown, { x: 0.2, y: downtown.y + 2 }]];
}
/** Where the coast road comes in from the neighbours. */
function rimGate({ heightM }, y) {
    let column = heightM.columns - 1;
    while (heightM.values[cellAt(heightM, column * heightM.stepKm, y)] <= 0)
        column--;
    return { x: column * heightM.stepKm - 2.2, y };
}
/** Gabriel graph: two places are joined when no third lies in the circle over the line between them. */
function neighbourPairs(points, longestKm = infinity) {
    const pairs = [];
    for (let i = 0; i < points.length; i++) {
        for (let j = i + 1; j < points.length; j++) {
            const [a, b] = [points[i], points[j]];
            if (math.hypot(a.x - b.x, a.y - b.y) <= longestKm && isGabrielPair(points, a, b))
                pairs.push([a, b]);
        }
    }
    return pairs;
}
function isGabrielPair(points, a, b) {
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const radius = math.hypot(a.x - b.x, a.y - b.y) / 2;
    return !points.some((c) => c !== a && c !== b && math.hypot(c.x - middle.x, c.y - middle.y) < radius);
}
/** Steep ground is slow, bridges are dear, the water's edge is avoided and an existing road is nearly free. */
function roadCost({ heightM, slope, drainage, seaKm }, network, lakeCells) {
    return (from, to, lengthCells) => {
        if (heightM.values[to] <= 0 || lakeCells.has(to))
            return infinity;
        const climb = math.abs(heightM.values[to] - heightM.values[from]) / (250 * lengthCells);
        const ground = 1 + (climb / 0.045) ** 2 + 5 * slope.values[to] + (seaKm.values[to] < 0.36 ? 1.5 : 0);
        const bridge = drainage.areaKm2[to] > 60 ? 5 : drainage.areaKm2[to] > 15 ? 1.5 : 0;
        const saving = network.has(to) ? (network.has(from) ? 0.3 : 0.8) : 1;
        return (ground * lengthCells + bridge) * saving;
    };
}
//# sourceMappingURL=roads.js.map