import { math } from '../math.js';
import { contour } from '../shapes/contours.js';
import { largestPolygon } from '../shapes/rings.js';
import { centreOf, rasterFrom, cellAt } from './raster.js';
const damHeightM = 60;
const wantedKm2 = 2.6;
/** Dams the mountain river whose valley makes a lake nearest to the wanted size; null where no valley would do. */
export function dammedReservoir(landscape) {
    const { heightM, drainage, inCity } = landscape;
    const donors = donorsOf(drainage.receivers);
    let best = null;
    for (let dam = 0; dam < inCity.length; dam++) {
        const basin = drainage.areaKm2[dam];
        const height = heightM.values[dam];
        if (inCity[dam] === 0 || basin < 12 || basin > 90 || height < 110 || height > 420)
            continue;
        const cells = flooded(donors, heightM.values, dam, height + damHeightM);
        const miss = math.abs(cells.length * heightM.stepKm ** 2 - wantedKm2);
        if (best === null || miss < best.miss)
            best = { dam, cells, miss };
    }
    if (best === null || best.miss > 1.6)
        return null;
    return outline(landscape, best.dam, best.cells);
}
function donorsOf(receivers) {
    const donors = new Map();
    receivers.forEach((receiver, cell) => {
        if (receiver === cell)
            return;
        const list = donors.get(receiver);
        if (list === undefined)
            donors.set(receiver, [cell]);
        else
            list.push(cell);
    });
    return donors;
}
function flooded(donors, heights, dam, levelM) {
    const cells = [dam];
    for (let i = 0; i < cells.length && cells.length < 200; i++) {
        for (const donor of donors.get(cells[i]) ?? [])
            if (heights[donor] < levelM)
                cells.push(donor);
    }
    return cells;
}
/** The shore where the fine ground meets the lake's level, within a cell of what is flooded on the coarse grid. */
function outline(landscape, dam, cells) {
    const { heightM, ground } = landscape;
    const levelM = heightM.values[dam] + damHeightM;
    const around = new Set(cells);
    for (const cell of cells) {
        if (cell !== dam)
            for (const step of [1, -1, heightM.columns, -heightM.columns])
                around.add(cell + step);
    }
    const depth = rasterFrom(ground.heightM, (x, y, cell) => around.has(cellAt(heightM, x, y)) ? levelM - ground.heightM.values[cell] : -25);
    const lakes = contour(depth, 0, { smallestKm2: 0.2, toleranceKm: 0.008, relaxRounds: 1 });
    if (lakes.length === 0)
        return null;
    const [shore] = largestPolygon(lakes);
    return shore === undefined ? null : { surface: [shore], dam: centreOf(heightM, dam), levelM };
}
//# sourceMappingURL=reservoir.js.map