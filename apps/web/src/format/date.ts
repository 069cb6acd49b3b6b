import type { Language } from '../i18n/language.js';

/** A day in Japan as official papers write it: 令和8年4月1日, in English 1 April 2026. */
export function dateText(moment: Date, language: Language): string {
  const locale = language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(moment);
}
