import { toLonLat } from './projection.js';
export function pointGeometry(point) {
    return { type: 'Point', coordinates: toLonLat(point) };
}
export function lineGeometry(points) {
    return { type: 'LineString', coordinates: points.map(toLonLat) };
}
export function polygonGeometry(polygon) {
    return { type: 'Polygon', coordinates: polygon.map((ring) => ring.map(toLonLat)) };
}
export function multiPolygonGeometry(polygons) {
    return { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygonGeometry(polygon).coordinates) };
}
//# sourceMappingURL=geometry.js.map