import { eras } from './eras.js';

/** The fiscal year (年度, April–March) that a month of a calendar year belongs to: March 1970 → 1969. */
export function fiscalYearOf(year: number, month: number): number {
  if (!Number.isInteger(year)) throw new RangeError(`year must be an integer, got ${year}`);
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`month must be 1–12, got ${month}`);
  return month <= 3 ? year - 1 : year;
}

/** 2026 → 令和8年度(2026年度), in English FY2026 (Reiwa 8); years before Meiji have no era. */
export function formatFiscalYear(fiscalYear: number, language: 'ja' | 'en' = 'ja'): string {
  if (!Number.isInteger(fiscalYear)) throw new RangeError(`fiscalYear must be an integer, got ${fiscalYear}`);
  const era = formatEraYear(fiscalYear, language);
  if (language === 'en') return `FY${fiscalYear}${era && ` (${era})`}`;
  return era ? `${era}(${fiscalYear}年度)` : `${fiscalYear}年度`;
}

/** 2026 → 令和8年度, in English Reiwa 8; '' before Meiji. */
export function formatEraYear(fiscalYear: number, language: 'ja' | 'en' = 'ja'): string {
  const era = eraYearOf(fiscalYear);
  if (!era) return '';
  return language === 'en' ? `${era.romanised} ${era.year}` : `${era.name}${era.year === 1 ? '元' : era.year}年度`;
}

/** 2026 → R8, as it stands in numbers of documents; the year itself before Meiji. */
export function shortEraYear(fiscalYear: number): string {
  const era = eraYearOf(fiscalYear);
  return era ? `${era.letter}${era.year}` : String(fiscalYear);
}

/**
 * A fiscal year is named by the era of its first day, but 2019 by the era that began a month later: national and municipal
 * budgets of that year are called 令和元年度.
 */
function eraYearOf(fiscalYear: number): { name: string; letter: string; romanised: string; year: number } | null {
  const era = eras.findLast(({ firstDay }) => {
    const firstFiscalYear = firstDay.month <= 5 ? firstDay.year : firstDay.year + 1;
    return fiscalYear >= firstFiscalYear;
  });
  if (!era) return null;
  return { name: era.name, letter: era.letter, romanised: era.romanised, year: fiscalYear - era.firstDay.year + 1 };
}
