import type { Language } from '../i18n/language.js';

interface Era {
  readonly name: string;
  readonly short: string;
  readonly firstFiscalYear: number;
}

/** A fiscal year carries the era of its first day, except that 2019 is 令和元年度 as the national government decided. */
const eras: readonly Era[] = [
  { name: '令和', short: 'R', firstFiscalYear: 2019 },
  { name: '平成', short: 'H', firstFiscalYear: 1989 },
  { name: '昭和', short: 'S', firstFiscalYear: 1926 },
  { name: '大正', short: 'T', firstFiscalYear: 1912 },
  { name: '明治', short: 'M', firstFiscalYear: 1868 },
];

/** 令和8年度(2026年度), in English FY2026. */
export function fiscalYearText(fiscalYear: number, language: Language): string {
  if (language === 'en') return `FY${fiscalYear}`;
  const era = eraOf(fiscalYear);
  return era ? `${era}(${fiscalYear}年度)` : `${fiscalYear}年度`;
}

/** 2026年度, in English FY2026. */
export function shortFiscalYear(fiscalYear: number, language: Language): string {
  return language === 'en' ? `FY${fiscalYear}` : `${fiscalYear}年度`;
}

function eraOf(fiscalYear: number): string | null {
  const era = eras.find((candidate) => fiscalYear >= candidate.firstFiscalYear);
  if (!era) return null;
  const year = fiscalYear - era.firstFiscalYear + 1;
  return `${era.name}${year === 1 ? '元' : year}年度`;
}
