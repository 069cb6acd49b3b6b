import { digits } from '../format/quantity.js';
import { dateText } from '../format/date.js';
import type { ValueWords } from '../facilities/value-words.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

/** What can be changed of a document. */
export const documentFields = [
  { key: 'title', kind: 'text', isRequired: true },
  { key: 'kind', kind: 'choice', isRequired: true },
  { key: 'documentDate', kind: 'date' },
] as const satisfies readonly RecordField[];

type DocumentKey = (typeof documentFields)[number]['key'];

/** The fields of a document and their values in words. */
export function documentWords(text: Texts, language: Language): RecordWords<DocumentKey> {
  const { fields, kinds } = text.documents;
  const choices = Object.entries(kinds).map(([value, label]) => ({ value, label }));
  return {
    label: (key) => fields[key],
    choices: () => choices,
    show: (key, value) => {
      if (typeof value !== 'string' || value === '') return text.shell.none;
      if (key === 'documentDate') return dayText(value, language);
      return choices.find((choice) => choice.value === value)?.label ?? value;
    },
  };
}

/** What the history tells of a document; fields that nobody edits keep their own names. */
export function documentValueWords(text: Texts, language: Language): ValueWords {
  const words = documentWords(text, language);
  const labels: Readonly<Record<string, string>> = text.documents.fields;
  return {
    label: (field) => labels[field] ?? field,
    show: (field, value) => words.show(field as DocumentKey, value),
  };
}

/** 2026-04-01 as 令和8年4月1日. */
export const dayText = (day: string, language: Language): string =>
  dateText(new Date(`${day}T12:00:00+09:00`), language);

/** Size of a file as people say it: 12 KB, 3.4 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${digits(Math.max(1, bytes / 1024))} KB`;
  return `${digits(bytes / (1024 * 1024), 1)} MB`;
}

const formats: readonly (readonly [part: string, name: string])[] = [
  ['pdf', 'PDF'],
  ['wordprocessingml', 'Word'],
  ['msword', 'Word'],
  ['spreadsheetml', 'Excel'],
  ['ms-excel', 'Excel'],
  ['presentationml', 'PowerPoint'],
  ['ms-powerpoint', 'PowerPoint'],
  ['opendocument', 'OpenDocument'],
];

/** The kind of file in a word that people know, such as PDF, Excel or PNG. */
export function formatText(mediaType: string): string {
  const known = formats.find(([part]) => mediaType.includes(part));
  return (
    known?.[1] ??
    (mediaType.split('/')[1] ?? mediaType)
      .replace(/\+xml$/, '')
      .toUpperCase()
      .replace('PLAIN', 'TXT')
  );
}
