import { math } from '../math.js';
import { findCrossings } from '../shapes/crossings.js';
import { roundCorners, simplify } from '../shapes/smoothing.js';
import { centreOf } from './raster.js';
const riverCount = 5;
const sourceKm2 = 2.2;
const tributaryKm2 = 9;
/** Traces the city's largest rivers with their tributaries from the drainage of the land. */
export function traceRivers(landscape) {
    const mainUpstream = largestDonors(landscape);
    const places = bendCourses(landscape, mainUpstream);
    const mouths = largestMouths(landscape);
    return mouths.flatMap((mouth, rank) => traceSystem(landscape, mainUpstream, places, mouth, rank));
}
/** The water's surface where a river is wide enough to be drawn as an area; null where its banks would cross. */
export function riverSurface(river) {
    const wide = river.course.filter((point) => point.widthM >= 24);
    if (wide.length < 4)
        return null;
    const left = [];
    const right = [];
    wide.forEach((point, i) => {
        const before = wide[math.max(0, i - 1)];
        const after = wide[math.min(wide.length - 1, i + 1)];
        const length = math.hypot(after.x - before.x, after.y - before.y) || 1;
        const half = (point.widthM / 2000) * (i === 0 ? 0.2 : 1);
        const nx = (-(after.y - before.y) / length) * half;
        const ny = ((after.x - before.x) / length) * half;
        left.push({ x: point.x + nx, y: point.y + ny });
        right.push({ x: point.x - nx, y: point.y - ny });
    });
    const ring = [...right, ...left.reverse(), right[0]];
    return findCrossings([ring]).size === 0 ? [ring] : null;
}
/** For each cell the neighbour upstream that brings most water, or -1 at a source. */
function largestDonors({ drainage }) {
    const donors = new Int32Array(drainage.receivers.length).fill(-1);
    for (let cell = 0; cell < donors.length; cell++) {
        const receiver = drainage.receivers[cell];
        if (receiver === cell)
            continue;
        const rival = donors[receiver];
        if (rival === -1 || drainage.areaKm2[cell] > drainage.areaKm2[rival])
            donors[receiver] = cell;
    }
    return donors;
}
/** Pulls the stepped courses into curves; a junction moves with its main river, so that tributaries still meet it. */
function bendCourses(landscape, mainUpstream) {
    const { drainage, heightM } = landscape;
    let places = new Map();
    for (let cell = 0; cell < mainUpstream.length; cell++) {
        if (drainage.areaKm2[cell] >= sourceKm2 && heightM.values[cell] > 0)
            places.set(cell, centreOf(heightM, cell));
    }
    for (let round = 0; round < 4; round++) {
        const moved = new Map();
        for (const [cell, place] of places) {
            const down = places.get(drainage.receivers[cell]);
            const up = places.get(mainUpstream[cell]);
            moved.set(cell, down && up ? blend(place, { x: (down.x + up.x) / 2, y: (down.y + up.y) / 2 }, 0.6) : place);
        }
        places = moved;
    }
    return places;
}
function largestMouths({ drainage, heightM, inCity }) {
    const mouths = [];
    for (let cell = 0; cell < inCity.length; cell++) {
        const receiver = drainage.receivers[cell];
        if (inCity[cell] === 1 && receiver !== cell && heightM.values[receiver] <= 0)
            mouths.push(cell);
    }
    return mouths.sort((a, b) => drainage.areaKm2[b] - drainage.areaKm2[a]).slice(0, riverCount);
}
function traceSystem(landscape, mainUpstream, places, mouth, rank) {
    const { drainage } = landscape;
    const rivers = [];
    const starts = [mouth];
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) {
        const stem = climb(landscape, mainUpstream, start);
        const receiver = drainage.receivers[start];
        rivers.push(toRiver(landscape, places, [receiver, ...stem], rank, start !== mouth));
        starts.push(...tributariesOf(landscape, new Set(stem)));
    }
    return rivers;
}
/** Lowest cells of the larger streams that join a stem from the side. */
function tributariesOf({ drainage }, stem) {
    const joining = [];
    drainage.receivers.forEach((receiver, cell) => {
        if (stem.has(receiver) && !stem.has(cell) && drainage.areaKm2[cell] >= tributaryKm2)
            joining.push(cell);
    });
    return joining;
}
function climb({ drainage }, mainUpstream, from) {
    const cells = [];
    for (let cell = from; cell !== -1 && drainage.areaKm2[cell] >= sourceKm2; cell = mainUpstream[cell])
        cells.push(cell);
    return cells;
}
function toRiver({ drainage, heightM }, places, upwards, rank, isTributary) {
    const cells = [...upwards].reverse();
    const line = cells.map((cell) => places.get(cell) ?? centreOf(heightM, cell));
    const smooth = simplify(roundCorners(line, 2), 0.008);
    const basinKm2 = drainage.areaKm2[upwards[1]];
    const along = shareOfLength(smooth);
    const course = smooth.map((point, i) => ({ ...point, widthM: widthAt(drainage.areaKm2, cells, along[i]) }));
    return { rank, isTributary, course: isTributary ? course : flareMouth(course), basinKm2 };
}
/** Width grows with the root of the area drained, as hydraulic geometry has it. */
function widthAt(areaKm2, cells, along) {
    const cell = cells[math.min(cells.length - 2, math.floor(along * (cells.length - 1)))];
    return math.round(6.5 * math.sqrt(areaKm2[cell]));
}
/** How far along the line each of its points lies, 0 to 1. */
function shareOfLength(line) {
    const lengths = [0];
    for (let i = 1; i < line.length; i++) {
        lengths.push(lengths[i - 1] + math.hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y));
    }
    return lengths.map((length) => length / (lengths[lengths.length - 1] || 1));
}
/** The last kilometre widens into the sea. */
function flareMouth(course) {
    const end = course[course.length - 1];
    return course.map((point) => {
        const toMouth = math.hypot(end.x - point.x, end.y - point.y);
        return { ...point, widthM: math.round(point.widthM * (1 + 1.3 * math.max(0, 1 - toMouth / 1.1) ** 2)) };
    });
}
function blend(a, b, share) {
    return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}
//# sourceMappingURL=rivers.js.map