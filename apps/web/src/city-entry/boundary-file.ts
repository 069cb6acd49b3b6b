import { extractBoundary, type MultiPolygon } from '#geo/spatial/boundary';
import { boundarySourceOf as sourceByName } from '#geo/spatial/boundary-source';
import type { Wording } from '#libs/asset';
import { type ListedMunicipality, municipalitiesIn } from './n03-municipalities.js';
import { areaKm2, compactBoundary } from './outline.js';

/** A boundary file as parsed: GeoJSON of any kind, and the municipalities it lists when it is of 国土数値情報 N03. */
export interface BoundaryFile {
  readonly name: string;
  readonly document: unknown;
  readonly municipalities: readonly ListedMunicipality[];
}

/** The area of one city out of a file, ready to be sent. */
export interface ChosenBoundary {
  readonly boundary: MultiPolygon;
  readonly areaKm2: number;
  /** As the file writes the municipality; null where it names none. */
  readonly name: string | null;
}

export type FileReading =
  | { readonly ok: true; readonly file: BoundaryFile }
  | { readonly ok: false; readonly problem: 'too-large' | 'unreadable' | 'no-geojson-in-zip' | 'shapefile' };

export type BoundaryChoice =
  | { readonly ok: true; readonly chosen: ChosenBoundary }
  | { readonly ok: false; readonly reason: Wording };

/** A whole prefecture in full detail has some 60 MB; beyond this the browser would run out of memory. */
const mostBytes = 300 * 1024 * 1024;

/** Reads GeoJSON (UTF-8 or Shift_JIS), also straight out of the ZIP it is distributed in. */
export async function readBoundaryFile(file: File): Promise<FileReading> {
  if (file.size > mostBytes) return { ok: false, problem: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) return readZip(file.name, bytes);
  if (/\.(shp|dbf|shx|prj)$/i.test(file.name)) return { ok: false, problem: 'shapefile' };
  return readDocument(file.name, bytes);
}

/** The boundary of this municipality in the file, or why it is not there. */
export function chooseBoundary({ document }: BoundaryFile, code: string): BoundaryChoice {
  const answer = extractBoundary(document, code);
  if (!answer.ok) return { ok: false, reason: { ja: answer.reasonJa, en: answer.reason } };
  const boundary = compactBoundary(answer.boundary);
  return { ok: true, chosen: { boundary, areaKm2: areaKm2(boundary), name: answer.names?.municipality ?? null } };
}

/** Where a file says it comes from; blank where it is none of the ministry's. */
export function boundarySourceOf({ name, municipalities }: BoundaryFile): string {
  return municipalities.length === 0 ? '' : sourceByName(name);
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;

async function readZip(name: string, bytes: Uint8Array): Promise<FileReading> {
  const { unzipSync } = await import('fflate');
  try {
    const entries = unzipSync(bytes, {
      filter: (entry) => /\.(geojson|json)$/i.test(entry.name) && entry.originalSize <= mostBytes,
    });
    const largestFirst = Object.values(entries).toSorted((left, right) => right.length - left.length);
    const readings = largestFirst.map((entry) => readDocument(name, entry)).filter((reading) => reading.ok);
    const best = readings.find(({ file }) => file.municipalities.length > 0) ?? readings[0];
    return best ?? { ok: false, problem: 'no-geojson-in-zip' };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

function readDocument(name: string, bytes: Uint8Array): FileReading {
  try {
    const document: unknown = JSON.parse(textOf(bytes));
    return { ok: true, file: { name, document, municipalities: municipalitiesIn(document) } };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

/** Older editions of N03 are in Shift_JIS. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
