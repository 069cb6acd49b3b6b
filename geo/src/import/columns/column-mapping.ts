import type { MappedColumns } from '../drivers/driver.js';
import { columnName, foldHeader, headersOf, type Columns } from '../header.js';
import type { Table } from '../reading/table.js';
import { mappedFields, type MappedField } from './mapped-fields.js';
import { foldUndated, headerFingerprint } from './header-fingerprint.js';

/** Name of a column (`columnName`) by field of a ledger or of yearly records: what a person says who knows which column is what. */
export type ColumnMapping = Readonly<Partial<Record<MappedField, string>>>;

/** Mappings by the fingerprint of the header they were given for. */
export type Mappings = ReadonlyMap<string, ColumnMapping>;

/** A table as a mapping reads it, and the header for which the mapping holds from now on. */
export interface MappedTable extends MappedColumns {
  readonly fingerprint: string;
  readonly mapping: ColumnMapping;
}

/** The table by what is said of this very file, else by what is remembered of its header; null where nobody has said anything. */
export function mappedBy(
  table: Table,
  { mapping, mappings }: { readonly mapping?: ColumnMapping; readonly mappings?: Mappings },
): MappedTable | null {
  return mapping ? mapTable(table, mapping) : recallTable(table, mappings ?? new Map());
}

/** The table by a mapping given for this file: the first header that has all of its columns. */
function mapTable(table: Table, mapping: ColumnMapping): MappedTable | null {
  for (const header of headersOf(table)) {
    const columns = columnsOf(header.texts, mapping);
    if (!columns) continue;
    const names = header.texts.map((_, column) => columnName(header.texts, column));
    return { header, columns, mapping: inNamesOf(names, mapping), fingerprint: headerFingerprint(header.texts) };
  }
  return null;
}

/** The table by the mapping that is remembered for one of its headers. */
function recallTable(table: Table, mappings: Mappings): MappedTable | null {
  if (mappings.size === 0) return null;
  for (const header of headersOf(table)) {
    const fingerprint = headerFingerprint(header.texts);
    const mapping = mappings.get(fingerprint);
    const columns = mapping && columnsOf(header.texts, mapping);
    if (mapping && columns) return { header, columns, mapping, fingerprint };
  }
  return null;
}

/** A mapping in the very names of these columns, which may be spelled otherwise or bear another date; what is not there is left out. */
export function inNamesOf(names: readonly string[], mapping: ColumnMapping): ColumnMapping {
  const columnOf = columnFinder(names);
  const found = Object.entries(mapping).flatMap(([field, name]) => {
    const column = columnOf(name);
    return column === null ? [] : [[field, names[column]!] as const];
  });
  return Object.fromEntries(found) as ColumnMapping;
}

/** The headers a mapping asks for in vain, in the row that has most of them; none where a row has all. */
export function missingHeaders(tables: readonly Table[], mapping: ColumnMapping): readonly string[] {
  const wanted = Object.values(mapping);
  let fewest: readonly string[] = wanted;
  for (const { texts } of tables.flatMap(headersOf)) {
    const columnOf = columnFinder(texts);
    const missing = wanted.filter((name) => columnOf(name) === null);
    if (missing.length < fewest.length) fewest = missing;
  }
  return fewest;
}

/** The columns of a mapping; null unless the name is among them and each stands in the header. */
function columnsOf(texts: readonly string[], mapping: ColumnMapping): Columns<MappedField> | null {
  if (mapping.name === undefined) return null;
  const columnOf = columnFinder(texts);
  const columns: Partial<Record<MappedField, number>> = {};
  for (const field of mappedFields) {
    const name = mapping[field];
    if (name === undefined) continue;
    const column = columnOf(name);
    if (column === null) return null;
    columns[field] = column;
  }
  return columns;
}

/** Finds a column by its name; where none bears it, by its name without the date of an edition, if just one does. */
function columnFinder(texts: readonly string[]): (name: string) => number | null {
  const names = texts.map((_, column) => columnName(texts, column));
  const [folded, undated] = [names.map(foldHeader), names.map(foldUndated)];
  return (name) => {
    const exact = folded.indexOf(foldHeader(name));
    if (exact >= 0) return exact;
    const like = foldUndated(name);
    const first = undated.indexOf(like);
    return like !== '' && first >= 0 && undated.lastIndexOf(like) === first ? first : null;
  };
}
