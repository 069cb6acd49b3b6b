import { addMonths } from '#libs/calendar';
import { dueDaysWithin } from '#libs/legal-inspection';
import { type Duty, dutyOf } from './read-duties.js';

/** A day on which an inspection of a kind was done. */
export interface DoneDay {
  readonly kind: string;
  readonly doneOn: string;
}

/** The months of a fiscal year, April first, as 2026-04. */
export function monthsOf(fiscalYear: number): string[] {
  return Array.from({ length: 12 }, (_, at) => addMonths(`${fiscalYear}-04-01`, at).slice(0, 7));
}

/** Whether a duty falls due in a month that is not over; what is overdue stands in the month of today. */
export function isDueIn(duty: Duty, month: string, today: string): boolean {
  return dueMonths(duty, today, month).includes(month);
}

/** How many inspections fall due, from today on, and how many were done, by month and kind. */
export function calendarOf(fiscalYear: number, duties: readonly Duty[], done: readonly DoneDay[], today: string) {
  const months = monthsOf(fiscalYear);
  const due = new Map<string, number>();
  const past = new Map<string, number>();
  for (const duty of duties) for (const month of dueMonths(duty, today, months.at(-1)!)) count(due, month, duty.kind);
  for (const { kind, doneOn } of done) count(past, doneOn.slice(0, 7), kind);
  const kinds = [...new Set([...duties, ...done].map(({ kind }) => kind))].toSorted();
  return { fiscalYear, months: months.map((month) => monthOf(month, kinds, due, past)) };
}

function monthOf(month: string, all: readonly string[], due: Counts, done: Counts) {
  const kinds = all
    .map((kind) => ({ kind, due: due.get(`${month} ${kind}`) ?? 0, done: done.get(`${month} ${kind}`) ?? 0 }))
    .filter((one) => one.due + one.done > 0);
  const sum = (of: 'due' | 'done') => kinds.reduce((total, one) => total + one[of], 0);
  return { month, due: sum('due'), done: sum('done'), kinds };
}

type Counts = ReadonlyMap<string, number>;

function count(counts: Map<string, number>, month: string, kind: string): void {
  const key = `${month} ${kind}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The months, once for each time, in which a duty falls due from today until the end of a month. */
function dueMonths(duty: Duty, today: string, lastMonth: string): string[] {
  const after = addMonths(`${lastMonth}-01`, 1);
  return dueDaysWithin(dutyOf(duty), today, after)
    .filter((day) => day < after)
    .map((day) => day.slice(0, 7));
}
