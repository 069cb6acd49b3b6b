import type { Table } from '../reading/table.js';
import { attributeField, attributeOf } from './fields.js';
import type { RegisterField } from './register-field.js';
import { type Marker, readMarker, type SheetKind } from './marker.js';

/** A field with the columns it stands in, counted from 0. */
export interface PlacedField<Values> {
  readonly field: RegisterField<Values>;
  readonly at: readonly number[];
}

/** A sheet of an exported register: its mark, and where its columns stand now. */
export interface SheetFrame {
  readonly table: Table;
  readonly marker: Marker;
  readonly idAt: number;
  /** −1 where the column is gone. */
  readonly columnOf: (key: string) => number;
}

/** With the fields all columns of which are left. */
export interface MarkedSheet<Values> extends SheetFrame {
  readonly fields: readonly PlacedField<Values>[];
}

const firstDataRow = 2;

type Attributed = { readonly attributes: Readonly<Record<string, string>> };

/** The sheet of a kind with its columns, wherever they were moved to; null where no table bears its mark. */
export function findSheet<Values>(
  tables: readonly Table[],
  kind: SheetKind,
  fields: readonly RegisterField<Values>[],
): MarkedSheet<Values> | null {
  for (const table of tables) {
    const keys = table.rows[0] ?? [];
    const markers = keys.map(readMarker);
    const idAt = markers.findIndex((marker) => marker?.kind === kind);
    const marker = markers[idAt];
    if (!marker) continue;
    const columnOf = (key: string): number => keys.indexOf(key);
    return { table, marker, idAt, columnOf, fields: placed(fields, columnOf) };
  }
  return null;
}

/** With the columns that this project has no field for. */
export function withAttributes<Values extends Attributed>(
  sheet: MarkedSheet<Values> | null,
): MarkedSheet<Values> | null {
  return sheet && { ...sheet, fields: [...sheet.fields, ...attributesOf<Values>(sheet.table)] };
}

/** Headers of columns that somebody has added and filled. */
export function addedHeaders(sheet: SheetFrame): readonly string[] {
  const [keys = [], headers = []] = sheet.table.rows;
  return headers.filter(
    (header, column) => header !== '' && !keys[column] && rowsOf(sheet).some((row) => sheet.table.rows[row]?.[column]),
  );
}

/** A field is read only where all of its columns are left. */
function placed<Values>(
  fields: readonly RegisterField<Values>[],
  columnOf: (key: string) => number,
): PlacedField<Values>[] {
  return fields
    .map((field) => ({ field, at: field.columns.map(({ key }) => columnOf(key)) }))
    .filter(({ at }) => at.every((column) => column >= 0));
}

/** Columns that were kept, and those somebody has added under a header of their own; of one name the first. */
function attributesOf<Values extends Attributed>({ rows: [keys = [], headers = []] }: Table): PlacedField<Values>[] {
  const found = new Map<string, PlacedField<Values>>();
  headers.forEach((header, column) => {
    const name = attributeOf(keys[column] ?? '', header);
    if (name !== null && !found.has(name)) found.set(name, { field: attributeField<Values>(name), at: [column] });
  });
  return [...found.values()];
}

/** The numbers of the rows with data, counted from 0. */
export function rowsOf({ table }: SheetFrame): readonly number[] {
  return table.rows.flatMap((cells, row) => (row >= firstDataRow && cells.some((cell) => cell !== '') ? [row] : []));
}
