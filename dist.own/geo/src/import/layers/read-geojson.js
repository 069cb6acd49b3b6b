import { readCrs } from './coordinate-system.js';
import { layerOf } from './read-features.js';
/** A parsed GeoJSON document as a layer; null where it is no collection of features. */
export function readGeojson(document, fileName) {
    if (!isRecord(document) || document['type'] !== 'FeatureCollection' || !Array.isArray(document['features'])) {
        return null;
    }
    const crs = readCrs(document['crs']);
    if (!crs.ok)
        return crs;
    const features = document['features'].map(rawFeature);
    if (features.length === 0)
        return { ok: false, reason: { ja: '図形が1件もありません', en: 'it holds no feature' } };
    const title = typeof document['name'] === 'string' ? document['name'] : '';
    return layerOf({ file: fileName, format: 'geojson', features, system: crs, title });
}
function rawFeature(feature, index) {
    const { properties, geometry } = isRecord(feature) ? feature : {};
    return { cell: `#${index + 1}`, geometry, attributes: isRecord(properties) ? properties : {} };
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=read-geojson.js.map