import { infinity, math } from '../math.js';
import { simplify } from '../shapes/smoothing.js';
import { centreOf } from '../terrain/raster.js';
/** Roads as links between neighbouring cells; paths that share cells share the road. */
export class CellNetwork {
    grid;
    links = new Map();
    constructor(grid) {
        this.grid = grid;
    }
    has(cell) {
        return this.links.has(cell);
    }
    cells() {
        return [...this.links.keys()];
    }
    /** Adds a path; a link that is there already keeps the more important rank. */
    addPath(cells, rank) {
        for (let i = 0; i + 1 < cells.length; i++) {
            this.link(cells[i], cells[i + 1], rank);
            this.link(cells[i + 1], cells[i], rank);
        }
    }
    /** The network as curves: stretches between junctions, smoothed together so that they stay joined. */
    toLines(rounds, toleranceKm) {
        this.cutTriangles();
        const places = this.smoothPlaces(rounds);
        return this.stretches().map(({ cells, rank }) => ({
            rank,
            points: simplify(cells.map((cell) => places.get(cell)), toleranceKm),
        }));
    }
    /** Where three cells are linked all around, the least important (else the longest) of the three links goes. */
    cutTriangles() {
        for (const [a, links] of this.links) {
            for (const [b, beyond] of neighbourLinks(this.links, links)) {
                for (const c of beyond) {
                    if (!links.has(b) || !links.has(c) || !this.links.get(b).has(c))
                        continue;
                    const sides = [this.side(a, b), this.side(b, c), this.side(a, c)];
                    const worst = sides.reduce((x, y) => (y.weight > x.weight ? y : x));
                    this.links.get(worst.from).delete(worst.to);
                    this.links.get(worst.to).delete(worst.from);
                }
            }
        }
    }
    side(from, to) {
        const gap = math.abs(from - to);
        const isStraight = gap === 1 || gap === this.grid.columns;
        return { from, to, weight: this.links.get(from).get(to) + (isStraight ? 0 : 0.5) };
    }
    link(from, to, rank) {
        const known = this.links.get(from) ?? new Map();
        known.set(to, math.min(rank, known.get(to) ?? infinity));
        this.links.set(from, known);
    }
    smoothPlaces(rounds) {
        let places = new Map();
        for (const cell of this.links.keys())
            places.set(cell, centreOf(this.grid, cell));
        for (let round = 0; round < rounds; round++) {
            const moved = new Map();
            for (const [cell, place] of places)
                moved.set(cell, this.pulled(cell, place, places));
            places = moved;
        }
        return places;
    }
    /** Towards the middle of the neighbours along the most important road through the cell; dead ends stay. */
    pulled(cell, place, places) {
        const links = [...this.links.get(cell)].sort((a, b) => a[1] - b[1]);
        if (links.length < 2)
            return place;
        const through = links.filter(([, rank]) => rank <= links[1][1]).map(([other]) => places.get(other));
        const x = through.reduce((sum, p) => sum + p.x, 0) / through.length;
        const y = through.reduce((sum, p) => sum + p.y, 0) / through.length;
        return { x: place.x + 0.5 * (x - place.x), y: place.y + 0.5 * (y - place.y) };
    }
    stretches() {
        const walked = new Set();
        const stretches = [];
        for (const [start, links] of this.links) {
            if (this.isThrough(start))
                continue;
            for (const [next, rank] of links) {
                if (walked.has(`${start}-${next}`))
                    continue;
                const cells = [start, next];
                while (this.isThrough(cells[cells.length - 1])) {
                    const here = cells[cells.length - 1];
                    const before = cells[cells.length - 2];
                    cells.push([...this.links.get(here).keys()].find((other) => other !== before));
                }
                walked.add(`${cells[cells.length - 1]}-${cells[cells.length - 2]}`);
                stretches.push({ cells, rank });
            }
        }
        return stretches;
    }
    /** Whether exactly two links of one rank meet here. */
    isThrough(cell) {
        const ranks = [...this.links.get(cell).values()];
        return ranks.length === 2 && ranks[0] === ranks[1];
    }
}
/** A copy of the links of each neighbour, so that cutting links does not disturb the walk. */
function neighbourLinks(network, links) {
    return Array.from(links.keys(), (cell) => [cell, Array.from(network.get(cell)?.keys() ?? [])]);
}
//# sourceMappingURL=cell-network.js.map