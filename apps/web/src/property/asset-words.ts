import { formatYen } from '#libs/money';
import type { FacilityProperty } from '../api/types.js';
import { dayText } from '../format/date.js';
import { yenText } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

type Asset = FacilityProperty['assets'][number];

/** 1001-2; the number alone where there is no branch. */
export function assetNumberText({ number, branch }: Pick<Asset, 'number' | 'branch'>): string {
  return branch === '' ? number : `${number}-${branch}`;
}

/** Whole yen without the unit, which stands in the header. */
export function yenCell(amountYen: number | null, language: Language): string {
  return amountYen === null ? '–' : formatYen(amountYen, 'yen', 0, language);
}

/** 簿価 and 減価償却 as facts of the sheet; nothing where no ledger has stated them. */
export function bookFacts(
  { acquisitionYen, accumulatedDepreciationYen, bookValueYen, fiscalYearEnd }: FacilityProperty['assetTotals'],
  text: Texts,
  language: Language,
): (readonly [string, string])[] {
  const words = text.property.assets;
  const asOf = fiscalYearEnd === null ? '' : ` (${words.asOf(dayText(fiscalYearEnd, language))})`;
  const amounts = [
    [words.sheetBookValue, bookValueYen],
    [words.sheetDepreciation, accumulatedDepreciationYen],
    [words.sheetCost, acquisitionYen],
  ] as const;
  return amounts.flatMap(([name, yen], at) =>
    yen === null ? [] : [[name, `${yenText(yen, language)}${at === 0 ? asOf : ''}`] as const],
  );
}
