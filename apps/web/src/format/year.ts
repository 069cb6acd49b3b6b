import { fiscalYearOf, formatEraYear, formatFiscalYear } from '#libs/calendar';
import type { Language } from '../i18n/language.js';

/** 令和8年度(2026年度), in English FY2026 (Reiwa 8). */
export const fiscalYearText = (fiscalYear: number, language: Language): string =>
  formatFiscalYear(fiscalYear, language);

/** 令和8年度, in English Reiwa 8: beside the year of the Common Era. */
export const eraYearText = (fiscalYear: number, language: Language): string => formatEraYear(fiscalYear, language);

/** 2026年度, in English FY2026. */
export function shortFiscalYear(fiscalYear: number, language: Language): string {
  return language === 'en' ? `FY${fiscalYear}` : `${fiscalYear}年度`;
}

/** 2026年度〜2035年度, in English FY2026–FY2035; one year as itself. */
export function fiscalYearsText(from: number, to: number, language: Language): string {
  const [first, last] = [shortFiscalYear(from, language), shortFiscalYear(to, language)];
  if (from === to) return first;
  return language === 'en' ? `${first}–${last}` : `${first}〜${last}`;
}

/** The fiscal year of today. */
export function currentFiscalYear(): number {
  const today = new Date();
  return fiscalYearOf(today.getFullYear(), today.getMonth() + 1);
}

/** A moment as its day and minute in Japan, to the second where one is told from another. */
export function momentText(iso: string, language: Language, timeStyle: 'short' | 'medium' = 'short'): string {
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle,
    timeZone: 'Asia/Tokyo',
  }).format(new Date(iso));
}
