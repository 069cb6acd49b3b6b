import type { ConditionSummary } from '../api/types.js';

export type SummaryYear = ConditionSummary['year'];

/** Whether figures of the year are still to come. */
export const isUnfinished = ({ fiscalYear, asOf }: SummaryYear): boolean => asOf < `${fiscalYear + 1}-03-31`;

/** A line of the summary: this year, the year before, and what changed. */
export interface SummaryLine {
  readonly key: string;
  readonly year: number | null;
  readonly before: number | null;
  readonly change: number | null;
}

/** The change is null where either year is not known. */
export function lineOf(
  key: string,
  { year, yearBefore }: ConditionSummary,
  of: (year: SummaryYear) => number | null,
): SummaryLine {
  const [now, before] = [of(year), of(yearBefore)];
  return { key, year: now, before, change: now === null || before === null ? null : roundOff(now - before) };
}

/** Tenths of points leave no rest of binary fractions. */
const roundOff = (value: number): number => Math.round(value * 1e6) / 1e6;
