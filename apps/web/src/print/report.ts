import type { CostOutlook, Municipality, Overview, UnitPrices, YearOfCost } from '../api/types.js';

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

/** The year that costs most, the first of equals; null where nothing costs anything. */
export function dearestYear({ years }: Pick<CostOutlook, 'years'>): YearOfCost | null {
  return years.reduce<YearOfCost | null>((most, year) => (year.totalYen > (most?.totalYen ?? 0) ? year : most), null);
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
