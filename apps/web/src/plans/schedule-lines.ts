import type { PlanDecision, PlanWork } from '../api/types.js';
import type { ScheduleBar, ScheduleDistrict, ScheduleRow } from './schedule-rows.js';

/** Height of a lane of bars, and how much of it stays free above a bar, rem. */
export const laneRem = 1.875;
export const laneGapRem = 0.125;
/** Two lines of a name need as much, rem. */
const leastRowRem = 2.5;
const districtRem = 2.75;

/** A line of the schedule and where it lies, rem from the first: the head of a district, or a facility of one that is open. */
export type ScheduleLine = { readonly topRem: number; readonly heightRem: number } & (
  | { readonly kind: 'district'; readonly district: ScheduleDistrict; readonly isOpen: boolean }
  | { readonly kind: 'facility'; readonly row: ScheduleRow }
);

/** All lines of the schedule from above to below, one after the other without a gap. */
export function scheduleLines(
  districts: readonly ScheduleDistrict[],
  isOpen: (district: string | null) => boolean,
): ScheduleLine[] {
  const lines: ScheduleLine[] = [];
  let topRem = 0;
  for (const district of districts) {
    const open = isOpen(district.district);
    lines.push({ kind: 'district', district, isOpen: open, topRem, heightRem: districtRem });
    topRem += districtRem;
    for (const row of open ? district.rows : []) {
      const heightRem = Math.max(leastRowRem, row.lanes * laneRem + laneGapRem);
      lines.push({ kind: 'facility', row, topRem, heightRem });
      topRem += heightRem;
    }
  }
  return lines;
}

/** So many bars go on paper: of thousands, browsers make dozens of sheets in minutes, or none for want of memory. */
export const mostBarsOnPaper = 700;

/** Whether the open districts hold so few bars that they go on paper as they are. */
export const goesOnPaper = (
  districts: readonly ScheduleDistrict[],
  isOpen: (district: string | null) => boolean,
): boolean =>
  districts.reduce((sum, { district, works }) => sum + (isOpen(district) ? works : 0), 0) <= mostBarsOnPaper;

/** Where the last line ends, rem. */
export const heightOf = (lines: readonly ScheduleLine[]): number => {
  const last = lines.at(-1);
  return last ? last.topRem + last.heightRem : 0;
};

/** The first line of which something lies between two heights, and the one after the last. */
export function linesBetween(lines: readonly ScheduleLine[], fromRem: number, toRem: number): [number, number] {
  const first = firstPlace(lines, ({ topRem, heightRem }) => topRem + heightRem > fromRem);
  const end = firstPlace(lines, ({ topRem }) => topRem >= toRem);
  return [first, Math.max(first, end)];
}

/** By halving: the first line that is far enough down. */
function firstPlace(lines: readonly ScheduleLine[], isFarEnough: (line: ScheduleLine) => boolean): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFarEnough(lines[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The works with those that were just locked in their new years, so that bars stay where they were put until the estimate is known. */
export function worksAsLocked(works: readonly PlanWork[], decisions: readonly PlanDecision[]): readonly PlanWork[] {
  const years = new Map<string, number>();
  for (const decision of decisions)
    if (decision.kind === 'lock') years.set(`${decision.buildingId} ${decision.treatment}`, decision.fiscalYear);
  if (years.size === 0) return works;
  const alike = new Map<string, number>();
  const keyOf = ({ buildingId, treatment }: PlanWork) => `${buildingId} ${treatment}`;
  for (const work of works) alike.set(keyOf(work), (alike.get(keyOf(work)) ?? 0) + 1);
  return works.map((work) => {
    const year = years.get(keyOf(work));
    // Of several works of one kind nobody knows which is meant: the estimate tells.
    if (year === undefined || year === work.fromFiscalYear || alike.get(keyOf(work)) !== 1) return work;
    return { ...work, fromFiscalYear: year, isDecided: true };
  });
}

/** What the works of a district cost by the year in which they begin, integer yen. */
export function yearsOfDistrict({ rows }: ScheduleDistrict, fromFiscalYear: number, years: number): number[] {
  const yen = Array.from({ length: years }, () => 0);
  for (const { bars } of rows)
    for (const { work } of bars) {
      const place = work.fromFiscalYear - fromFiscalYear;
      if (place >= 0 && place < years) yen[place]! += work.costYen;
    }
  return yen;
}

/** Where a bar is found. */
export interface BarPlace {
  /** Which line of the schedule. */
  readonly line: number;
  readonly bar: ScheduleBar;
}

/** The bar of that key; null where its district is closed, or there is none. */
export function placeOfBar(lines: readonly ScheduleLine[], key: string): BarPlace | null {
  for (const [line, one] of lines.entries()) {
    const bar = one.kind === 'facility' ? one.row.bars.find((own) => own.key === key) : undefined;
    if (bar) return { line, bar };
  }
  return null;
}

export type BarStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The bar one step from another: along its facility by year, or the nearest in time of the facility above or below; null = none. */
export function barBeside(lines: readonly ScheduleLine[], { line, bar }: BarPlace, step: BarStep): BarPlace | null {
  if (step === 'up' || step === 'down') {
    const by = step === 'up' ? -1 : 1;
    for (let at = line + by; at >= 0 && at < lines.length; at += by) {
      const other = lines[at]!;
      if (other.kind === 'facility' && other.row.bars.length > 0)
        return { line: at, bar: nearestBar(other.row.bars, bar.work.fromFiscalYear) };
    }
    return null;
  }
  const own = lines[line]!;
  if (own.kind !== 'facility') return null;
  const { bars } = own.row;
  const place = bars.indexOf(bar);
  const places = { left: place - 1, right: place + 1, first: 0, last: bars.length - 1 };
  const next = bars[places[step]];
  return next ? { line, bar: next } : null;
}

function nearestBar(bars: readonly ScheduleBar[], fiscalYear: number): ScheduleBar {
  const distance = ({ work }: ScheduleBar) => Math.abs(work.fromFiscalYear - fiscalYear);
  return bars.reduce((nearest, one) => (distance(one) < distance(nearest) ? one : nearest));
}
