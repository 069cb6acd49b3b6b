import { legalKindIds } from '#libs/legal-inspection';
import type { LegalCalendar, LegalKind } from '../api/types.js';

/** What falls due and what was done of a kind in a month, 2026-04. */
export interface CalendarCell {
  readonly month: string;
  readonly due: number;
  readonly done: number;
}

/** A kind through the year, April first; null = all of them together. */
export interface CalendarRow {
  readonly kind: LegalKind | null;
  readonly cells: readonly CalendarCell[];
}

const order: readonly LegalKind[] = [...legalKindIds, 'other'];

/** All together, then each kind that there is, in the order of the laws. */
export function calendarRows({ months }: LegalCalendar): CalendarRow[] {
  const there = new Set(months.flatMap(({ kinds }) => kinds.map(({ kind }) => kind)));
  const all = { kind: null, cells: months.map(({ month, due, done }) => ({ month, due, done })) };
  const each = order.filter((kind) => there.has(kind)).map((kind) => ({ kind, cells: cellsOf(months, kind) }));
  return [all, ...each];
}

function cellsOf(months: LegalCalendar['months'], kind: LegalKind): CalendarCell[] {
  return months.map(({ month, kinds }) => {
    const { due, done } = kinds.find((one) => one.kind === kind) ?? { due: 0, done: 0 };
    return { month, due, done };
  });
}

export const isBlank = ({ due, done }: CalendarCell): boolean => due + done === 0;

/** How full a cell is beside the fullest of its row or table: 0 = nothing due, 4 = the fullest. */
export const heatOf = (due: number, most: number): number => (most === 0 ? 0 : Math.ceil((4 * due) / most));

/** Where an arrow key leads from a cell: to the next one in that direction that says something; itself where there is none. */
export function cellTowards(rows: readonly CalendarRow[], at: readonly [number, number], key: string) {
  const step = steps[key];
  if (!step) return at;
  let [row, column] = [at[0] + step[0], at[1] + step[1]];
  for (; ; row += step[0], column += step[1]) {
    const cell = rows[row]?.cells[column];
    if (!cell) return at;
    if (!isBlank(cell)) return [row, column] as const;
  }
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
