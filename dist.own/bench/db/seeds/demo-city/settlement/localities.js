import { infinity, math } from '../math.js';
import { LocalityNames } from '../naming/locality-names.js';
import { cellAt, centreOf } from '../terrain/raster.js';
const townPerKm2 = 1500;
const townSpacingKm = 0.95;
/** Names the places where people live: quarters where they live close together, villages at the hamlets. */
export function nameLocalities(landscape, people, districtOf, hamlets, random) {
    const names = new LocalityNames(random);
    const quarters = townQuarters(people, districtOf);
    const villages = hamlets.filter((hamlet) => districtAt(people, districtOf, hamlet) !== 0 &&
        quarters.every((quarter) => gapKm(quarter, hamlet) > townSpacingKm));
    const places = [
        ...quarters.map((point) => ({ point, isTown: true, name: names.town() })),
        ...villages.map((point) => ({
            point,
            isTown: false,
            name: isByTheSea(landscape, point) ? names.shore() : names.village(),
        })),
    ];
    const residents = countNearest(people, districtOf, places.map(({ point }) => point));
    return places.map(({ point, isTown, name }, i) => ({
        ...name,
        point,
        isTown,
        districtIndex: districtAt(people, districtOf, point) - 1,
        residents: residents[i],
    }));
}
/** Crowded cells, densest first, each some way from the ones before. */
function townQuarters(people, districtOf) {
    const least = townPerKm2 * people.stepKm ** 2;
    const cells = [];
    people.values.forEach((count, cell) => {
        if (count >= least && districtOf[cell] !== 0)
            cells.push(cell);
    });
    const quarters = [];
    for (const cell of cells.sort((a, b) => people.values[b] - people.values[a] || a - b)) {
        const point = centreOf(people, cell);
        if (quarters.every((quarter) => gapKm(quarter, point) > townSpacingKm))
            quarters.push(point);
    }
    return quarters;
}
function countNearest(people, districtOf, points) {
    const counts = points.map(() => 0);
    const districts = points.map((point) => districtAt(people, districtOf, point));
    people.values.forEach((count, cell) => {
        if (count === 0)
            return;
        const place = centreOf(people, cell);
        let nearest = -1;
        let shortest = infinity;
        points.forEach((point, i) => {
            const gap = (point.x - place.x) ** 2 + (point.y - place.y) ** 2;
            if (gap >= shortest || districts[i] !== districtOf[cell])
                return;
            shortest = gap;
            nearest = i;
        });
        if (nearest !== -1)
            counts[nearest] += count;
    });
    return counts;
}
function isByTheSea({ seaKm, heightM }, point) {
    return seaKm.values[cellAt(heightM, point.x, point.y)] < 0.9;
}
function districtAt(grid, districtOf, { x, y }) {
    return districtOf[cellAt(grid, x, y)];
}
function gapKm(a, b) {
    return math.hypot(a.x - b.x, a.y - b.y);
}
//# sourceMappingURL=localities.js.map