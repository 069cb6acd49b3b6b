import { readJapaneseDate } from '#libs/calendar';

/** A year, or in both languages why the text is none; null when it is blank. */
export type YearReading =
  | { readonly ok: true; readonly year: number }
  | { readonly ok: false; readonly reason: string; readonly reasonJa: string }
  | null;

const [firstYear, lastYear] = [1900, 2200] as const;

/** Reads 2020, 令和2年, R2 or 2020/10/1 as a calendar year, and with `fiscal` as the fiscal year it belongs to. */
export function readYear(text: string, kind: 'calendar' | 'fiscal'): YearReading {
  if (text.trim() === '') return null;
  const future = /^\s*(2[12]\d\d)\s*(年度?)?\s*$/.exec(text.normalize('NFKC'))?.[1];
  const date = future
    ? { ok: true as const, year: Number(future), fiscalYear: Number(future) }
    : readJapaneseDate(text);
  if (!date.ok) return date;
  const year = kind === 'fiscal' ? date.fiscalYear : date.year;
  if (year >= firstYear && year <= lastYear) return { ok: true, year };
  return {
    ok: false,
    reason: `${year} is outside ${firstYear}–${lastYear}`,
    reasonJa: `${year}年は${firstYear}〜${lastYear}年の範囲にありません`,
  };
}
