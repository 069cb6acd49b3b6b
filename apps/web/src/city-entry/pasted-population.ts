import { readResidents } from './read-residents.js';
import { readYear } from './read-year.js';

/** One row of the population table as it is written, not yet read. */
export interface PopulationRow {
  readonly year: string;
  readonly residents: string;
  readonly source: string;
}

/** Rows out of pasted text, and the lines that are none. */
export interface PastedPopulation {
  readonly rows: readonly PopulationRow[];
  /** Lines counted from 1, with their text. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/**
 * Reads what a spreadsheet puts on the clipboard: a column of years and one of residents (a third may name the source), or
 * the same two as rows. A heading above or before them is passed over.
 */
export function readPastedPopulation(text: string): PastedPopulation {
  const lines = text.replaceAll('\r\n', '\n').split('\n').map(cellsOf);
  const written = lines.map((cells, i) => ({ cells, line: i + 1 })).filter(({ cells }) => cells.some(Boolean));
  const upright = liesFlat(written.map(({ cells }) => cells))
    ? turned(written.map(({ cells }) => cells)).map((cells, i) => ({ cells, line: i + 1 }))
    : written;
  const rows: PopulationRow[] = [];
  const unread: { line: number; text: string }[] = [];
  for (const [place, { cells, line }] of upright.entries()) {
    const row = rowOf(cells);
    if (row) rows.push(row);
    else if (place > 0 || upright.length === 1) unread.push({ line, text: cells.join(' ').trim() });
  }
  return { rows, unread };
}

/** Tabs part cells; without any, the first comma or blank after the year does. */
function cellsOf(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  const [, year, rest] = /^\s*([^\s,、;]+)[\s,、;]+(.*)$/.exec(line) ?? [];
  return year !== undefined && rest !== undefined ? [year, rest.trim()] : [line.trim()];
}

/** Two rows and more than two columns whose first row holds years. */
function liesFlat(lines: readonly (readonly string[])[]): boolean {
  if (lines.length !== 2) return false;
  const years = lines[0]!.filter((cell) => readYear(cell, 'calendar')?.ok);
  return years.length >= 2;
}

function turned([above, below]: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (above ?? []).map((cell, column) => [cell, below?.[column] ?? '']);
}

function rowOf([year = '', residents = '', source = '']: readonly string[]): PopulationRow | null {
  if (!readYear(year, 'calendar')?.ok || readResidents(residents) === null) return null;
  return { year, residents, source };
}
