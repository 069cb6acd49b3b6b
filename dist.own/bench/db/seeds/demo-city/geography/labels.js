import { math } from '../math.js';
import { pointGeometry } from '../geometry.js';
import { bayName, cityName, districtNames, inletName, islandNames, lakeName, mountainNames, northCapeName, riverNames, seaName, } from '../naming/geographic-names.js';
import { polygonArea, ringArea } from '../shapes/rings.js';
import { centreOf } from '../terrain/raster.js';
/** Names on the map; `rank` orders them and `minZoom` says from where on they find room. */
export function labelLayer(form, districts, localities) {
    return {
        key: 'label',
        kind: 'point',
        features: [
            label('city', cityName, form.centres[0].point, 0, 5),
            ...districts.map((name, i) => label('district', name, form.centres[i].point, 1, 9)),
            ...waterLabels(form),
            ...mountainLabels(form),
            ...islandLabels(form),
            ...localities.map((locality) => label('town', locality, locality.point, locality.isTown ? 4 : 5, locality.isTown ? 12.5 : 13)),
        ],
    };
}
/** Gives each district a name that fits what it lives on; no name comes twice. */
export function nameDistricts({ centres }) {
    const used = new Set();
    return centres.map(({ kind }) => {
        const name = [...districtNames[kind], ...districtNames.plain, ...districtNames.valley].find((one) => !used.has(one));
        if (name === undefined)
            throw new Error(`no name left for a district of kind ${kind}`);
        used.add(name);
        return name;
    });
}
function waterLabels({ landscape, rivers, reservoir }) {
    const [mouth] = landscape.ground.plan.plainAxis;
    const { harbourHead } = landscape.ground.plan;
    const labels = [
        label('sea', seaName, { x: mouth.x + 12.5, y: mouth.y + 2.5 }, 0, 7),
        label('bay', bayName, { x: mouth.x + 3, y: mouth.y + 0.8 }, 1, 9),
        label('cape', northCapeName, { x: harbourHead.x + 0.6, y: harbourHead.y + 1.4 }, 3, 11),
    ];
    const inlet = innermostWater(landscape.ground.heightM);
    if (inlet !== null)
        labels.push(label('bay', inletName, inlet, 2, 10.5));
    for (const river of rivers) {
        const name = riverNames[river.rank];
        const middle = river.course[math.floor(river.course.length * 0.62)];
        if (!river.isTributary && name !== undefined && middle !== undefined) {
            labels.push(label('river', name, middle, 2 + (river.rank > 1 ? 1 : 0), river.rank > 1 ? 11 : 10));
        }
    }
    if (reservoir !== null)
        labels.push(label('lake', lakeName, middleOf(reservoir.surface[0]), 2, 10));
    return labels;
}
/** Where the ria coast's longest inlet has room for a name. */
function innermostWater(heightM) {
    let inner = null;
    heightM.values.forEach((height, cell) => {
        const place = centreOf(heightM, cell);
        if (height <= 0 && place.y > 9 && place.y < 17 && (inner === null || place.x < inner.x))
            inner = place;
    });
    const head = inner;
    return head === null ? null : { x: head.x + 2.2, y: head.y - 0.4 };
}
/** The highest summits, each some kilometres from the ones before. */
function mountainLabels({ landscape }) {
    const { heightM, inCity } = landscape;
    const high = [...heightM.values.keys()].filter((cell) => inCity[cell] === 1 && heightM.values[cell] > 260);
    const summits = [];
    for (const cell of high.sort((a, b) => heightM.values[b] - heightM.values[a])) {
        const place = centreOf(heightM, cell);
        if (summits.every((other) => math.hypot(other.x - place.x, other.y - place.y) > 6.5))
            summits.push(place);
        if (summits.length === mountainNames.length)
            break;
    }
    return summits.map((place, i) => label('mountain', mountainNames[i], place, i < 2 ? 2 : 3, i < 2 ? 9.5 : 10.5));
}
function islandLabels({ cityArea }) {
    return islandsBySize(cityArea)
        .slice(0, islandNames.length)
        .map((island, i) => label('island', islandNames[i], middleOf(island[0]), i === 0 ? 2 : 3, i === 0 ? 9.5 : 11));
}
/** The city's islands, the largest first. */
export function islandsBySize(cityArea) {
    return [...cityArea].sort((a, b) => polygonArea(b) - polygonArea(a)).slice(1);
}
/** Centroid of a ring. */
export function middleOf(ring) {
    let x = 0;
    let y = 0;
    for (let i = 0; i + 1 < ring.length; i++) {
        const cross = ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
        x += (ring[i].x + ring[i + 1].x) * cross;
        y += (ring[i].y + ring[i + 1].y) * cross;
    }
    const scale = 6 * ringArea(ring);
    return { x: x / scale, y: y / scale };
}
function label(kind, name, at, rank, minZoom) {
    const { name: text, nameKana, nameEn } = name;
    return { geometry: pointGeometry(at), properties: { kind, name: text, nameKana, nameEn, rank, minZoom } };
}
//# sourceMappingURL=labels.js.map