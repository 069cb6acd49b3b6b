import type { BondProgramme } from '#libs/funding';
import type { CostSettings } from '../api/types.js';
import { readYear } from '../city-entry/read-year.js';
import { readYen, writeYen } from '../city-entry/yen-amount.js';
import { readCount } from './cycle-draft.js';

export type SpendingRow = Readonly<Record<'fiscalYear' | 'yen', string>>;
export type BondRow = Readonly<
  Record<'programme' | 'fromFiscalYear' | 'toFiscalYear' | 'bondPercent' | 'returnedPercent', string>
>;

/** Funding and past spending as typed; amounts in thousand yen unless a unit is written behind them. */
export interface FundingDraft {
  readonly grantPercent: string;
  readonly reserveYen: string;
  readonly bondRules: readonly BondRow[];
  readonly spending: readonly SpendingRow[];
  readonly spendingSource: string;
}

type Funding = Pick<CostSettings, 'grantPercent' | 'reserveYen' | 'bondRules' | 'spending' | 'spendingSource'>;

const unit = 'thousand-yen';

/** Yen of an amount as typed; null where it is none. */
export function readThousands(typed: string): number | null {
  const read = readYen(typed, unit);
  return read.ok ? read.yen : null;
}

/** A percent from 0 to 100 as typed; null where it is none. */
export function readShare(typed: string): number | null {
  const count = readCount(typed);
  return count !== null && count <= 100 ? count : null;
}

const fiscalYear = (typed: string): number | null => {
  const year = readYear(typed, 'fiscal');
  return year?.ok ? year.year : null;
};

export function fundingDraftOf({
  grantPercent,
  reserveYen,
  bondRules,
  spending,
  spendingSource,
}: Funding): FundingDraft {
  return {
    grantPercent: String(grantPercent),
    reserveYen: writeYen(reserveYen, unit),
    bondRules: bondRules.map((rule) => ({
      programme: rule.programme,
      fromFiscalYear: String(rule.fromFiscalYear),
      toFiscalYear: rule.toFiscalYear === null ? '' : String(rule.toFiscalYear),
      bondPercent: String(rule.bondPercent),
      returnedPercent: String(rule.returnedPercent),
    })),
    spending: spending.map((year) => ({ fiscalYear: String(year.fiscalYear), yen: writeYen(year.yen, unit) })),
    spendingSource: spendingSource ?? '',
  };
}

export function isReadableSpending(row: SpendingRow, key: keyof SpendingRow): boolean {
  return (key === 'yen' ? readThousands(row.yen) : fiscalYear(row.fiscalYear)) !== null;
}

export function isReadableBond(row: BondRow, key: keyof BondRow): boolean {
  if (key === 'programme') return true;
  if (key === 'bondPercent' || key === 'returnedPercent') return readShare(row[key]) !== null;
  if (key === 'toFiscalYear' && row.toFiscalYear.trim() === '') return true;
  return fiscalYear(row[key]) !== null;
}

/** What was typed as the API takes it; null while a field cannot be read. */
export function readFunding(draft: FundingDraft): Funding | null {
  const [grantPercent, reserveYen] = [readShare(draft.grantPercent), readThousands(draft.reserveYen)];
  const rows = [
    ...draft.spending.map((row) => (['fiscalYear', 'yen'] as const).every((key) => isReadableSpending(row, key))),
    ...draft.bondRules.map((row) => (Object.keys(row) as (keyof BondRow)[]).every((key) => isReadableBond(row, key))),
  ];
  if (grantPercent === null || reserveYen === null || rows.includes(false)) return null;
  return {
    grantPercent,
    reserveYen,
    bondRules: draft.bondRules.map((row) => ({
      programme: row.programme as BondProgramme,
      fromFiscalYear: fiscalYear(row.fromFiscalYear)!,
      toFiscalYear: fiscalYear(row.toFiscalYear),
      bondPercent: readShare(row.bondPercent)!,
      returnedPercent: readShare(row.returnedPercent)!,
    })),
    spending: draft.spending.map((row) => ({ fiscalYear: fiscalYear(row.fiscalYear)!, yen: readThousands(row.yen)! })),
    spendingSource: draft.spendingSource.trim() || null,
  };
}
