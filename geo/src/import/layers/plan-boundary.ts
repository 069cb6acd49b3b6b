import type { Wording } from '#libs/asset';
import { isWithinMunicipality } from '#libs/calendar';
import { boundarySourceOf } from '../../spatial/boundary-source.js';
import { extractBoundary, type MultiPolygon } from '../../spatial/boundary.js';
import type { RowWarning } from '../facility-row.js';
import type { HeldRow } from '../planning/plan.js';
import type { LayerFile, LayerRow } from './layer-file.js';
import type { LayerPlanInput } from './plan-layers.js';

/** The area of the city as a file states it. */
interface StatedArea {
  readonly file: LayerFile;
  /** Of which it is made up: parts, islands, wards. */
  readonly rows: readonly LayerRow[];
  readonly boundary: MultiPolygon;
}

/** What the files of a command make of the boundary of the city. */
export interface BoundaryPlan {
  /** What all places of the command are checked against. */
  readonly boundary: MultiPolygon | null;
  /** To be written as the city's own; null = it stays. */
  readonly change: { readonly boundary: MultiPolygon; readonly source: string } | null;
  /** The file whose rows become the boundary, and what is to be noted of it. */
  readonly noted: {
    readonly file: LayerFile;
    readonly rows: ReadonlySet<LayerRow>;
    readonly warning: RowWarning;
  } | null;
  /** Rows that state another area than the city has, and wait for a person together, as the first of them. */
  readonly question: { readonly rows: ReadonlySet<LayerRow>; readonly held: HeldRow } | null;
}

/** A city without a boundary takes that of the files, one with a boundary keeps it until a person says otherwise. Pure. */
export function planBoundary(input: LayerPlanInput): BoundaryPlan {
  const { boundary, decisions } = input;
  const stated = input.files.flatMap((file) => areaOf(file, input.municipality.code) ?? []).at(-1);
  if (!stated) return { boundary, change: null, noted: null, question: null };
  const cell = stated.rows[0]!.cell;
  const answer = decisions.find((made) => made.file === stated.file.file && made.cell === cell)?.decision;
  if (boundary === null || answer === 'file') return taking(stated);
  const isAsked = !hasSameCorners(boundary, stated.boundary) && !isKnown(stated, input);
  const question = isAsked ? { rows: new Set(stated.rows), held: heldArea(stated) } : null;
  return { boundary, change: null, noted: null, question };
}

function taking({ file, rows, boundary }: StatedArea): BoundaryPlan {
  const noted = { file, rows: new Set(rows), warning: { cell: '', reason: takenWords } };
  return { boundary, change: { boundary, source: sourceOf(file) }, noted, question: null };
}

/** Rows with the code of the city; of a file without codes its one area, in however many parts. */
function areaOf(file: LayerFile, municipalityCode: string): StatedArea | null {
  if (file.layer !== 'municipal-boundary') return null;
  const areas = file.rows.filter(({ geometry }) => geometry.type.endsWith('Polygon'));
  const isCoded = areas.some((row) => row.municipalityCode !== null);
  if (!isCoded && new Set(areas.map(({ name }) => name)).size > 1) return null;
  const rows = isCoded ? areas.filter((row) => isOfCity(row, municipalityCode)) : areas;
  const features = rows.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry }));
  const answer = extractBoundary({ type: 'FeatureCollection', features }, municipalityCode);
  return answer.ok ? { file, rows, boundary: answer.boundary } : null;
}

function isOfCity({ municipalityCode: stated }: LayerRow, municipalityCode: string): boolean {
  return stated !== null && isWithinMunicipality(stated, municipalityCode);
}

/** The same corners to the millionth of a degree, in whatever order the register keeps them. */
function hasSameCorners(one: MultiPolygon, other: MultiPolygon): boolean {
  const [ours, theirs] = [cornersOf(one), cornersOf(other)];
  return ours.size === theirs.size && [...ours].every((corner) => theirs.has(corner));
}

function cornersOf({ coordinates }: MultiPolygon): ReadonlySet<string> {
  return new Set(coordinates.flat(2).map(([lon, lat]) => `${lon!.toFixed(6)} ${lat!.toFixed(6)}`));
}

/** It was answered before: its rows are in the register as the file has them. */
function isKnown({ file, rows }: StatedArea, { recorded }: LayerPlanInput): boolean {
  const before = recorded.find(({ layer, list }) => layer === file.layer && list === file.list);
  return rows.every(({ key, digest }) => before?.digests.get(key) === digest);
}

function heldArea({ rows }: StatedArea): HeldRow {
  const [{ cell, placeCell, name }] = rows as [LayerRow];
  return {
    cell,
    causeCell: placeCell,
    name: name ?? '',
    sheetRows: rows.length,
    kind: 'other-boundary',
    reason: keptWords,
    candidates: [],
  };
}

function sourceOf({ file, rows }: LayerFile): string {
  return 'N03_007' in rows[0]!.attributes ? boundarySourceOf(file) : file;
}

const takenWords: Wording = {
  ja: 'この区域を市区町村の区域として登録し、位置の確認に使います',
  en: 'its area becomes the boundary of the city, against which places are checked',
};

const keptWords: Wording = {
  ja: '市区町村の区域は、これと異なる形ですでに登録されています。どちらにするか選んでください（選ばなければ、登録されている区域を残します）',
  en: 'the city has a boundary of another shape, which is kept until somebody says that this one counts',
};
