import type { FindingDetail, FindingRow } from '../api/types.js';
import { dayText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';
import { partText } from '../phone/phone-words.js';

/** What a finding is called where there is room for one line: its part and what is wrong. */
export const findingName = (
  { component, description }: Pick<FindingRow, 'component' | 'description'>,
  text: Texts,
): string => `${partText(component, text)}: ${description}`;

/** Where a finding is, as the register names it. */
export const placeName = ({ buildingName }: Pick<FindingRow, 'buildingName'>, { findings }: Texts): string =>
  buildingName ?? findings.wholeFacility;

/** 令和8年11月28日 10:05, in English 28 November 2026, 10:05. */
export function momentText(moment: string, language: Language): string {
  const locale = language === 'ja' ? 'ja-JP-u-ca-japanese' : 'en-GB';
  const parts = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' } as const;
  return new Intl.DateTimeFormat(locale, parts).format(new Date(moment));
}

type Details = FindingDetail['steps'][number]['details'];
type Told = keyof Texts['findings']['tell'];

/** What a step set, in words; what is not known to these pages is left out. */
export function detailTexts(details: Details, language: Language, text: Texts): string[] {
  const { tell } = text.findings;
  return (Object.keys(tell) as Told[]).flatMap((key) => {
    const value = details[key];
    if (value === null || value === undefined) return [];
    return [`${tell[key]}: ${valueText(key, value, language, text)}`];
  });
}

/** One value of a finding in words. */
export function valueText(key: Told, value: unknown, language: Language, text: Texts): string {
  const words = String(value);
  if (key === 'severity') return text.phone.severities[words as FindingRow['severity']] ?? words;
  if (key === 'consequence') return text.findings.consequences[words as FindingRow['consequence']] ?? words;
  if (key === 'costYen') return text.findings.costOf(digits(Number(value)));
  return key === 'dueOn' ? dayText(words, language) : words;
}

/** How many days a due day lies behind; 0 where it does not. Both as 2026-03-31. */
export function daysOverdue(dueOn: string | null, today: string): number {
  if (dueOn === null) return 0;
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000));
}

/** Today in Japan, as 2026-03-31. */
export const todayInJapan = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
