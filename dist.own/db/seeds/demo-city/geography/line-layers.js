import { math } from '../math.js';
import { lineGeometry, pointGeometry } from '../geometry.js';
import { branchLineName, cityShortName, coastRoadName, ferryName, mainLineName, motorwayName, riverNames, } from '../naming/geographic-names.js';
import { roadKinds } from '../network/roads.js';
import { layFerry } from '../network/through-routes.js';
import { drawBreakwaters } from './harbour.js';
import { islandsBySize, middleOf } from './labels.js';
/** Zoom from which on roads of each rank are worth drawing. */
const roadMinZoom = [7, 8.5, 9.5, 10.5];
/** The lines of the map, and the stations: rivers, breakwaters, roads, the ferry and the railways. */
export function lineLayers(form, districts, localities) {
    return [
        { key: 'river', kind: 'line', features: form.rivers.flatMap(riverFeatures) },
        {
            key: 'harbour',
            kind: 'line',
            features: drawBreakwaters(form.landscape).map((line) => lineFeature(line, { kind: 'breakwater', minZoom: 10 })),
        },
        { key: 'road', kind: 'line', features: roadFeatures(form) },
        { key: 'ferry', kind: 'line', features: ferryFeatures(form) },
        { key: 'railway', kind: 'line', features: railwayFeatures(form) },
        { key: 'station', kind: 'point', features: stationFeatures(form, districts, localities) },
    ];
}
/** A river in pieces of about equal width, so that it can be drawn wider towards its mouth. */
function riverFeatures(river) {
    const name = river.isTributary ? undefined : riverNames[river.rank];
    const pieces = [];
    for (const point of river.course) {
        const piece = pieces[pieces.length - 1];
        const start = piece?.[0];
        if (piece === undefined || start === undefined)
            pieces.push([point]);
        else {
            piece.push(point);
            if (point.widthM > start.widthM * 1.35)
                pieces.push([point]);
        }
    }
    return pieces
        .filter((piece) => piece.length > 1)
        .map((piece) => {
        const widthM = math.round((piece[0].widthM + piece[piece.length - 1].widthM) / 2);
        const rank = river.isTributary ? 3 : math.min(2, river.rank);
        const kind = river.isTributary ? 'tributary' : 'river';
        return lineFeature(piece, { kind, ...name, rank, widthM, minZoom: widthM < 18 ? 9.5 : 7 });
    });
}
function roadFeatures({ roads, streets, motorway }) {
    return [
        ...streets.map((street) => lineFeature(street, { kind: 'street', rank: 5, minZoom: 11 })),
        ...[...roads.lines]
            .sort((a, b) => b.rank - a.rank)
            .map(({ rank, points }) => lineFeature(points, {
            kind: roadKinds[rank],
            ...(rank === 0 ? coastRoadName : {}),
            rank: rank + 1,
            minZoom: roadMinZoom[rank],
        })),
        lineFeature(motorway, { kind: 'motorway', ...motorwayName, rank: 0, minZoom: 7 }),
    ];
}
/** From the port to the largest island. */
function ferryFeatures(form) {
    const [island] = islandsBySize(form.cityArea);
    if (island === undefined)
        return [];
    const way = layFerry(form.landscape, form.centres[1].point, middleOf(island[0]));
    return way.length < 2 ? [] : [lineFeature(way, { kind: 'ferry', ...ferryName, rank: 3, minZoom: 9 })];
}
function railwayFeatures({ railways }) {
    return railways.lines.map(({ kind, points }) => lineFeature(points, { kind, ...(kind === 'main' ? mainLineName : branchLineName), rank: kind === 'main' ? 0 : 1 }));
}
/** The station nearest to a district's centre bears its name (downtown's that of the city), others that of their locality. */
function stationFeatures(form, districts, localities) {
    const names = new Map();
    form.centres.forEach(({ point }, i) => {
        const station = nearest(form.railways.stations, (one) => gapKm(one, point));
        if (gapKm(station, point) < 2.2 && !names.has(station))
            names.set(station, i === 0 ? cityShortName : districts[i]);
    });
    const used = new Set([...names.values()].map(({ name }) => name));
    return form.railways.stations.map((station) => {
        const free = localities.filter(({ name }) => !used.has(name));
        const name = names.get(station) ?? nearest(free, ({ point }) => gapKm(point, station));
        used.add(name.name);
        return stationFeature(station, name);
    });
}
function stationFeature(station, { name, nameKana, nameEn }) {
    return {
        geometry: pointGeometry(station),
        properties: {
            kind: 'station',
            name: `${name}駅`,
            nameKana: `${nameKana}えき`,
            nameEn: `${nameEn} Station`,
            rank: name === cityShortName.name ? 0 : 1,
            minZoom: 10,
        },
    };
}
function nearest(items, km) {
    return items.reduce((best, item) => (km(item) < km(best) ? item : best));
}
function lineFeature(points, properties) {
    const { kind, name, nameKana, nameEn, rank, minZoom, widthM } = properties;
    const kept = Object.entries({ kind, name, nameKana, nameEn, rank, minZoom, widthM }).filter(([, value]) => value !== undefined);
    return { geometry: lineGeometry(points), properties: Object.fromEntries(kept) };
}
function gapKm(a, b) {
    return math.hypot(a.x - b.x, a.y - b.y);
}
//# sourceMappingURL=line-layers.js.map