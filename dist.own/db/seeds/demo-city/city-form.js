import { buildRoads } from './network/roads.js';
import { layRailways } from './network/railway.js';
import { layStreets } from './network/streets.js';
import { layMotorway } from './network/through-routes.js';
import { createRandom } from './random.js';
import { drawBorders } from './settlement/borders.js';
import { chooseCentres } from './settlement/centres.js';
import { growDistricts } from './settlement/districts.js';
import { findHamlets } from './settlement/hamlets.js';
import { neighbourLabel, seaLabel } from './settlement/land-labels.js';
import { settlePeople } from './settlement/people.js';
import { ringsAround } from './shapes/partition.js';
import { assemblePolygons, polygonContains } from './shapes/rings.js';
import { formGround } from './terrain/ground.js';
import { surveyLandscape } from './terrain/landscape.js';
import { cellAt, centreOf } from './terrain/raster.js';
import { dammedReservoir } from './terrain/reservoir.js';
import { traceRivers } from './terrain/rivers.js';
/** Forms land, water, districts, roads and people, each from what was there before it. */
export function formCity(seed) {
    const landscape = surveyLandscape(formGround(seed));
    const centres = chooseCentres(landscape);
    const land = growDistricts(landscape, centres);
    const borders = drawBorders(land, landscape.ground, createRandom(seed, 'borders'));
    const districtOf = districtsOnCoarseGrid(landscape, land);
    const rivers = traceRivers(landscape);
    const reservoir = dammedReservoir(landscape);
    const lakeCells = cellsUnder(landscape, reservoir);
    const hamlets = findHamlets(landscape, centres, lakeCells);
    const roads = buildRoads(landscape, centres, hamlets, lakeCells);
    const railways = layRailways(landscape, centres, roads.mainCells, lakeCells);
    const people = settlePeople(landscape, { centres, districtOf, hamlets, mainRoadCells: roads.mainCells, stations: railways.stations, lakeCells }, createRandom(seed, 'people'));
    return {
        landscape,
        centres,
        land,
        districtOf,
        borders,
        districtAreas: centres.map((_, i) => areaOf(borders, (label) => label === i + 1)),
        cityArea: areaOf(borders, (label) => label !== seaLabel && label !== neighbourLabel),
        rivers,
        reservoir,
        lakeCells,
        hamlets,
        roads,
        motorway: layMotorway(landscape, centres, lakeCells),
        railways,
        people,
        streets: layStreets(centres, streetGround(landscape, districtOf, people), createRandom(seed, 'streets')),
    };
}
function areaOf(borders, isInside) {
    return assemblePolygons(ringsAround(borders, isInside));
}
function districtsOnCoarseGrid({ heightM }, land) {
    return Uint8Array.from(heightM.values, (_, cell) => {
        const { x, y } = centreOf(heightM, cell);
        const label = land.labels[cellAt(land, x, y)];
        return label === neighbourLabel ? 0 : label;
    });
}
function cellsUnder({ heightM }, reservoir) {
    const cells = new Set();
    if (reservoir === null)
        return cells;
    heightM.values.forEach((_, cell) => {
        if (polygonContains(reservoir.surface, centreOf(heightM, cell)))
            cells.add(cell);
    });
    return cells;
}
function streetGround(landscape, districtOf, people) {
    const { heightM, seaKm } = landscape;
    const [now] = people.perCell;
    return {
        perKm2: { ...now, values: now.values.map((count) => count * 16) },
        districtAt: (x, y) => districtOf[cellAt(heightM, x, y)],
        isDry: (x, y) => seaKm.values[cellAt(heightM, x, y)] > 0.3,
    };
}
//# sourceMappingURL=city-form.js.map