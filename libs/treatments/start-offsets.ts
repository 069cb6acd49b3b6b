import type { BuildingState } from './building-state.js';
import type { RenewalContext } from './renewal-context.js';
import { isRebuild, type TreatmentKind } from './treatment-kinds.js';
import type { Work } from './work-book.js';

/**
 * The years in which a work may begin that is due at an offset (below 0 = it was due before): from as many years earlier to as many later
 * as its rule says, after what is asked for and in time to end within the horizon. A rebuild that is overdue has its later years from the
 * first possible one on; other works that have missed their years are none. At most so many, evenly spread, the due year among them.
 */
export function startOffsets(
  kind: TreatmentKind,
  due: number,
  most: number,
  { earliestOffset, lastWorkEnd }: BuildingState,
  { rules, horizon }: RenewalContext,
): number[] {
  const { isOffered, earlierYears, laterYears, spacingYears, years } = rules.treatments[kind];
  if (!isOffered) return [];
  const possible = Math.max(earliestOffset, lastWorkEnd + spacingYears, 0);
  const first = Math.max(possible, due - earlierYears);
  const latest = (isRebuild(kind) || kind === 'demolition' ? Math.max(due, possible) : due) + laterYears;
  return evenly(first, Math.min(latest, horizon.years - years), Math.max(due, first), most);
}

/** Whole numbers from first to last, at most so many, with the one that must be among them where it is in between. */
export function evenly(first: number, last: number, must: number, most: number): number[] {
  if (last < first) return [];
  const count = Math.min(most, last - first + 1);
  const step = count === 1 ? 0 : (last - first) / (count - 1);
  const spread = Array.from({ length: count }, (_, place) => first + Math.round(place * step));
  if (must > last || spread.includes(must)) return spread;
  const nearest = spread.reduce((best, one) => (Math.abs(one - must) < Math.abs(best - must) ? one : best));
  return spread.map((one) => (one === nearest ? must : one)).toSorted((a, b) => a - b);
}

/** Whether a work may begin then after those before it. */
export function mayFollow(before: readonly Work[], kind: TreatmentKind, start: number, { rules }: RenewalContext) {
  const last = before.at(-1);
  return last === undefined || start >= last.end + rules.treatments[kind].spacingYears;
}
