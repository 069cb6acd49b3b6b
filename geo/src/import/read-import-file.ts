import type { LayerFile } from './layers/layer-file.js';
import { readGeojson } from './layers/read-geojson.js';
import { readMeshPopulation } from './layers/read-mesh-population.js';
import { readShapefile } from './layers/read-shapefile.js';
import { readTownPopulation } from './layers/read-town-population.js';
import { readFacilityTables, type ReadFile, type ReadOptions, refusedFile } from './read-facility-file.js';
import { decodeText } from './reading/decode-text.js';
import { readLimits } from './reading/limits.js';
import { readTables } from './reading/read-tables.js';
import type { SourceFile, Table } from './reading/table.js';

/** A file as an import understands it: rows of facilities, a layer of the map, or why it is neither. */
export type ImportFile = ReadFile | LayerFile;

/** Whether a file is a layer of the map. */
export function isLayer(file: ImportFile): file is LayerFile {
  return 'layer' in file;
}

/** Reads a file as whatever it is. Never throws for what stands in it. */
export async function readImportFile(file: SourceFile, options: ReadOptions = {}): Promise<ImportFile> {
  const isMapped = options.mapping !== undefined;
  const layer =
    !isMapped && file.bytes.length <= readLimits.fileBytes ? (readJsonLayer(file) ?? readZippedLayer(file)) : null;
  if (layer) return layer;
  const answer = await readTables(file);
  const population = answer.ok && !isMapped ? readPopulation(answer.tables, file.name) : null;
  return population ?? readFacilityTables(answer, file, options);
}

function readPopulation(tables: readonly Table[], fileName: string): LayerFile | null {
  return readTownPopulation(tables, fileName) ?? readMeshPopulation(tables, fileName);
}

/** Null where the file is no GeoJSON: it is answered as any other file then. */
function readJsonLayer(file: SourceFile): ImportFile | null {
  if (!startsWithBrace(file.bytes)) return null;
  const decoded = decodeText(file.bytes);
  const document = decoded.ok ? parsed(decoded.text) : undefined;
  const layer = document === undefined ? null : readGeojson(document, file.name);
  return layer && 'ok' in layer ? refusedFile(file, { reason: layer.reason, looksLike: geojson }) : layer;
}

/** Null where the file is no archive with a shapefile in it, as a workbook. A part of one alone is told what it lacks. */
function readZippedLayer(file: SourceFile): ImportFile | null {
  const [first, second, third, fourth] = file.bytes;
  if (first === 0 && second === 0 && third === 0x27 && fourth === 0x0a) {
    return refusedFile(file, { reason: unzipped, looksLike: shapefile });
  }
  if (first !== 0x50 || second !== 0x4b) return null;
  const layer = readShapefile(file.bytes, file.name);
  return layer && 'ok' in layer ? refusedFile(file, { reason: layer.reason, looksLike: shapefile }) : layer;
}

const shapefile = { ja: 'シェープファイル', en: 'a shapefile' };
const unzipped = {
  ja: 'シェープファイルは、.shp・.dbf・.shx・.prjを1つのzipにまとめて取り込んでください',
  en: 'put .shp, .dbf, .shx and .prj of the shapefile into one zip',
};
const geojson = { ja: 'GeoJSONレイヤー', en: 'a GeoJSON layer' };

function startsWithBrace(bytes: Uint8Array): boolean {
  const start = bytes.find((byte, at) => byte > 0x20 && !(at < 3 && byte >= 0xbb));
  return start === 0x7b;
}

/** What no database keeps as text (NUL, halves of letters) is left out of it. */
function parsed(text: string): unknown {
  try {
    return /\\u(?:0000|d[89a-f])/i.test(text)
      ? JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? wellFormed(value) : value))
      : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wellFormed(text: string): string {
  return Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8');
}
