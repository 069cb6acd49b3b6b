import { math } from '../math.js';
import type { Grid, Point } from '../terrain/raster.js';
import type { Ring } from './rings.js';

/** A piece of border between two labels; neighbours share it, so that their polygons fit without gap or overlap. */
export interface BorderArc {
  /** Label on the left when walking along the points. */
  readonly left: number;
  readonly right: number;
  readonly points: readonly Point[];
}

/** Share of the way from one cell's centre to its neighbour's at which the border runs, or null for the middle. */
export type BorderPlace = (fromCell: number, toCell: number) => number | null;

/** Steps from a lattice corner to the next: east, north, west, south. */
const stepX = [1, 0, -1, 0];
const stepY = [0, 1, 0, -1];

/**
 * Cuts a grid of labels into arcs between the corners at which three or more labels meet. Arcs run through the points
 * where the border crosses the lines between cell centres (as marching squares does), not along the cells' sides.
 */
export function traceBorders(grid: Grid, labels: Uint8Array, place: BorderPlace): BorderArc[] {
  const lattice = new Lattice(grid, labels, place);
  const arcs: BorderArc[] = [];
  const walkAll = (isStart: (corner: number) => boolean): void => {
    for (const corner of lattice.borderCorners) {
      if (!isStart(corner)) continue;
      for (let side = 0; side < 4; side++) if (lattice.isOpen(corner, side)) arcs.push(lattice.walk(corner, side));
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
export function ringsAround(arcs: readonly BorderArc[], isInside: (label: number) => boolean): Ring[] {
  const rings: Ring[] = [];
  const loose: Point[][] = [];
  for (const arc of arcs) {
    if (isInside(arc.left) === isInside(arc.right)) continue;
    const points = isInside(arc.left) ? [...arc.points] : [...arc.points].reverse();
    if (keyOf(points[0]!) === keyOf(points[points.length - 1]!)) rings.push(points);
    else loose.push(points);
  }
  return [...rings, ...joinEnds(loose)];
}

/** Flips single cells until no two cells of one label touch at a corner only; such corners would pinch a polygon. */
export function openPinches(grid: Grid, labels: Uint8Array): void {
  const { columns, rows } = grid;
  for (let round = 0, changed = true; changed && round < 8; round++) {
    changed = false;
    for (let row = 0; row + 1 < rows; row++) {
      for (let column = 0; column + 1 < columns; column++) {
        const a = row * columns + column;
        if (labels[a] === labels[a + 1]) continue;
        const [b, c, d] = [a + 1, a + columns, a + columns + 1];
        const risingPinch = labels[a] === labels[d] && labels[b] !== labels[a] && labels[c] !== labels[a];
        const fallingPinch = labels[b] === labels[c] && labels[a] !== labels[b] && labels[d] !== labels[b];
        if (risingPinch) labels[b] = labels[a]!;
        else if (fallingPinch) labels[a] = labels[b]!;
        changed ||= risingPinch || fallingPinch;
      }
    }
  }
}

/** Number of sides set in a mask of four bits. */
const sidesInMask = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

/** The corners between cells and the sides along which two labels meet. */
class Lattice {
  /** Corners that touch a border, row by row. */
  readonly borderCorners: readonly number[];
  private readonly stride: number;
  /** Per corner one bit for each side along which a border leaves it. */
  private readonly borders: Uint8Array;
  /** The same for borders that have not been walked. */
  private readonly open: Uint8Array;

  constructor(
    private readonly grid: Grid,
    private readonly labels: Uint8Array,
    private readonly place: BorderPlace,
  ) {
    this.stride = grid.columns + 1;
    this.borders = this.markBorders();
    this.open = this.borders.slice();
    const corners: number[] = [];
    for (let corner = 0; corner < this.borders.length; corner++) if (this.borders[corner] !== 0) corners.push(corner);
    this.borderCorners = corners;
  }

  /** Whether a border not yet walked leaves the corner on this side. */
  isOpen(corner: number, side: number): boolean {
    return (this.open[corner]! & (1 << side)) !== 0;
  }

  /** Whether borders branch or end here. */
  isNode(corner: number): boolean {
    return sidesInMask[this.borders[corner]!] !== 2;
  }

  /** Follows a border from a corner to the next node, or around to its start. */
  walk(start: number, firstSide: number): BorderArc {
    const closed = !this.isNode(start);
    const points: Point[] = closed ? [] : [this.nodePoint(start)];
    let corner = start;
    let side = firstSide;
    do {
      points.push(this.crossing(this.cellOn(corner, side, true), this.cellOn(corner, side, false)));
      this.open[corner]! &= ~(1 << side);
      corner += stepX[side]! + stepY[side]! * this.stride;
      const back = (side + 2) % 4;
      this.open[corner]! &= ~(1 << back);
      side = math.log2(this.borders[corner]! & ~(1 << back));
    } while (!this.isNode(corner) && corner !== start);
    points.push(this.isNode(corner) ? this.nodePoint(corner) : points[0]!);
    const left = this.labels[this.cellOn(start, firstSide, true)]!;
    return { left, right: this.labels[this.cellOn(start, firstSide, false)]!, points };
  }

  private markBorders(): Uint8Array {
    const { columns, rows } = this.grid;
    const borders = new Uint8Array(this.stride * (rows + 1));
    for (let row = 0, cell = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, cell++) {
        const corner = row * this.stride + column;
        if (column > 0 && this.labels[cell] !== this.labels[cell - 1]) {
          borders[corner]! |= 2;
          borders[corner + this.stride]! |= 8;
        }
        if (row > 0 && this.labels[cell] !== this.labels[cell - columns]) {
          borders[corner]! |= 1;
          borders[corner + 1]! |= 4;
        }
      }
    }
    return borders;
  }

  /** The cell to the left or right of the side that leaves a corner. */
  private cellOn(corner: number, side: number, left: boolean): number {
    const { columns } = this.grid;
    const x = corner % this.stride;
    const cell = ((corner - x) / this.stride) * columns + x;
    if (side === 0) return left ? cell : cell - columns;
    if (side === 1) return left ? cell - 1 : cell;
    if (side === 2) return left ? cell - columns - 1 : cell - 1;
    return left ? cell - columns : cell - columns - 1;
  }

  private crossing(from: number, to: number): Point {
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
  private nodePoint(corner: number): Point {
    const crossings = [0, 1, 2, 3]
      .filter((side) => (this.borders[corner]! & (1 << side)) !== 0)
      .map((side) => this.crossing(this.cellOn(corner, side, true), this.cellOn(corner, side, false)));
    const x = crossings.reduce((sum, p) => sum + p.x, 0) / crossings.length;
    const y = crossings.reduce((sum, p) => sum + p.y, 0) / crossings.length;
    const row = math.floor(corner / this.stride);
    if (row === 0 || row === this.grid.rows) return { x, y: row * this.grid.stepKm };
    return { x, y };
  }
}

/** Joins lines end to start; open chains first, so that each is found whole. */
function joinEnds(lines: readonly (readonly Point[])[]): Ring[] {
  const waiting = new Map<string, (readonly Point[])[]>();
  const ends = new Set(lines.map((line) => keyOf(line[line.length - 1]!)));
  for (const line of lines) waiting.set(keyOf(line[0]!), [...(waiting.get(keyOf(line[0]!)) ?? []), line]);
  const starts = [...lines].sort((a, b) => Number(ends.has(keyOf(a[0]!))) - Number(ends.has(keyOf(b[0]!))));
  const taken = new Set<readonly Point[]>();
  const rings: Ring[] = [];
  for (const start of starts) {
    if (taken.has(start)) continue;
    const ring: Point[] = [start[0]!];
    for (let line: readonly Point[] | undefined = start; line !== undefined;) {
      taken.add(line);
      for (let i = 1; i < line.length; i++) ring.push(line[i]!);
      const end = keyOf(ring[ring.length - 1]!);
      line = end === keyOf(ring[0]!) ? undefined : waiting.get(end)?.find((next) => !taken.has(next));
    }
    rings.push(ring);
  }
  return rings;
}

function keyOf({ x, y }: Point): string {
  return `${x},${y}`;
}
