import { formatYen, type YenUnit, yenUnitLabel } from '#libs/money';
import type { Language } from '../i18n/language.js';

/** A figure and its unit apart, so that the page can set them in different sizes. */
export interface Amount {
  readonly value: string;
  readonly unit: string;
}

interface Scale {
  readonly from: number;
  readonly unit: YenUnit;
  readonly decimals: number;
}

const scales: Record<Language, readonly Scale[]> = {
  ja: [
    { from: 1e11, unit: 'hundred-million-yen', decimals: 0 },
    { from: 1e8, unit: 'hundred-million-yen', decimals: 1 },
    { from: 1e7, unit: 'million-yen', decimals: 0 },
    { from: 1e5, unit: 'thousand-yen', decimals: 0 },
    { from: 0, unit: 'yen', decimals: 0 },
  ],
  en: [
    { from: 1e8, unit: 'million-yen', decimals: 0 },
    { from: 1e6, unit: 'million-yen', decimals: 1 },
    { from: 0, unit: 'yen', decimals: 0 },
  ],
};

/** Yen in the unit that reads best: 円, 千円, 百万円 or 億円 (en: yen or million yen); in that of `likeYen` beside other amounts. */
export function readableYen(amountYen: number, language: Language, likeYen = amountYen): Amount {
  const scale = scales[language].find((candidate) => Math.abs(likeYen) >= candidate.from);
  if (!scale) throw new RangeError(`amountYen must be a number, got ${likeYen}`);
  return {
    value: formatYen(amountYen, scale.unit, scale.decimals, language),
    unit: yenUnitLabel(scale.unit, language),
  };
}

/** The same in one string, such as "12.3億円" or "1,230 million yen". */
export function yenText(amountYen: number, language: Language, likeYen = amountYen): string {
  const { value, unit } = readableYen(amountYen, language, likeYen);
  return joinUnit(value, unit, language);
}

/** Whole yen with the unit, such as "1,234円" or "1,234 yen". */
export function wholeYen(amountYen: number, language: Language): string {
  return joinUnit(formatYen(amountYen, 'yen', 0, language), yenUnitLabel('yen', language), language);
}

/** The one unit in which a whole table or axis is shown: 億円 with one decimal, or million yen. */
export function tableUnit(language: Language): {
  readonly unit: YenUnit;
  readonly yen: number;
  readonly decimals: number;
  readonly label: string;
} {
  return language === 'ja'
    ? { unit: 'hundred-million-yen', yen: 1e8, decimals: 1, label: yenUnitLabel('hundred-million-yen', 'ja') }
    : { unit: 'million-yen', yen: 1e6, decimals: 0, label: yenUnitLabel('million-yen', 'en') };
}

/** An amount in the table's unit without the unit's name. */
export function tableYen(amountYen: number, language: Language): string {
  const { unit, decimals } = tableUnit(language);
  return formatYen(amountYen, unit, decimals, language);
}

function joinUnit(value: string, unit: string, language: Language): string {
  return language === 'ja' ? `${value}${unit}` : `${value} ${unit}`;
}
