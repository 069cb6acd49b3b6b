import type { Polygon } from 'geojson';
import { isLayer, readImportFile } from '../read-import-file.js';
import type { LayerFile } from './layer-file.js';
import { type DbfColumn, type DbfRow, zipShapefile } from './write-shapefile.js';

/** A square of a hundredth of a degree beside the others in 高松市. */
function square(at: number): Polygon {
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
export function geojsonOf(rows: readonly object[]): Uint8Array {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::6668' } };
  const features = rows.map((properties, at) => ({ type: 'Feature', properties, geometry: square(at) }));
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', crs, features }));
}

/** A zipped shapefile of features with these attributes. */
export function shapefileOf(name: string, columns: readonly DbfColumn[], rows: readonly DbfRow[]): Uint8Array {
  return zipShapefile(
    name,
    rows.map((_, at) => square(at)),
    columns,
    rows,
  );
}

/** The layer that an import reads out of a file, none of whose features it refuses; throws the reason where it is none. */
export async function readLayer(name: string, bytes: Uint8Array): Promise<LayerFile> {
  const read = await readImportFile({ name, bytes });
  const reason = isLayer(read) ? read.rejected[0]?.reason : read.reason;
  if (!isLayer(read) || reason) throw new Error(`${name}: ${reason?.ja}`);
  return read;
}
