import { hasManyCrossings } from '../../spatial/crossings.js';
/** How deep positions lie in the coordinates of each type, and how many the innermost list needs. */
const shapes = {
    Point: { depth: 0, least: 1, ring: false },
    MultiPoint: { depth: 1, least: 1, ring: false },
    LineString: { depth: 1, least: 2, ring: false },
    MultiLineString: { depth: 2, least: 2, ring: false },
    Polygon: { depth: 2, least: 4, ring: true },
    MultiPolygon: { depth: 3, least: 4, ring: true },
};
/** Repairing an area whose edges cross more often would keep the database busy for hours. */
const mostCrossings = 500;
/** Reads one GeoJSON geometry in any system. Never throws. */
export function readShape(geometry, toDegrees) {
    if (typeof geometry !== 'object' || geometry === null)
        return no('図形がありません', 'it has no geometry');
    const { type, coordinates } = geometry;
    const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
    if (!shape)
        return no(`図形の種類「${String(type)}」は読み取れません`, `the geometry type ${String(type)} is not read`);
    const read = readNested(coordinates, shape.depth, shape, toDegrees);
    if (read === 'broken')
        return no('座標の並びが壊れているか、空です', 'its coordinates are broken or empty');
    if (read === 'abroad') {
        return no('座標が日本の範囲にありません', 'its coordinates lie outside Japan');
    }
    if (shape.ring && hasManyCrossings(ringsOf(read, shape.depth), mostCrossings)) {
        return no('境界線の交差が多すぎます', 'its lines cross each other too often');
    }
    return { ok: true, geometry: { type, coordinates: read } };
}
function readNested(value, depth, shape, toDegrees) {
    if (depth === 0)
        return readPosition(value, toDegrees);
    if (!Array.isArray(value))
        return 'broken';
    const parts = [];
    for (const part of value) {
        const read = readNested(part, depth - 1, shape, toDegrees);
        if (read === 'broken' || read === 'abroad')
            return read;
        parts.push(read);
    }
    if (depth > 1)
        return parts.length > 0 ? parts : 'broken';
    const line = shape.ring ? closed(parts) : parts;
    return line.length >= shape.least ? line : 'broken';
}
function readPosition(value, toDegrees) {
    if (!Array.isArray(value))
        return 'broken';
    const [x, y] = value;
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
        return 'broken';
    const [lon, lat] = toDegrees(x, y);
    return isInJapan(lon, lat) ? [lon, lat] : 'abroad';
}
/** With the seas around its islands. */
export function isInJapan(lon, lat) {
    return lon >= 122 && lon <= 154.5 && lat >= 20 && lat <= 46;
}
function closed(ring) {
    const [first, last] = [ring[0], ring.at(-1)];
    return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}
function ringsOf(coordinates, depth) {
    return coordinates.flat(depth - 2);
}
/** Every position of a geometry. */
export function positionsOf({ coordinates }) {
    const numbers = coordinates.flat(3);
    return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i], numbers[2 * i + 1]]);
}
function no(ja, en) {
    return { ok: false, reason: { ja, en } };
}
//# sourceMappingURL=shape.js.map