import type { YenUnit } from '#libs/money';
import { plainUnit, readYen, writeYen } from '../city-entry/yen-amount.js';

/** Money that may have an amount of its own in each year; all of it first, then by source. */
export const yearlyMoney = ['availableYen', 'generalYen', 'bondYen', 'grantYen'] as const;
export type YearlyMoney = (typeof yearlyMoney)[number];

/** An amount as it is typed; blank = none. */
export interface YenDraft {
  readonly amount: string;
  readonly unit: YenUnit;
}

/** A cell in each year of the plan as it is typed; null = the one amount stands in every year. */
export type YearCells = readonly string[] | null;

/** Amounts year by year, all in one unit. */
export interface YearMoney {
  readonly unit: YenUnit;
  readonly cells: Readonly<Record<YearlyMoney, YearCells>>;
}

/** What is wrong with a column: a cell that is no amount, or years left blank among others that are not. */
export type ColumnProblem =
  | { readonly kind: 'unread'; readonly place: number; readonly why: 'not-a-number' | 'part-of-yen' | 'too-large' }
  | { readonly kind: 'missing'; readonly places: readonly number[] };

const usualUnit: YenUnit = 'million-yen';
const unitsBySize: readonly YenUnit[] = ['yen', 'thousand-yen', 'million-yen', 'hundred-million-yen'];

/** The amounts of a plan's terms as a table: columns that have one of each year are written out, in the unit that suits all of them. */
export function yearMoneyOf(amounts: Readonly<Record<YearlyMoney, number | readonly number[] | null>>): YearMoney {
  const listed = yearlyMoney.flatMap((name) => amounts[name]).filter((yen) => typeof yen === 'number' && yen > 0);
  const isByYear = yearlyMoney.some((name) => Array.isArray(amounts[name]));
  const units = listed.map((yen) => unitsBySize.indexOf(plainUnit(yen ?? 0)));
  const unit = isByYear && units.length > 0 ? unitsBySize[Math.min(...units)]! : usualUnit;
  const cellsOf = (yen: number | readonly number[] | null): YearCells =>
    yen === null || typeof yen === 'number' ? null : yen.map((one) => writeYen(one, unit));
  return {
    unit,
    cells: {
      availableYen: cellsOf(amounts.availableYen),
      generalYen: cellsOf(amounts.generalYen),
      bondYen: cellsOf(amounts.bondYen),
      grantYen: cellsOf(amounts.grantYen),
    },
  };
}

/** As many cells as years, as the table shows them: the last one holds on, and the one amount stands in all of them. */
export function shownCells({ unit, cells }: YearMoney, name: YearlyMoney, one: YenDraft, years: number): string[] {
  const typed = cells[name];
  const amount = readYen(one.amount, one.unit);
  const everywhere = amount.ok ? writeYen(amount.yen, unit) : '';
  return Array.from({ length: years }, (_, place) =>
    typed ? (typed[Math.min(place, typed.length - 1)] ?? '') : everywhere,
  );
}

/** The table with other cells in a column. */
export const withCells = (money: YearMoney, name: YearlyMoney, cells: readonly string[]): YearMoney => ({
  ...money,
  cells: { ...money.cells, [name]: cells },
});

/** The cells with that of a year in all years after it. */
export const filledDown = (cells: readonly string[], from: number): string[] =>
  cells.map((cell, place) => (place > from ? (cells[from] ?? '') : cell));

/** A column as amounts, integer yen by year; null = no limit, where all of it is blank. */
export function readCells(
  cells: readonly string[],
  unit: YenUnit,
): { readonly ok: true; readonly yen: number[] | null } | { readonly ok: false; readonly problem: ColumnProblem } {
  const read = cells.map((cell) => readYen(cell, unit));
  const yen: number[] = [];
  const missing: number[] = [];
  for (const [place, one] of read.entries()) {
    if (one.ok) yen.push(one.yen);
    else if (one.problem === 'blank') missing.push(place);
    else return { ok: false, problem: { kind: 'unread', place, why: one.problem } };
  }
  if (missing.length === 0) return { ok: true, yen };
  return yen.length === 0 ? { ok: true, yen: null } : { ok: false, problem: { kind: 'missing', places: missing } };
}

/** What the cells that can be read add up to, integer yen. */
export const totalOf = (cells: readonly string[], unit: YenUnit): number =>
  cells.reduce((sum, cell) => {
    const read = readYen(cell, unit);
    return read.ok ? sum + read.yen : sum;
  }, 0);
