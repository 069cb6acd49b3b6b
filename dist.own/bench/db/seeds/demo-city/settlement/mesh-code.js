import { math } from '../math.js';
/** Size of a 250 m cell of JIS X 0410 in degrees: 11.25 seconds of longitude, 7.5 seconds of latitude. */
export const meshWidthDegrees = 11.25 / 3600;
export const meshHeightDegrees = 7.5 / 3600;
/** Column and row of the 250 m cell that holds a place, counted from 100° E and the equator. */
export function meshAddress(lon, lat) {
    return { column: math.floor((lon - 100) / meshWidthDegrees), row: math.floor(lat / meshHeightDegrees) };
}
/**
 * The ten-digit code of a 250 m cell (JIS X 0410): four digits of the 80 km cell, two of the 10 km cell, two of the 1 km
 * cell, then the 500 m and the 250 m quarter, each 1 to 4 from the south-west over the south-east to the north-east.
 */
export function meshCode(column, row) {
    const first = [row, column].map((count) => String(math.floor(count / 320)).padStart(2, '0'));
    const second = [math.floor(row / 40) % 8, math.floor(column / 40) % 8];
    const third = [math.floor(row / 4) % 10, math.floor(column / 4) % 10];
    const half = 1 + (math.floor(column / 2) % 2) + 2 * (math.floor(row / 2) % 2);
    const quarter = 1 + (column % 2) + 2 * (row % 2);
    return [...first, ...second, ...third, half, quarter].join('');
}
//# sourceMappingURL=mesh-code.js.map