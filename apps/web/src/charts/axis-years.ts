import { shortEraYear } from '#libs/calendar';
import type { Language } from '../i18n/language.js';

/** A fiscal year below a drawing: 2030(R12), as officials read it beside the year of the Common Era; in English 2030. */
export const axisYearText = (fiscalYear: number, language: Language): string =>
  language === 'ja' ? `${fiscalYear}(${shortEraYear(fiscalYear)})` : String(fiscalYear);

/** Room that such a year takes, px. */
const labelPx: Readonly<Record<Language, number>> = { ja: 68, en: 36 };

/** The years written below a drawing whose years are that many px wide: every one, fifth or tenth, and the selected one with room around it. */
export function axisYears(
  years: readonly number[],
  stepPx: number,
  selectedYear: number | null,
  language: Language,
): number[] {
  const roomPx = labelPx[language];
  const everyNth = stepPx >= roomPx ? 1 : stepPx * 5 >= roomPx ? 5 : 10;
  const isFree = (year: number) => selectedYear === null || Math.abs(year - selectedYear) * stepPx >= roomPx;
  const regular = years.filter((year) => year % everyNth === 0 && isFree(year));
  return selectedYear !== null && years.includes(selectedYear)
    ? [...regular, selectedYear].toSorted((one, other) => one - other)
    : regular;
}
