import type { Cell, Row } from 'write-excel-file/node';
import { header, plain, sheet, text, type WorkbookSheet } from '../exports/cells.js';
import type { CsvCell } from '../http/csv.js';
import { dateTimeInJapan } from '../settings.js';

/** A table to hand out, as lines of a file and as a sheet alike. */
export interface Table {
  /** Of the sheet. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export interface TableColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Of numbers, as a spreadsheet writes it; without it digits alone. */
  readonly format?: string;
}

/** The table as a sheet: numbers stay numbers, moments are clocks in Japan, no text runs as a formula. */
export function tableSheet({ name, columns, rows }: Table): WorkbookSheet {
  const data: Row[] = rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.format)));
  return sheet(
    name,
    columns.map(({ width }) => width),
    [header(columns.map(({ title }) => title)), ...data],
  );
}

function cellOf(cell: CsvCell, format: string | undefined): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') return format === undefined ? plain(cell) : { value: cell, type: Number, format };
  return text(cell instanceof Date ? dateTimeInJapan(cell) : cell);
}
