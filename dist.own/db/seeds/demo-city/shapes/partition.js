import { math } from '../math.js';
/** Steps from a lattice corner to the next: east, north, west, south. */
const stepX = [1, 0, -1, 0];
const stepY = [0, 1, 0, -1];
/**
 * Cuts a grid of labels into arcs between the corners at which three or more labels meet. Arcs run through the points
 * where the border crosses the lines between cell centres (as marching squares does), not along the cells' sides.
 */
export function traceBorders(grid, labels, place) {
    const lattice = new Lattice(grid, labels, place);
    const arcs = [];
    const walkAll = (isStart) => {
        for (const corner of lattice.borderCorners) {
            if (!isStart(corner))
                continue;
            for (let side = 0; side < 4; side++)
                if (lattice.isOpen(corner, side))
                    arcs.push(lattice.walk(corner, side));
        }
    };
    walkAll((corner) => lattice.isNode(corner));
    walkAll(() => true);
    return arcs;
}
/**
 * Rings around the area of all labels that pass the test, anticlockwise outside and clockwise around holes. A border that
 * ends at the grid's rim comes back as an open line.
 */
export function ringsAround(arcs, isInside) {
    const rings = [];
    const loose = [];
    for (const arc of arcs) {
        if (isInside(arc.left) === isInside(arc.right))
            continue;
        const points = isInside(arc.left) ? [...arc.points] : [...arc.points].reverse();
        if (keyOf(points[0]) === keyOf(points[points.length - 1]))
            rings.push(points);
        else
            loose.push(points);
    }
    return [...rings, ...joinEnds(loose)];
}
/** Flips single cells until no two cells of one label touch at a corner only; such corners would pinch a polygon. */
export function openPinches(grid, labels) {
    const { columns, rows } = grid;
    for (let round = 0, changed = true; changed && round < 8; round++) {
        changed = false;
        for (let row = 0; row + 1 < rows; row++) {
            for (let column = 0; column + 1 < columns; column++) {
                const a = row * columns + column;
                if (labels[a] === labels[a + 1])
                    continue;
                const [b, c, d] = [a + 1, a + columns, a + columns + 1];
                const risingPinch = labels[a] === labels[d] && labels[b] !== labels[a] && labels[c] !== labels[a];
                const fallingPinch = labels[b] === labels[c] && labels[a] !== labels[b] && labels[d] !== labels[b];
                if (risingPinch)
                    labels[b] = labels[a];
                else if (fallingPinch)
                    labels[a] = labels[b];
                changed ||= risingPinch || fallingPinch;
            }
        }
    }
}
/** Number of sides set in a mask of four bits. */
const sidesInMask = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];
/** The corners between cells and the sides along which two labels meet. */
class Lattice {
    grid;
    labels;
    place;
    /** Corners that touch a border, row by row. */
    borderCorners;
    stride;
    /** Per corner one bit for each side along which a border leaves it. */
    borders;
    /** The same for borders that have not been walked. */
    open;
    constructor(grid, labels, place) {
        this.grid = grid;
        this.labels = labels;
        this.place = place;
        this.stride = grid.columns + 1;
        this.borders = this.markBorders();
        this.open = this.borders.slice();
        const corners = [];
        for (let corner = 0; corner < this.borders.length; corner++)
            if (this.borders[corner] !== 0)
                corners.push(corner);
        this.borderCorners = corners;
    }
    /** Whether a border not yet walked leaves the corner on this side. */
    isOpen(corner, side) {
        return (this.open[corner] & (1 << side)) !== 0;
    }
    /** Whether borders branch or end here. */
    isNode(corner) {
        return sidesInMask[this.borders[corner]] !== 2;
    }
    /** Follows a border from a corner to the next node, or around to its start. */
    walk(start, firstSide) {
        const closed = !this.isNode(start);
        const points = closed ? [] : [this.nodePoint(start)];
        let corner = start;
        let side = firstSide;
        do {
            points.push(this.crossing(this.cellOn(corner, side, true), this.cellOn(corner, side, false)));
            this.open[corner] &= ~(1 << side);
            corner += stepX[side] + stepY[side] * this.stride;
            const back = (side + 2) % 4;
            this.open[corner] &= ~(1 << back);
            side = math.log2(this.borders[corner] & ~(1 << back));
        } while (!this.isNode(corner) && corner !== start);
        points.push(this.isNode(corner) ? this.nodePoint(corner) : points[0]);
        const left = this.labels[this.cellOn(start, firstSide, true)];
        return { left, right: this.labels[this.cellOn(start, firstSide, false)], points };
    }
    markBorders() {
        const { columns, rows } = this.grid;
        const borders = new Uint8Array(this.stride * (rows + 1));
        for (let row = 0, cell = 0; row < rows; row++) {
            for (let column = 0; column < columns; column++, cell++) {
                const corner = row * this.stride + column;
                if (column > 0 && this.labels[cell] !== this.labels[cell - 1]) {
                    borders[corner] |= 2;
                    borders[corner + this.stride] |= 8;
                }
                if (row > 0 && this.labels[cell] !== this.labels[cell - columns]) {
                    borders[corner] |= 1;
                    borders[corner + 1] |= 4;
                }
            }
        }
        return borders;
    }
    /** The cell to the left or right of the side that leaves a corner. */
    cellOn(corner, side, left) {
        const { columns } = this.grid;
        const x = corner % this.stride;
        const cell = ((corner - x) / this.stride) * columns + x;
        if (side === 0)
            return left ? cell : cell - columns;
        if (side === 1)
            return left ? cell - 1 : cell;
        if (side === 2)
            return left ? cell - columns - 1 : cell - 1;
        return left ? cell - columns : cell - columns - 1;
    }
    crossing(from, to) {
        const { columns, stepKm } = this.grid;
        const share = this.place(from, to) ?? 0.5;
        const fromColumn = from % columns;
        const toColumn = to % columns;
        const fromRow = (from - fromColumn) / columns;
        const toRow = (to - toColumn) / columns;
        return {
            x: (fromColumn + 0.5 + share * (toColumn - fromColumn)) * stepKm,
            y: (fromRow + 0.5 + share * (toRow - fromRow)) * stepKm,
        };
    }
    /** A node lies amid the crossings of the borders that meet there; on the rim it stays on the rim. */
    nodePoint(corner) {
        const crossings = [0, 1, 2, 3]
            .filter((side) => (this.borders[corner] & (1 << side)) !== 0)
            .map((side) => this.crossing(this.cellOn(corner, side, true), this.cellOn(corner, side, false)));
        const x = crossings.reduce((sum, p) => sum + p.x, 0) / crossings.length;
        const y = crossings.reduce((sum, p) => sum + p.y, 0) / crossings.length;
        const row = math.floor(corner / this.stride);
        if (row === 0 || row === this.grid.rows)
            return { x, y: row * this.grid.stepKm };
        return { x, y };
    }
}
/** Joins lines end to start; open chains first, so that each is found whole. */
function joinEnds(lines) {
    const waiting = new Map();
    const ends = new Set(lines.map((line) => keyOf(line[line.length - 1])));
    for (const line of lines)
        waiting.set(keyOf(line[0]), [...(waiting.get(keyOf(line[0])) ?? []), line]);
    const starts = [...lines].sort((a, b) => Number(ends.has(keyOf(a[0]))) - Number(ends.has(keyOf(b[0]))));
    const taken = new Set();
    const rings = [];
    for (const start of starts) {
        if (taken.has(start))
            continue;
        const ring = [start[0]];
        for (let line = start; line !== undefined;) {
            taken.add(line);
            for (let i = 1; i < line.length; i++)
                ring.push(line[i]);
            const end = keyOf(ring[ring.length - 1]);
            line = end === keyOf(ring[0]) ? undefined : waiting.get(end)?.find((next) => !taken.has(next));
        }
        rings.push(ring);
    }
    return rings;
}
function keyOf({ x, y }) {
    return `${x},${y}`;
}
//# sourceMappingURL=partition.js.map