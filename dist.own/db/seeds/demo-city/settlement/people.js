import { math } from '../math.js';
import { createNoise, fractal } from '../terrain/noise.js';
import { distanceWhere } from '../terrain/landscape.js';
import { centreOf, smoothStep } from '../terrain/raster.js';
import { apportion } from './apportion.js';
/** Years for which residents are known by cell, and how many the whole city has. */
export const populationYears = [2020, 2040, 2060];
export const cityPopulation = [332_931, 255_645, 175_940];
/** Share of the city's people, how many of 100 are left in 2040 and 2060, and the radius of the town in km. */
const profiles = {
    downtown: { share: 26, left: [90, 72], townKm: 1.75 },
    port: { share: 15, left: [78, 53], townKm: 1.35 },
    newtown: { share: 12, left: [83, 52], townKm: 1.3 },
    beach: { share: 8, left: [80, 57], townKm: 1 },
    plain: { share: 7, left: [76, 52], townKm: 0.95 },
    valley: { share: 3, left: [60, 32], townKm: 0.65 },
    ria: { share: 2.6, left: [54, 27], townKm: 0.5 },
    mountain: { share: 1.5, left: [47, 20], townKm: 0.45 },
};
/** Where people settle, from what each district lives on, the lie of the land, roads and railway stations. */
export function settlePeople(landscape, places, random) {
    const { centres, districtOf } = places;
    const districtResidents = drawDistrictResidents(centres, random);
    const weights = cellWeights(landscape, places, random);
    const base = scaleToDistricts(weights, districtOf, districtResidents, 0);
    const perCell = populationYears.map((_, year) => year === 0 ? base : scaleToDistricts(thinOut(base, 0.12 * year), districtOf, districtResidents, year));
    return { districtResidents, perCell: perCell.map((values) => ({ ...landscape.heightM, values })) };
}
function drawDistrictResidents(centres, random) {
    const shares = centres.map(({ kind }) => profiles[kind].share * random.between(0.85, 1.15));
    const first = apportion(cityPopulation[0], shares);
    const later = [0, 1].map((step) => {
        const left = centres.map(({ kind }, i) => first[i] * profiles[kind].left[step] * random.between(0.95, 1.05));
        return apportion(cityPopulation[step + 1], left);
    });
    return centres.map((_, i) => [first[i], later[0][i], later[1][i]]);
}
function cellWeights(landscape, places, random) {
    const { heightM, slope, seaKm } = landscape;
    const { centres, districtOf, hamlets, mainRoadCells, stations, lakeCells } = places;
    const patches = fractal(createNoise(random), 3, 0.7);
    const onRoad = new Set(mainRoadCells);
    const roadKm = distanceWhere(heightM, (_, cell) => onRoad.has(cell)).values;
    const hamletKm = distanceToPoints(heightM, hamlets);
    const stationKm = distanceToPoints(heightM, stations);
    return heightM.values.map((height, cell) => {
        const district = districtOf[cell];
        if (district === 0 || lakeCells.has(cell) || seaKm.values[cell] < 0.2)
            return 0;
        const centre = centres[district - 1];
        const { townKm } = profiles[centre.kind];
        const place = centreOf(heightM, cell);
        const sprawl = 1 + 0.5 * patches(place.x / 2.6 + 40, place.y / 2.6);
        const offRoad = 0.72 + 0.5 * smoothStep(0, 1, roadKm[cell]);
        const centreKm = math.hypot(place.x - centre.point.x, place.y - centre.point.y) * sprawl * offRoad;
        const town = 60 * math.exp(-((centreKm / townKm) ** 1.5));
        const street = 5 * math.exp(-roadKm[cell] / 0.45) * math.exp(-centreKm / (4.5 * townKm));
        const station = 14 * math.exp(-((stationKm[cell] / 0.75) ** 2));
        const village = 3.2 * math.exp(-((hamletKm[cell] / 0.42) ** 2));
        const flat = math.exp(-((slope.values[cell] / 0.085) ** 2)) * math.exp(-math.max(0, height - 30) / 280);
        const uneven = math.exp(1.1 * patches(place.x * 1.3, place.y * 1.3));
        const weight = (town + street + station + village + 0.12) * flat * uneven;
        return weight > 0.18 ? weight : 0;
    });
}
/** Sparse places empty faster than towns do. */
function thinOut(base, exponent) {
    return base.map((people) => (people > 0 ? people ** (1 + exponent) : 0));
}
function scaleToDistricts(weights, districtOf, residents, year) {
    const sums = new Float64Array(residents.length + 1);
    for (let cell = 0; cell < weights.length; cell++)
        sums[districtOf[cell]] += weights[cell];
    return weights.map((weight, cell) => weight > 0 ? (weight * residents[districtOf[cell] - 1][year]) / sums[districtOf[cell]] : 0);
}
function distanceToPoints(grid, points) {
    const cells = new Set(points.map(({ x, y }) => math.floor(y / grid.stepKm) * grid.columns + math.floor(x / grid.stepKm)));
    return distanceWhere(grid, (_, cell) => cells.has(cell)).values;
}
//# sourceMappingURL=people.js.map