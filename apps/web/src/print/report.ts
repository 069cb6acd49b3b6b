import type { CostOutlook, Municipality, Overview, UnitPrices } from '../api/types.js';

/** Everything the sheets say; the city's name is `city.name`. */
export interface Report {
  readonly city: Municipality;
  readonly overview: Overview;
  readonly outlook: CostOutlook;
  readonly prices: UnitPrices;
  /** Day of the newest change in the city's data. */
  readonly baseDate: Date;
  readonly outputDate: Date;
}

/** Sheets of the report. */
export const sheetCount = 3;

/** The years that cost most, in runs of years that follow each other. */
export interface Peak {
  readonly totalYen: number;
  readonly runs: readonly { readonly from: number; readonly to: number }[];
}

/** All years of the highest amount, for works spread evenly make many alike; null where nothing costs anything. */
export function peakOf({ years }: Pick<CostOutlook, 'years'>): Peak | null {
  const totalYen = Math.max(0, ...years.map((year) => year.totalYen));
  if (totalYen === 0) return null;
  const runs: { from: number; to: number }[] = [];
  for (const { fiscalYear } of years.filter((year) => year.totalYen === totalYen)) {
    const run = runs.at(-1);
    if (run && run.to + 1 === fiscalYear) run.to = fiscalYear;
    else runs.push({ from: fiscalYear, to: fiscalYear });
  }
  return { totalYen, runs };
}

/** Consecutive years in one. */
export interface Period {
  readonly fromFiscalYear: number;
  readonly toFiscalYear: number;
  readonly years: number;
  readonly renovationYen: number;
  readonly rebuildYen: number;
  readonly totalYen: number;
}

/** The years ten at a time; the last period may be shorter. */
export function periodsOf({ years }: Pick<CostOutlook, 'years'>, length = 10): readonly Period[] {
  const periods: Period[] = [];
  for (let start = 0; start < years.length; start += length) {
    const part = years.slice(start, start + length);
    const sumOf = (kind: 'renovationYen' | 'rebuildYen' | 'totalYen') =>
      part.reduce((sum, year) => sum + year[kind], 0);
    periods.push({
      fromFiscalYear: part[0]!.fiscalYear,
      toFiscalYear: part.at(-1)!.fiscalYear,
      years: part.length,
      renovationYen: sumOf('renovationYen'),
      rebuildYen: sumOf('rebuildYen'),
      totalYen: sumOf('totalYen'),
    });
  }
  return periods;
}
