import { isLayer, readImportFile } from '../read-import-file.js';
import { zipShapefile } from './write-shapefile.js';
/** A square of a hundredth of a degree beside the others in 高松市. */
function square(at) {
    const [west, south, side] = [134 + at / 100, 34.3, 0.01];
    const corners = [
        [west, south],
        [west, south + side],
        [west + side, south + side],
        [west + side, south],
        [west, south],
    ];
    return { type: 'Polygon', coordinates: [corners] };
}
/** A GeoJSON file of features with these properties, in JGD2011 as 国土数値情報 states it. */
export function geojsonOf(rows) {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6668' } };
    const features = rows.map((properties, at) => ({ type: 'Feature', properties, geometry: square(at) }));
    return Buffer.from(JSON.stringify({ type: 'FeatureCollection', crs, features }));
}
/** A zipped shapefile of features with these attributes. */
export function shapefileOf(name, columns, rows) {
    return zipShapefile(name, rows.map((_, at) => square(at)), columns, rows);
}
/** The layer that an import reads out of a file, none of whose features it refuses; throws the reason where it is none. */
export async function readLayer(name, bytes) {
    const read = await readImportFile({ name, bytes });
    const reason = isLayer(read) ? read.rejected[0]?.reason : read.reason;
    if (!isLayer(read) || reason)
        throw new Error(`${name}: ${reason?.ja}`);
    return read;
}
//# sourceMappingURL=written-layers.js.map