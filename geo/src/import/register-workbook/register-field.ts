import type { Wording } from '#libs/asset';
import type { CellValue } from '../read-cells.js';
import { livelyText } from './inert-text.js';
import { codeOf, type RegisterLanguage, type Vocabulary, wordsOf } from './vocabulary.js';

/** One column of the workbook; `key` stands in the hidden first row and is never translated. */
export interface RegisterColumn {
  readonly key: string;
  readonly header: Wording;
  /** In letters of a spreadsheet. */
  readonly width: number;
  /** Where only certain words are allowed. */
  readonly vocabulary?: Vocabulary<string>;
}

/** What stands in a cell: text as it is meant, or a number. */
export type RegisterCell = string | number | null;

/** What cells change of a value, or the first of them that cannot be read (counted within the field). */
export type FieldReading<Values> =
  | { readonly ok: true; readonly apply: (values: Values) => Values }
  | { readonly ok: false; readonly column: number; readonly reason: Wording };

/** A field of the register and the columns it takes; reading what was written of a value gives that value. */
export interface RegisterField<Values> {
  /** Name of the field in the API. */
  readonly name: string;
  readonly label: Wording;
  readonly columns: readonly RegisterColumn[];
  readonly write: (values: Values, language: RegisterLanguage) => readonly RegisterCell[];
  readonly read: (texts: readonly string[]) => FieldReading<Values>;
}

interface FieldSetting {
  readonly ja: string;
  readonly en: string;
  readonly width: number;
}

/** A text of at most so many letters; a blank cell clears it, unless it is required. */
export function textField<Values>(
  name: keyof Values & string,
  { ja, en, width }: FieldSetting,
  { most, pattern, required = false }: { most: number; pattern?: RegExp; required?: boolean },
): RegisterField<Values> {
  const label = { ja, en };
  const fault = (reason: Wording): FieldReading<Values> => ({ ok: false, column: 0, reason });
  return {
    name,
    label,
    columns: [{ key: name, header: label, width }],
    write: (values) => [values[name] as string | null],
    read: ([text = '']) => {
      const value = livelyText(text);
      if (value === '' && required) return fault({ ja: `${ja}が空欄です`, en: `${en} is blank` });
      if (value.length > most) {
        return fault({ ja: `${ja}は${most}文字までです`, en: `${en} has at most ${most} letters` });
      }
      if (value !== '' && pattern && !pattern.test(value)) return fault(notInForm(label, text));
      return { ok: true, apply: (values) => ({ ...values, [name]: value === '' ? null : value }) };
    },
  };
}

function notInForm({ ja, en }: Wording, text: string): Wording {
  return { ja: `${ja} ${text}: 形式が正しくありません`, en: `${en} ${text}: not in the right form` };
}

interface WordSetting<Values> {
  readonly blank?: string | null;
  /** What else changes with the word. */
  readonly also?: (word: string) => Partial<Values>;
  /** The code of a word that is none of the vocabulary, if it can be told. */
  readonly otherwise?: (text: string) => string | null;
}

/** A word of a vocabulary; `blank` is the code of a blank cell, undefined where there must be a word. */
export function wordField<Values>(
  name: keyof Values & string,
  { ja, en, width }: FieldSetting,
  vocabulary: Vocabulary<string>,
  { blank, also, otherwise = () => null }: WordSetting<Values> = {},
): RegisterField<Values> {
  const label = { ja, en };
  return {
    name,
    label,
    columns: [{ key: name, header: label, width, vocabulary }],
    write: (values, language) => {
      const code = values[name] as string | null;
      return [code === null ? null : (vocabulary[code]?.[language] ?? code)];
    },
    read: ([text = '']) => {
      const code = text === '' ? blank : (codeOf(vocabulary, text) ?? otherwise(text));
      if (code === undefined || (code === null && text !== '')) {
        return { ok: false, column: 0, reason: notAllowed(label, text, vocabulary) };
      }
      return { ok: true, apply: (values) => ({ ...values, [name]: code, ...also?.(text) }) };
    },
  };
}

function notAllowed({ ja, en }: Wording, text: string, vocabulary: Vocabulary<string>): Wording {
  return {
    ja: `${ja} ${text || '(空欄)'}: 使える言葉は ${wordsOf(vocabulary, 'ja').join('、')} です`,
    en: `${en} ${text || '(blank)'}: the words allowed are ${wordsOf(vocabulary, 'en').join(', ')}`,
  };
}

/** A text that is read as the cells of any file are. */
export function readField<Values>(
  name: keyof Values & string,
  { ja, en, width }: FieldSetting,
  reader: (text: string) => CellValue<string>,
): RegisterField<Values> {
  const label = { ja, en };
  return {
    name,
    label,
    columns: [{ key: name, header: label, width }],
    write: (values) => [values[name] as string | null],
    read: ([text = '']) => {
      const answer = reader(text);
      if (!answer.ok) return { ok: false, column: 0, reason: answer.reason };
      return { ok: true, apply: (values) => ({ ...values, [name]: answer.value }) };
    },
  };
}

/** A number within a range, read as the cells of any file are. */
export function numberField<Values>(
  name: keyof Values & string,
  { ja, en, width }: FieldSetting,
  reader: (text: string) => CellValue<number>,
  range: readonly [least: number, most: number],
): RegisterField<Values> {
  const label = { ja, en };
  return {
    name,
    label,
    columns: [{ key: name, header: label, width }],
    write: (values) => [values[name] as number | null],
    read: ([text = '']) => {
      const answer = reader(text);
      if (!answer.ok) return { ok: false, column: 0, reason: cited(label, text, answer.reason) };
      const { value } = answer;
      if (value !== null && (value < range[0] || value > range[1])) {
        return { ok: false, column: 0, reason: outOfRange(label, text, range) };
      }
      return { ok: true, apply: (values) => ({ ...values, [name]: value }) };
    },
  };
}

/** 「建築年度 昭和六五: …」 as an official would look for it. */
function cited({ ja, en }: Wording, text: string, reason: Wording): Wording {
  return { ja: `${ja} ${text}: ${reason.ja}`, en: `${en} ${text}: ${reason.en}` };
}

function outOfRange({ ja, en }: Wording, text: string, [least, most]: readonly [number, number]): Wording {
  return { ja: `${ja} ${text}: ${least}から${most}までです`, en: `${en} ${text}: from ${least} to ${most}` };
}
