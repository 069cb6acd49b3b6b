import type { YenUnit } from '#libs/money';
import { readYen } from '../city-entry/yen-amount.js';
import { readYear } from '../city-entry/read-year.js';

/** Where a paste begins in the table, and how large the table is. */
export interface PastePlace {
  readonly fromFiscalYear: number;
  readonly years: number;
  readonly columns: number;
  /** The cell that has the focus. */
  readonly row: number;
  readonly column: number;
}

/** A cell that a paste fills. */
export interface PastedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells out of pasted text, and the lines that could not be read or lie outside the plan, counted from 1. */
export interface PastedMoney {
  readonly cells: readonly PastedCell[];
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  readonly outside: readonly number[];
  /** Whether the first line was passed over. */
  readonly hasHeading: boolean;
}

interface Line {
  readonly line: number;
  readonly texts: readonly string[];
}

/**
 * Reads what a spreadsheet puts on the clipboard: amounts from the focused cell on, or, where the first column holds fiscal years, each in
 * its year. A heading above is passed over; a line with anything that is no amount fills nothing.
 */
export function readPastedMoney(text: string, unit: YenUnit, place: PastePlace): PastedMoney {
  const lines = linesOf(text);
  const hasHeading = lines.length > 1 && isHeading(lines[0]!, unit);
  const body = hasHeading ? lines.slice(1) : lines;
  const isDated = areDated(body);
  const cells: PastedCell[] = [];
  const unread: { line: number; text: string }[] = [];
  const outside: number[] = [];
  for (const [at, { line, texts }] of body.entries()) {
    const row = isDated ? rowOfYear(texts[0]!, place) : place.row + at;
    const amounts = (isDated ? texts.slice(1) : texts).slice(0, place.columns - place.column);
    if ((isDated && !isYear(texts[0]!)) || amounts.some((one) => one !== '' && !isAmount(one, unit)))
      unread.push({ line, text: texts.join(' ') });
    else if (row < 0 || row >= place.years) outside.push(line);
    else cells.push(...amounts.map((one, right) => ({ row, column: place.column + right, text: one })));
  }
  return { cells, unread, outside, hasHeading };
}

/** The columns with the cells of a paste in them. */
export function withPastedCells(
  columns: readonly (readonly string[])[],
  cells: readonly PastedCell[],
): (readonly string[])[] {
  return columns.map((column, at) => {
    const own = new Map(cells.filter((cell) => cell.column === at).map(({ row, text }) => [row, text]));
    return column.map((cell, row) => own.get(row) ?? cell);
  });
}

/** Blank lines between amounts stay, for they are years too; those at the end are none. */
function linesOf(text: string): Line[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return lines.map((line, at) => ({
    line: at + 1,
    texts: line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
  }));
}

const isHeading = ({ texts }: Line, unit: YenUnit): boolean =>
  texts.some(Boolean) && texts.every((one) => one === '' || !isAmount(one, unit));

/** Whether amounts have their fiscal years before them: years that follow each other, or one that is written as such. */
function areDated(lines: readonly Line[]): boolean {
  if (!lines.some(({ texts }) => texts.length > 1)) return false;
  const years = lines.flatMap(({ texts }) => yearOf(texts[0]!) ?? []);
  const areRunning = years.every((year, at) => at === 0 || year === years[at - 1]! + 1);
  return areRunning && (years.length > 1 || (years.length === 1 && /\D/.test(lines[0]!.texts[0]!)));
}

const isAmount = (text: string, unit: YenUnit): boolean => readYen(text, unit).ok;

/** 令和9年度, R9, FY2027 or 2027. */
function yearOf(text: string): number | null {
  const read = readYear(text.replace(/^FY\s*/i, ''), 'fiscal');
  return read?.ok ? read.year : null;
}

const isYear = (text: string): boolean => yearOf(text) !== null;

const rowOfYear = (text: string, { fromFiscalYear }: PastePlace): number => (yearOf(text) ?? -1) - fromFiscalYear;
