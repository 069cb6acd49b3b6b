import type { SheetFigures } from './sheet-figures.js';

/** Change of the latest year against five years before, as a share (−0.1 = a tenth less); null where one is not known or was 0. */
export interface SheetChanges {
  readonly fromFiscalYear: number;
  readonly toFiscalYear: number;
  readonly users: number | null;
  readonly expenditureYen: number | null;
  readonly netCostYen: number | null;
}

const spanYears = 5;

/** A year as the change over years looks at it. */
export type YearOfSheet = Pick<SheetFigures, 'fiscalYear' | 'expenditureYen' | 'netCostYen'> & {
  readonly users: number | null;
};

/** Against the year five before the latest or, where that is not recorded, the oldest within those five; null with one year only. */
export function fiveYearChanges(years: readonly YearOfSheet[]): SheetChanges | null {
  const latest = years.reduce<YearOfSheet | null>((a, b) => (a && a.fiscalYear > b.fiscalYear ? a : b), null);
  if (latest === null) return null;
  const before = years
    .filter(({ fiscalYear }) => fiscalYear >= latest.fiscalYear - spanYears && fiscalYear < latest.fiscalYear)
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear)[0];
  if (!before) return null;
  return {
    fromFiscalYear: before.fiscalYear,
    toFiscalYear: latest.fiscalYear,
    users: changeShare(before.users, latest.users),
    expenditureYen: changeShare(before.expenditureYen, latest.expenditureYen),
    netCostYen: changeShare(before.netCostYen, latest.netCostYen),
  };
}

/** (after − before) ÷ |before|; null where one is not known or there was nothing before. */
export function changeShare(before: number | null, after: number | null): number | null {
  return before === null || after === null || before === 0 ? null : (after - before) / Math.abs(before);
}
