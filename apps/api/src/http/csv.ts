import { inertText } from '#geo/import/register-workbook/inert-text';
import { StreamableFile } from '@nestjs/common';
import { dateTimeInJapan } from '../settings.js';

export const csvType = 'text/csv; charset=utf-8';

export type CsvCell = string | number | Date | null;

/** A spreadsheet reads UTF-8 where this stands first. */
export const byteOrderMark = '\uFEFF';

/** CSV as Excel opens it: UTF-8 with a byte order mark, times as clocks in Japan show them, no cell that runs as a formula. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): Buffer {
  return Buffer.from(byteOrderMark + [header, ...rows].map(csvLine).join(''));
}

/** A line with its end. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(written).join(',')}\r\n`;

/** The file as a download. */
export function csvFile(bytes: Buffer, name: string): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(bytes, { type: csvType, disposition, length: bytes.length });
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell instanceof Date ? dateTimeInJapan(cell) : inertText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
