import { infinity, math } from '../math.js';
import { relax, roundCorners, simplify } from '../shapes/smoothing.js';
import { cellAt, centreOf } from '../terrain/raster.js';
import { PathFinder } from './least-cost-path.js';
/** Stations on open line are at least so far apart; two that fall closer than the second distance are one. */
const stationGapKm = 3.4;
const sameStationKm = 1.1;
/** Lays the railways: gentle gradients and wide curves, beside the main roads rather than on them. */
export function layRailways(landscape, centres, mainRoadCells, lakeCells) {
    const { heightM } = landscape;
    const finder = new PathFinder(heightM);
    const cost = railCost(landscape, new Set(mainRoadCells), lakeCells);
    const route = (stops) => {
        const cells = stops.map(({ x, y }) => cellAt(heightM, x, y));
        const way = cells.slice(1).flatMap((stop, i) => finder.path(cells[i], stop, cost).slice(i === 0 ? 0 : 1));
        return wideCurves(way.map((cell) => centreOf(heightM, cell)));
    };
    const downtown = centres[0].point;
    const coastal = centres.filter(({ kind }) => kind === 'port' || kind === 'beach' || kind === 'ria');
    const mainStops = [...coastal.map(({ point }) => point), downtown].sort((a, b) => b.y - a.y);
    const branchStops = inlandStops(centres);
    const main = route([rimStop(landscape, true), ...mainStops, rimStop(landscape, false)]);
    const lines = [{ kind: 'main', points: main }];
    const stations = stationsOn(landscape, main, mainStops);
    if (branchStops.length > 0) {
        const junction = nearestOn(main, downtown);
        const branch = [junction, ...route([junction, downtown, ...branchStops])];
        lines.push({ kind: 'branch', points: branch });
        stations.push(...stationsOn(landscape, branch, branchStops));
    }
    return { lines, stations: mergeNear(stations) };
}
/** Bends as a train takes them: what the land suggests is smoothed, thinned to a point a kilometre and smoothed again. */
function wideCurves(way) {
    const smooth = relax(way, 24);
    const sparse = smooth.filter((_, i) => i % 4 === 0 || i === smooth.length - 1);
    return simplify(roundCorners(relax(sparse, 3), 3), 0.008);
}
/** The next two centres up the main valley, the second beyond the first. */
function inlandStops(centres) {
    const downtown = centres[0].point;
    const stops = [];
    for (let from = downtown; stops.length < 2; from = stops[stops.length - 1]) {
        const ahead = centres
            .map(({ point }) => point)
            .filter((point) => point.x < from.x - 2.5 && gapKm(point, from) < 11)
            .sort((a, b) => bendAhead(from, a) - bendAhead(from, b));
        if (ahead[0] === undefined)
            break;
        stops.push(ahead[0]);
    }
    return stops;
}
/** How far north or south of due west a place lies, as a slope. */
function bendAhead(from, to) {
    return math.abs(to.y - from.y) / (from.x - to.x);
}
/** Where the line comes in from the neighbours, some kilometres inland. */
function rimStop({ heightM }, north) {
    const row = north ? heightM.rows - 2 : 1;
    let column = heightM.columns - 1;
    while (heightM.values[row * heightM.columns + column] <= 0)
        column--;
    return centreOf(heightM, row * heightM.columns + column - 14);
}
function railCost({ heightM, slope, drainage, seaKm }, roadCells, lakeCells) {
    return (from, to, lengthCells) => {
        if (heightM.values[to] <= 0 || lakeCells.has(to))
            return infinity;
        const climb = math.abs(heightM.values[to] - heightM.values[from]) / (250 * lengthCells);
        const ground = 1 + (climb / 0.03) ** 2 + 8 * slope.values[to] + (seaKm.values[to] < 0.6 ? 2 : 0);
        const bridge = drainage.areaKm2[to] > 60 ? 6 : 0;
        return (math.min(ground, 26) + (roadCells.has(to) ? 2.5 : 0)) * lengthCells + bridge;
    };
}
/** One station at each stop and more between them where the gap is wide and the ground flat. */
function stationsOn({ heightM, inCity, slope }, line, stops) {
    const stations = stops.map((stop) => nearestOn(line, stop));
    for (const point of line) {
        const cell = cellAt(heightM, point.x, point.y);
        if (inCity[cell] === 0 || slope.values[cell] > 0.06)
            continue;
        if (stations.every((station) => gapKm(station, point) > stationGapKm))
            stations.push(point);
    }
    return stations;
}
function nearestOn(line, to) {
    return line.reduce((best, point) => (gapKm(point, to) < gapKm(best, to) ? point : best));
}
function mergeNear(stations) {
    const kept = [];
    for (const station of stations)
        if (kept.every((other) => gapKm(other, station) > sameStationKm))
            kept.push(station);
    return kept;
}
function gapKm(a, b) {
    return math.hypot(a.x - b.x, a.y - b.y);
}
//# sourceMappingURL=railway.js.map