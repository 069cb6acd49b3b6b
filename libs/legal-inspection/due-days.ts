import { addMonths, daysBetween } from '#libs/calendar';

/** What decides when an inspection is due: days are ISO days; null = not known. */
export interface InspectionDuty {
  /** At least 1. */
  readonly intervalMonths: number;
  /** When the first one is due; afterwards the last one done counts. */
  readonly firstDueOn: string | null;
  readonly lastDoneOn: string | null;
}

/** 期限超過 / まもなく / 予定 / 未設定 (neither a first day nor a last inspection is known). */
export const dueStates = ['overdue', 'soon', 'later', 'unknown'] as const;
export type DueState = (typeof dueStates)[number];

/** So many days before it is due an inspection has to be ordered: our default. */
export const usualNoticeDays = 60;

/** The day by which the next inspection is to be done: the interval after the last one, else the first day; null where neither is known. */
export function nextDueOn({ intervalMonths, firstDueOn, lastDoneOn }: InspectionDuty): string | null {
  requireInterval(intervalMonths);
  return lastDoneOn === null ? firstDueOn : addMonths(lastDoneOn, intervalMonths);
}

/** Where a duty stands today; on the due day itself it is not overdue yet. */
export function dueState(dueOn: string | null, today: string, noticeDays: number = usualNoticeDays): DueState {
  if (dueOn === null) return 'unknown';
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= noticeDays ? 'soon' : 'later';
}

/**
 * The days from one day to another, both included, on which a duty falls due if each inspection is done on its last day; one that was
 * due before the first of them stands on that first day, for it is still to be done.
 */
export function dueDaysWithin(duty: InspectionDuty, fromDay: string, toDay: string): string[] {
  const next = nextDueOn(duty);
  if (next === null || toDay < fromDay) return [];
  const first = next < fromDay ? fromDay : next;
  const days: string[] = [];
  // Counted from the first day, not from one to the next: the end of the month must not creep to an earlier date.
  for (let day = first; day <= toDay; day = addMonths(first, days.length * duty.intervalMonths)) days.push(day);
  return days;
}

function requireInterval(months: number): void {
  if (!Number.isSafeInteger(months) || months < 1)
    throw new RangeError(`intervalMonths must be 1 or more, got ${months}`);
}
