import { changeShare, type SheetFigures } from '#libs/facility-sheet';
import { formatYen, type YenUnit, yenUnitLabel } from '#libs/money';
import type { FacilitySheet, SheetYear } from '../api/types.js';
import { digits } from '../format/quantity.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

/** A row of the sheet by the figure it shows. */
export type RowKey = keyof Texts['sheet']['rows'] & (keyof SheetFigures | 'users' | 'openingDays' | 'staff');

type Measure = 'people' | 'days' | 'amount' | 'yen' | 'percent';

interface SheetRow {
  readonly key: RowKey;
  readonly measure: Measure;
  /** A sum of the rows above it. */
  readonly isSum?: boolean;
}

/** The rows in the order of printed sheets (春日井市, 加古川市): use, money, per unit. */
export const sheetRows: readonly SheetRow[] = [
  { key: 'users', measure: 'people' },
  { key: 'openingDays', measure: 'days' },
  { key: 'staff', measure: 'people' },
  { key: 'utilisation', measure: 'percent' },
  { key: 'maintenanceYen', measure: 'amount' },
  { key: 'operationYen', measure: 'amount' },
  { key: 'expenditureYen', measure: 'amount', isSum: true },
  { key: 'totalCostYen', measure: 'amount', isSum: true },
  { key: 'revenueYen', measure: 'amount' },
  { key: 'netCostYen', measure: 'amount', isSum: true },
  { key: 'maintenancePerUserYen', measure: 'yen' },
  { key: 'expenditurePerUserYen', measure: 'yen' },
  { key: 'netCostPerUserYen', measure: 'yen' },
  { key: 'totalCostPerUserYen', measure: 'yen' },
  { key: 'expenditurePerM2Yen', measure: 'yen' },
  { key: 'totalCostPerM2Yen', measure: 'yen' },
  { key: 'netCostPerResidentYen', measure: 'yen' },
  { key: 'feeCoverage', measure: 'percent' },
  { key: 'feeCoverageOfTotal', measure: 'percent' },
];

/** As many of the latest years stand side by side. */
export const mostYears = 6;

/** 千円, unless no year reaches a million yen: small amounts would be rounded away. */
export function amountUnit(years: readonly SheetYear[]): YenUnit {
  const largest = Math.max(
    0,
    ...years.map(({ totalCostYen, revenueYen }) => Math.max(totalCostYen ?? 0, revenueYen ?? 0)),
  );
  return largest >= 1_000_000 ? 'thousand-yen' : 'yen';
}

/** The unit that stands in the header of a row. */
export function unitText({ measure }: SheetRow, unit: YenUnit, text: Texts, language: Language): string {
  if (measure === 'amount') return yenUnitLabel(unit, language);
  if (measure === 'yen') return yenUnitLabel('yen', language);
  return text.sheet.units[measure];
}

/** A value of a row without its unit; negatives as △1,234, in English −1,234. */
export function valueText({ key, measure }: SheetRow, value: number, unit: YenUnit, language: Language): string {
  if (measure === 'amount') return formatYen(value, unit, 0, language);
  if (measure === 'yen') return formatYen(value, 'yen', 0, language);
  if (measure === 'percent') return digits(value * 100, 1, language);
  return digits(value, key === 'staff' && !Number.isInteger(value) ? 2 : 0, language);
}

/** What a row became over the years of the five-year change, +3.2% or △3.2%, shares in points; null where one end is not known. */
export function changeText(
  { key, measure }: SheetRow,
  { years, changes }: Pick<FacilitySheet, 'years' | 'changes'>,
  text: Texts,
  language: Language,
): string | null {
  const at = (fiscalYear: number | undefined) => years.find((year) => year.fiscalYear === fiscalYear)?.[key] ?? null;
  const [before, after] = [at(changes?.fromFiscalYear), at(changes?.toFiscalYear)];
  if (measure === 'percent') {
    return before === null || after === null ? null : text.sheet.points(signed((after - before) * 100, language));
  }
  const share = changeShare(before, after);
  return share === null ? null : `${signed(share * 100, language)}%`;
}

function signed(value: number, language: Language): string {
  const shown = digits(value, 1, language);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
