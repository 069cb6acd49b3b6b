import { costKinds, revenueKinds } from '#libs/facility-sheet';
import { typeValue } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import { digits } from '../format/quantity.js';
import { fiscalYearText } from '../format/year.js';
import { wholeYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import type { YearKey } from './year-fields.js';

const amounts: ReadonlySet<string> = new Set<string>([...costKinds, ...revenueKinds]);

/** Labels, headings and readable values of the fields of a year. */
export function yearWords(text: Texts, language: Language): RecordWords<YearKey> {
  const groups: Readonly<Record<string, string>> = text.sheet.groups;
  return {
    label: (key) => text.sheet.fields[key],
    choices: () => [],
    group: (name) => groups[name] ?? name,
    show: (key, value) => {
      if (value === null || value === undefined || value === '') return text.sheet.notRecorded;
      if (typeof value !== 'number') return typeValue(value);
      if (amounts.has(key)) return wholeYen(value, language);
      if (key === 'fiscalYear') return fiscalYearText(value, language);
      return digits(value, Number.isInteger(value) ? 0 : 2);
    },
  };
}

/** Amounts by kind in words, such as 修繕費 1,000円, 光熱水費 20円. */
export function amountsText(amountsYen: object, text: Texts, language: Language): string {
  const words = yearWords(text, language);
  const told = Object.entries(amountsYen).filter(([, value]) => value !== null);
  if (told.length === 0) return text.shell.none;
  return told
    .map(([kind, value]) => `${words.label(kind as YearKey)} ${words.show(kind as YearKey, value)}`)
    .join(', ');
}
