import { eraYearText, shortFiscalYear } from '../format/year.js';
import type { Language } from '../i18n/language.js';

/** A fiscal year within a sentence: 令和12年度, in English FY2030. */
export const planYearText = (fiscalYear: number, language: Language): string =>
  language === 'ja' ? eraYearText(fiscalYear, 'ja') : shortFiscalYear(fiscalYear, 'en');

/** From one year to another: 令和9〜11年度, in English FY2027–FY2029. */
export function planYearsText(from: number, to: number, language: Language): string {
  if (from === to) return planYearText(from, language);
  const [first, last] = [planYearText(from, language), planYearText(to, language)];
  if (language === 'en') return `${first}–${last}`;
  const era = (text: string) => /^\D+/.exec(text)?.[0].replace('元年度', '') ?? '';
  const short = era(first) === era(last) ? last.slice(era(last).length) : last;
  return `${first.replace(/年度$/, '')}〜${short}`;
}

interface YearRun {
  readonly from: number;
  readonly to: number;
}

/** Years in ascending order as runs of years that follow each other. */
export function runsOf(fiscalYears: readonly number[]): YearRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const year of fiscalYears) {
    const last = runs.at(-1);
    if (last && last.to + 1 === year) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs;
}
