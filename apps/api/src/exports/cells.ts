import { inertText } from '#geo/import/register-workbook/inert-text';
import type { Cell, Row, Sheet } from 'write-excel-file/node';

/** A sheet of a workbook whose rows are made of these cells. */
export type WorkbookSheet = Sheet<never>;

/** A sheet in landscape with its columns' widths in characters; the first row stays in sight. */
export function sheet(name: string, widths: readonly number[], data: Row[]): WorkbookSheet {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    data,
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/** Headings in bold on grey. */
export function header(titles: readonly string[]): Row {
  return titles.map((title) => ({ value: title, fontWeight: 'bold', backgroundColor: '#E8EDF2', wrap: true }));
}

/** Text that no spreadsheet runs as a formula. */
export function text(value: string): Cell {
  return value === '' ? null : { value: inertText(value), type: String };
}

/** A whole number without separators, such as a year. */
export function plain(value: number): Cell {
  return { value, type: Number, format: '0' };
}

/** Whole yen in the format of a language. */
export function yenAs(format: string): (value: number) => Cell {
  return (value) => ({ value, type: Number, format });
}

/** Square metres with two decimals. */
export function area(value: number): Cell {
  return { value, type: Number, format: '#,##0.00' };
}

/** A share of one as percent. */
export function share(value: number): Cell {
  return { value, type: Number, format: '0.0%' };
}
