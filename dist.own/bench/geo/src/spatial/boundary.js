import { isWithinMunicipality } from '#libs/calendar';
import { boundsOf } from './bounds.js';
import { hasManyCrossings } from './crossings.js';
import { metresPerDegree } from './distance.js';
/** Metres from a point to an area, 0 inside it; a point in a hole is outside. Flat geometry around the point: exact near the edge, 1 % off at 100 km. */
export function distanceToAreaM(area, point) {
    if (area.coordinates.some((polygon) => isInside(polygon, point)))
        return 0;
    const scale = metresPerDegree(point.lat);
    const squaredM = area.coordinates.flat().map((ring) => squaredDistanceToRing(point, ring, scale));
    return Math.sqrt(squaredM.reduce((nearest, next) => Math.min(nearest, next), Infinity));
}
function isInside(polygon, point) {
    return polygon.filter((ring) => crossings(ring, point) % 2 === 1).length % 2 === 1;
}
/** Edges of a ring crossed by the ray to the east. */
function crossings(ring, point) {
    let count = 0;
    let previous = ring.at(-1);
    for (const current of ring) {
        if (isCrossed(previous, current, point))
            count++;
        previous = current;
    }
    return count;
}
/** Whether the ray from a point to the east crosses the edge between two corners. */
export function isCrossed(from, to, { lon, lat }) {
    const ay = from[1] - lat;
    const by = to[1] - lat;
    if (ay > 0 === by > 0)
        return false;
    const ax = from[0] - lon;
    const bx = to[0] - lon;
    return ax + ((bx - ax) * ay) / (ay - by) > 0;
}
/** The squared distance of the nearest edge. */
function squaredDistanceToRing(point, ring, scale) {
    let squaredM = Infinity;
    let previous = ring.at(-1);
    for (const current of ring) {
        const ax = (previous[0] - point.lon) * scale.lon;
        const ay = (previous[1] - point.lat) * scale.lat;
        const bx = (current[0] - point.lon) * scale.lon;
        const by = (current[1] - point.lat) * scale.lat;
        squaredM = Math.min(squaredM, squaredDistanceFromOrigin(ax, ay, bx, by));
        previous = current;
    }
    return squaredM;
}
function squaredDistanceFromOrigin(ax, ay, bx, by) {
    const dx = bx - ax;
    const dy = by - ay;
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
    return (ax + t * dx) ** 2 + (ay + t * dy) ** 2;
}
/** The smallest box around an area, or null when it has no points. */
export function boundsOfArea(area) {
    return boundsOf(area.coordinates.flat(2).map(([lon, lat]) => ({ lon: lon, lat: lat })));
}
/**
 * The boundary of a municipality out of parsed GeoJSON: of 国土数値情報 N03 the features whose N03_007 is the code's first five digits
 * (of a designated city its wards too), of a document without codes all polygons.
 */
export function extractBoundary(document, municipalityCode) {
    const features = featuresOf(document);
    if (features === null)
        return none('this is not GeoJSON', 'GeoJSONではありません');
    const withAreas = features.filter(({ polygons }) => polygons.length > 0);
    if (withAreas.length === 0)
        return none('the file holds no polygon', 'ポリゴンが含まれていません');
    const coded = withAreas.filter(({ properties }) => typeof properties['N03_007'] === 'string');
    const chosen = coded.length === 0 ? withAreas : featuresOfCode(coded, municipalityCode);
    if (chosen.length === 0) {
        return none(`no area in the file has the code ${municipalityCode.slice(0, 5)} (N03_007)`, `コード${municipalityCode.slice(0, 5)}(N03_007)の区域がファイルにありません`);
    }
    const coordinates = chosen.flatMap(({ polygons }) => polygons).map(withoutHeights);
    const unusable = reasonAgainst(coordinates);
    if (unusable)
        return unusable;
    const boundary = { type: 'MultiPolygon', coordinates };
    return { ok: true, boundary, names: coded.length === 0 ? null : namesOf(chosen) };
}
/** A designated city (政令指定都市) has no feature of its own, but its wards. */
function featuresOfCode(features, municipalityCode) {
    return features.filter(({ properties }) => isWithinMunicipality(String(properties['N03_007']), municipalityCode));
}
/** The designated city a ward belongs to: since 2024 wards have a column of their own, before they stood in that of cities. */
function cityOfWard({ N03_003: county, N03_004: city, N03_005: ward }) {
    const name = typeof ward === 'string' && ward !== '' ? city : county;
    return typeof name === 'string' && name.endsWith('市') ? name : null;
}
function namesOf(features) {
    const { N03_001: prefecture, N03_004: municipality } = features[0].properties;
    const name = (features.length > 1 && cityOfWard(features[0].properties)) || municipality;
    return typeof prefecture === 'string' && typeof name === 'string' ? { prefecture, municipality: name } : null;
}
/** Collections within collections deeper than this are nobody's file. */
const deepest = 20;
function featuresOf(document, depth = 0) {
    if (!isRecord(document) || depth > deepest)
        return null;
    if (document['type'] === 'FeatureCollection' && Array.isArray(document['features'])) {
        return document['features'].flatMap((feature) => featuresOf(feature, depth + 1) ?? []);
    }
    if (document['type'] === 'Feature') {
        const properties = isRecord(document['properties']) ? document['properties'] : {};
        return [{ properties, polygons: polygonsOf(document['geometry']) }];
    }
    return typeof document['type'] === 'string' ? [{ properties: {}, polygons: polygonsOf(document) }] : null;
}
function polygonsOf(geometry, depth = 0) {
    if (!isRecord(geometry) || depth > deepest)
        return [];
    const { type, coordinates, geometries } = geometry;
    if (type === 'GeometryCollection' && Array.isArray(geometries)) {
        return geometries.flatMap((part) => polygonsOf(part, depth + 1));
    }
    const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
    return Array.isArray(polygons) ? polygons.filter(isPolygon) : [];
}
function isPolygon(value) {
    const isPosition = (position) => Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]);
    return (Array.isArray(value) &&
        value.length > 0 &&
        value.every((ring) => Array.isArray(ring) && ring.length >= 3 && ring.every(isPosition)));
}
/** Some files give a height too, which the register has no use for. */
function withoutHeights(polygon) {
    return polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat]));
}
/** Repairing a boundary whose edges cross thousands of times would keep the database busy for hours. */
const mostCrossings = 500;
function reasonAgainst(polygons) {
    for (const [lon, lat] of polygons.flat(2)) {
        if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
            continue;
        return none(`${lon}, ${lat} is no longitude and latitude in degrees (are the two swapped, or is it another projection?)`, `${lon}, ${lat}は経度・緯度(度)ではありません。順序の入れ違いか、別の座標系の可能性があります`);
    }
    if (!hasManyCrossings(polygons.flat(), mostCrossings))
        return null;
    return none('its lines cross each other too often', '境界線の交差が多すぎます');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function none(reason, reasonJa) {
    return { ok: false, reason, reasonJa };
}
//# sourceMappingURL=boundary.js.map