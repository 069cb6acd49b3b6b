import { math } from './math.js';
import { planeHeightKm, planeWidthKm } from './terrain/raster.js';
/** Degrees of the middle of the plane: the open Pacific some 350 km east of Japan, where there is no land. */
const middleLon = 145.2;
const middleLat = 37.1;
const kmPerDegree = 111.32;
const kmPerDegreeLon = kmPerDegree * math.cos((middleLat * math.PI) / 180);
/** Longitude and latitude (EPSG:4326) of a point of the plane, to about a metre. */
export function toLonLat({ x, y }) {
    const lon = middleLon + (x - planeWidthKm / 2) / kmPerDegreeLon;
    const lat = middleLat + (y - planeHeightKm / 2) / kmPerDegree;
    return [round(lon), round(lat)];
}
/** The point of the plane at a longitude and latitude. */
export function toPlane(lon, lat) {
    return {
        x: planeWidthKm / 2 + (lon - middleLon) * kmPerDegreeLon,
        y: planeHeightKm / 2 + (lat - middleLat) * kmPerDegree,
    };
}
function round(degrees) {
    return math.round(degrees * 1e5) / 1e5;
}
//# sourceMappingURL=projection.js.map