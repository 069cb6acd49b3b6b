import { metresPerDegree } from './distance.js';
/** The smallest box around points, or null for none. */
export function boundsOf(points) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { lon, lat } of points) {
        west = Math.min(west, lon);
        south = Math.min(south, lat);
        east = Math.max(east, lon);
        north = Math.max(north, lat);
    }
    return west > east ? null : { west, south, east, north };
}
/** Whether a point lies in the box or on its edge. */
export function boundsContain({ west, south, east, north }, { lon, lat }) {
    return lon >= west && lon <= east && lat >= south && lat <= north;
}
/** Reads "west,south,east,north" in degrees; null for what is no box. */
export function readBounds(text) {
    const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers;
    const isBox = numbers.length === 4 &&
        -180 <= west &&
        west <= east &&
        east <= 180 &&
        -90 <= south &&
        south <= north &&
        north <= 90;
    return isBox ? { west, south, east, north } : null;
}
/** The box as a text that `readBounds` reads, to about a metre. */
export function writeBounds({ west, south, east, north }) {
    return [west, south, east, north].map((degrees) => degrees.toFixed(5)).join(',');
}
/** The box made larger by as many metres on each side. */
export function expandBounds(bounds, metres) {
    const degree = metresPerDegree(Math.max(Math.abs(bounds.south), Math.abs(bounds.north)));
    return {
        west: bounds.west - metres / degree.lon,
        south: bounds.south - metres / degree.lat,
        east: bounds.east + metres / degree.lon,
        north: bounds.north + metres / degree.lat,
    };
}
/** The middle of the box. */
export function centreOf({ west, south, east, north }) {
    return { lon: (west + east) / 2, lat: (south + north) / 2 };
}
//# sourceMappingURL=bounds.js.map