import { isDeepStrictEqual } from 'node:util';
import type { JournalledEntity } from './history.schema.js';

/** A row of the journal as the database keeps it. */
export interface JournalRow {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
  readonly importId: string | null;
  readonly entity: JournalledEntity;
  readonly entityId: string;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly before: RowImage | null;
  readonly after: RowImage | null;
}

/** With the name of the building that a function, component or estimate belonged to then. */
export interface ToldRow extends JournalRow {
  readonly building: string | null;
}

/** That name as a column of a query over `audit a`. */
export const buildingOfEntry = `(
  SELECT coalesce(b.after, b.before) ->> 'name' FROM audit b
   WHERE b.municipality_code = a.municipality_code AND b.entity = 'building' AND b.id <= a.id
     AND b.entity_id = coalesce(a.after, a.before) ->> 'building_id'
   ORDER BY b.id DESC LIMIT 1) AS building`;

/** A row of a table as JSON: column name → value. */
export type RowImage = Readonly<Record<string, unknown>>;

/** Columns that tell a reader nothing: keys, the version that counts edits, the text that searches look in, and what imports remember. */
const silentColumns = new Set([
  'municipality_code',
  'version',
  'search_text',
  'seen',
  'operation_id',
  'content_sha256',
]);

/** What an edit by hand can be taken back of. */
export const undoableEntities = [
  'municipality',
  'district',
  'facility',
  'building',
  'building_function',
  'component',
  'room',
  'operation_year',
  'land_parcel',
  'property_event',
  'facility_document',
  'legal_duty',
  'legal_inspection',
  'saved_filter',
  'reduction_target',
  'membership',
] as const;
export type UndoableEntity = (typeof undoableEntities)[number];

/** A journal row for readers: field by field, in the names of the API. */
export function entryOf(row: ToldRow) {
  const { before, after, at, ...rest } = row;
  return {
    ...rest,
    at: at.toISOString(),
    name: nameOf(row.entity, after ?? before ?? {}),
    changes: changesOf(before ?? {}, after ?? {}),
    undoable: isUndoable(row),
  };
}

/** What names a row of a table that has no name of its own: a year by its number and function, a lot by its number, an event by its day and subject, an asset by its number, a document by its title, a legal inspection by its kind or its day, a finding by its words, a resident's report by its reference. */
const namingColumns: Partial<Record<JournalledEntity, readonly string[]>> = {
  operation_year: ['fiscal_year', 'function_name'],
  land_parcel: ['lot_number'],
  property_event: ['event_date', 'subject_name'],
  fixed_asset: ['number', 'branch', 'name'],
  facility_document: ['title'],
  legal_duty: ['kind', 'name'],
  legal_inspection: ['done_on'],
  inspection: ['inspected_on', 'inspected_by_name'],
  condition_grade: ['component', 'grade'],
  finding: ['description'],
  finding_event: ['step', 'taken_by_name'],
  defect_report: ['reference'],
  defect_report_photo: ['number'],
};

function nameOf(entity: JournalledEntity, image: RowImage): string | null {
  const columns = namingColumns[entity];
  if (!columns) return textOf(image['name']);
  return columns
    .map((column) => image[column])
    .filter(Boolean)
    .join(' ');
}

/** Only single edits: a whole import is taken back as a whole, and a city is not removed by the way. */
export function isUndoable({ entity, importId, operation }: Pick<JournalRow, 'entity' | 'importId' | 'operation'>) {
  if (importId !== null || (entity === 'municipality' && operation !== 'update')) return false;
  return undoableEntities.some((undoable) => undoable === entity);
}

function changesOf(before: RowImage, after: RowImage) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((column) => !silentColumns.has(column))
    .map((column) => ({ field: fieldOf(column), before: before[column] ?? null, after: after[column] ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}

/** floor_area_m2 → floorAreaM2. */
function fieldOf(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
