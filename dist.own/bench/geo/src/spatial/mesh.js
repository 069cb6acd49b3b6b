/** Nominal side of a mesh of JIS X 0410 in metres: 第1次 80 km, 第2次 10 km, 第3次 1 km, 2分の1 500 m, 4分の1 250 m. */
export const meshSizes = [80_000, 10_000, 1_000, 500, 250];
/** Digits of a code, and how many cells of its size lie side by side in one cell of 80 km. */
const levels = {
    80_000: { digits: 4, perSide: 1 },
    10_000: { digits: 6, perSide: 8 },
    1_000: { digits: 8, perSide: 80 },
    500: { digits: 9, perSide: 160 },
    250: { digits: 10, perSide: 320 },
};
/** Cells of 250 m along 1° of longitude, and along 40′ of latitude: the side of a cell of 80 km. */
const finestPerSide = 320;
/** A point written with 9 decimals on the edge of a cell belongs to the cell north-east of it in spite of binary fractions. */
const edgeTolerance = 1e-6;
/** The code of the cell a point lies in, or null outside the grid (latitude 0–66.66°, longitude 100–180°). South and west edges belong to a cell. */
export function meshCodeOf(point, size) {
    const cell = finestCellOf(point);
    return cell && codeOf(cell, size);
}
/**
 * The codes of all cells that a box touches, from the south-west on; null where it leaves the grid, or for more than `most` of them.
 * Whatever lies in the box lies in one of them, binary fractions or not.
 */
export function meshCodesWithin({ west, south, east, north }, size, most) {
    const first = finestCellOf({ lon: west, lat: south });
    const last = finestCellOf({ lon: east, lat: north });
    if (!first || !last)
        return null;
    const side = finestPerSide / levels[size].perSide;
    const rows = stepsBetween(first.row, last.row, side);
    const columns = stepsBetween(first.column, last.column, side);
    if (rows.length * columns.length > most)
        return null;
    return rows.flatMap((row) => columns.map((column) => codeOf({ row, column }, size)));
}
function finestCellOf({ lon, lat }) {
    const row = Math.floor(lat * 1.5 * finestPerSide + edgeTolerance);
    const column = Math.floor((lon - 100) * finestPerSide + edgeTolerance);
    const isInGrid = row >= 0 && row < 100 * finestPerSide && column >= 0 && column < 80 * finestPerSide;
    return isInGrid ? { row, column } : null;
}
function codeOf({ row, column }, size) {
    const first = `${pad(row / finestPerSide)}${pad(column / finestPerSide)}`;
    const second = `${Math.floor(row / 40) % 8}${Math.floor(column / 40) % 8}`;
    const third = `${Math.floor(row / 4) % 10}${Math.floor(column / 4) % 10}`;
    const half = quarter(Math.floor(row / 2), Math.floor(column / 2));
    return `${first}${second}${third}${half}${quarter(row, column)}`.slice(0, levels[size].digits);
}
/** Where cells of a side begin that hold the cells from `first` to `last`. */
function stepsBetween(first, last, side) {
    const from = Math.floor(first / side);
    return Array.from({ length: Math.max(0, Math.floor(last / side) - from + 1) }, (_, step) => (from + step) * side);
}
/** The box of a cell in degrees; throws for a text that is no code of one of the five sizes (`meshSizeOf` tells). */
export function meshBounds(code) {
    const size = meshSizeOf(code);
    if (size === null)
        throw new RangeError(`"${code}" is no mesh code of JIS X 0410`);
    const digit = (at) => Number(code[at] ?? 0);
    const half = splitQuarter(digit(8));
    const fine = splitQuarter(digit(9));
    const row = (digit(0) * 10 + digit(1)) * 320 + digit(4) * 40 + digit(6) * 4 + half.row * 2 + fine.row;
    const column = (digit(2) * 10 + digit(3)) * 320 + digit(5) * 40 + digit(7) * 4 + half.column * 2 + fine.column;
    const side = finestPerSide / levels[size].perSide;
    return {
        west: 100 + column / finestPerSide,
        south: row / (1.5 * finestPerSide),
        east: 100 + (column + side) / finestPerSide,
        north: (row + side) / (1.5 * finestPerSide),
    };
}
/** The nominal side in metres of the cell a code names, or null when it is none. */
export function meshSizeOf(code) {
    if (!/^\d\d[0-7]\d(?:[0-7]{2}(?:\d\d(?:[1-4]{1,2})?)?)?$/.test(code))
        return null;
    return meshSizes.find((size) => levels[size].digits === code.length) ?? null;
}
/** 1 south-west, 2 south-east, 3 north-west, 4 north-east. */
function quarter(row, column) {
    return 1 + (row % 2) * 2 + (column % 2);
}
function splitQuarter(digit) {
    const index = Math.max(0, digit - 1);
    return { row: index >> 1, column: index & 1 };
}
function pad(cells) {
    return String(Math.floor(cells)).padStart(2, '0');
}
//# sourceMappingURL=mesh.js.map