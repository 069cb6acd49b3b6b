/** Mean radius of the earth in metres (IUGG). */
export const earthRadiusM = 6_371_008.8;
const radians = Math.PI / 180;
/** Great-circle distance in metres (haversine on the sphere; within 0.5 % of the ellipsoid). */
export function distanceM(from, to) {
    const dLat = (to.lat - from.lat) * radians;
    const dLon = (to.lon - from.lon) * radians;
    const a = Math.sin(dLat / 2) ** 2 + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * Math.sin(dLon / 2) ** 2;
    return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(a)));
}
/** How many metres a degree of longitude and of latitude are at a latitude: a flat map good to 0.1 % over some kilometres. */
export function metresPerDegree(lat) {
    return { lon: earthRadiusM * radians * Math.cos(lat * radians), lat: earthRadiusM * radians };
}
//# sourceMappingURL=distance.js.map