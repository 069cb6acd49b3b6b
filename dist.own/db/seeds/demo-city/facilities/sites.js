import { math } from '../math.js';
import { toLonLat, toPlane } from '../projection.js';
import { polygonArea, polygonContains } from '../shapes/rings.js';
import { cellAt, centreOf } from '../terrain/raster.js';
import { riverSurface } from '../terrain/rivers.js';
/** Facilities keep this far inside their district and from the sea, so that rounding never moves them across. */
const marginKm = 0.02;
/** Nobody builds on smaller islands. */
const smallestSettledKm2 = 1.5;
/** Finds ground for facilities: cells of a district weighed by what the facility looks for. */
export class Sites {
    form;
    random;
    districtCells;
    sums = new Map();
    /** Each district without its small islets. */
    lands;
    waters;
    constructor(form, random) {
        this.form = form;
        this.random = random;
        const cells = form.centres.map(() => []);
        form.districtOf.forEach((district, cell) => {
            if (district !== 0 && !form.lakeCells.has(cell))
                cells[district - 1].push(cell);
        });
        this.districtCells = cells;
        this.lands = form.districtAreas.map((areas) => areas.filter((area) => polygonArea(area) >= smallestSettledKm2));
        const surfaces = [...form.rivers.map(riverSurface), form.reservoir?.surface ?? null];
        this.waters = surfaces.filter((surface) => surface !== null);
    }
    /** A place in the district for one more facility, away from others of its kind. */
    choose(districtIndex, siting, others, spacingKm) {
        const cells = this.districtCells[districtIndex];
        const sums = this.runningSums(districtIndex, siting);
        const rivals = others.filter((other) => this.form.districtOf[cellAt(this.form.landscape.heightM, other.x, other.y)] === districtIndex + 1);
        let lastResort = null;
        for (let attempt = 0; attempt < 80; attempt++) {
            const cell = cells[drawFrom(sums, this.random)];
            const place = this.nudge(centreOf(this.form.landscape.heightM, cell), 0.12);
            if (!this.isWithin(districtIndex, place))
                continue;
            lastResort ??= place;
            if (this.random.chance(math.exp(-3 * crowdAt(place, rivals, spacingKm))))
                return place;
        }
        if (lastResort !== null)
            return lastResort;
        throw new Error(`district ${districtIndex} has no ground for a facility that looks for ${siting}`);
    }
    /** A place within a short walk of another. */
    beside(districtIndex, point) {
        for (let attempt = 0; attempt < 20; attempt++) {
            const place = this.nudge(point, 0.11);
            if (this.isWithin(districtIndex, place))
                return place;
        }
        return point;
    }
    nudge({ x, y }, byKm) {
        const place = { x: x + this.random.between(-byKm, byKm), y: y + this.random.between(-byKm, byKm) };
        return toPlane(...toLonLat(place));
    }
    isWithin(districtIndex, { x, y }) {
        const corners = [-marginKm, marginKm].flatMap((dx) => [-marginKm, marginKm].map((dy) => ({ x: x + dx, y: y + dy })));
        if (this.waters.some((water) => polygonContains(water, { x, y })))
            return false;
        return corners.every((corner) => this.lands[districtIndex].some((area) => polygonContains(area, corner)));
    }
    /** Running sums of how much each cell of the district attracts; where nothing does, people decide. */
    runningSums(districtIndex, siting) {
        const key = `${districtIndex}/${siting}`;
        const known = this.sums.get(key);
        if (known !== undefined)
            return known;
        let total = 0;
        const sums = Float64Array.from(this.districtCells[districtIndex], (cell) => {
            total += attractions[siting](this.form, cell, districtIndex);
            return total;
        });
        const usable = total > 1e-6 ? sums : this.runningSums(districtIndex, 'settled');
        this.sums.set(key, usable);
        return usable;
    }
}
/** Index of a cell drawn in proportion to its weight, by bisection of the running sums. */
function drawFrom(sums, random) {
    const wanted = random.next() * sums[sums.length - 1];
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle] > wanted)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** 0 far from all others, 1 and more where another of the kind stands. */
function crowdAt({ x, y }, others, spacingKm) {
    return others.reduce((sum, other) => sum + math.exp(-((x - other.x) ** 2 + (y - other.y) ** 2) / spacingKm ** 2), 0);
}
const residents = ({ people }, cell) => people.perCell[0].values[cell];
/** 1 on level ground, near 0 on a slope. */
const level = ({ landscape }, cell) => math.exp(-((landscape.slope.values[cell] / 0.09) ** 2));
/** Near people but not among them. */
const fringe = (form, cell, district) => {
    const { centres, landscape } = form;
    const { x, y } = centreOf(landscape.heightM, cell);
    const { point } = centres[district];
    const km = math.hypot(x - point.x, y - point.y);
    const shore = landscape.seaKm.values[cell] < 0.3 ? 0 : 1;
    const open = math.exp(-residents(form, cell, district) / 60);
    return open * level(form, cell, district) ** 2 * shore * math.exp(-(((km - 2.6) / 1.6) ** 2));
};
const attractions = {
    people: (form, cell, district) => residents(form, cell, district),
    settled: (form, cell, district) => math.sqrt(residents(form, cell, district)),
    'beside-school': (form, cell, district) => residents(form, cell, district),
    centre: (form, cell, district) => {
        const { x, y } = centreOf(form.landscape.heightM, cell);
        const { point } = form.centres[district];
        return (residents(form, cell, district) + 0.01) * math.exp(-((x - point.x) ** 2 + (y - point.y) ** 2) / 0.7);
    },
    fringe,
    shore: (form, cell, district) => {
        const km = form.landscape.seaKm.values[cell];
        const settled = 0.2 + math.sqrt(residents(form, cell, district));
        return km < 0.2 ? 0 : level(form, cell, district) * math.exp(-km / 0.6) * settled;
    },
    hills: (form, cell, district) => {
        const height = form.landscape.heightM.values[cell];
        return height > 90 && height < 420 ? level(form, cell, district) ** 1.5 * math.exp(-height / 400) : 0;
    },
    port: (form, cell, district) => {
        const { harbourHead } = form.landscape.ground.plan;
        const { x, y } = centreOf(form.landscape.heightM, cell);
        const km = form.landscape.seaKm.values[cell];
        return km < 0.2 || km > 0.8
            ? 0
            : math.exp(-math.hypot(x - harbourHead.x + 3.4, y - harbourHead.y + 1)) * level(form, cell, district);
    },
    valley: (form, cell, district) => {
        const basin = form.landscape.drainage.areaKm2[cell];
        const inland = form.landscape.seaKm.values[cell] > 3 ? 1 : 0.05;
        return (math.min(1, basin / 10) *
            level(form, cell, district) *
            inland *
            (0.3 + math.sqrt(residents(form, cell, district))));
    },
};
//# sourceMappingURL=sites.js.map