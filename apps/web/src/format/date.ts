import type { Language } from '../i18n/language.js';

/** A day of the register, 2026-03-31, in the same words. */
export const dayText = (day: string, language: Language): string =>
  dateText(new Date(`${day}T00:00:00+09:00`), language);

/** A day in Japan as official papers write it: 令和8年4月1日, in English 1 April 2026. */
export function dateText(moment: Date, language: Language): string {
  const locale = language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(moment);
}

/** A month, 2026-11, as 令和8年11月, in English November 2026. */
export function monthText(month: string, language: Language): string {
  const locale = language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'Asia/Tokyo' });
  return format.format(new Date(`${month}-01T00:00:00+09:00`));
}
