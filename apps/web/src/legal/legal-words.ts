import { daysBetween } from '#libs/calendar';
import { legalKinds } from '#libs/legal-inspection';
import type { LegalDuty, LegalKind } from '../api/types.js';
import type { ValueWords } from '../facilities/value-words.js';
import { dayText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

/** What an inspection is called: by its kind, one of several by its name too, another kind by its own name. */
export function dutyText({ kind, name }: Pick<LegalDuty, 'kind' | 'name'>, { legal }: Texts): string {
  if (kind === 'other') return name ?? legal.kinds.other;
  return name === null ? legal.kinds[kind] : legal.oneOf(legal.kinds[kind], name);
}

/** The same of the name that the journal has: the kind, then its own name. */
export function journalledDutyText(name: string, text: Texts): string {
  const [kind = '', ...own] = name.split(' ');
  return kind in text.legal.kinds ? dutyText({ kind: kind as LegalKind, name: own.join(' ') || null }, text) : name;
}

/** The law that asks for it; null where none is named. */
export function lawText({ kind, law }: Pick<LegalDuty, 'kind' | 'law'>, language: Language): string | null {
  if (kind === 'other') return law;
  return language === 'ja' ? legalKinds[kind].lawJa : legalKinds[kind].lawEn;
}

/** 6か月ごと, 3年ごと. */
export function intervalText(months: number, { legal }: Texts): string {
  return months % 12 === 0 ? legal.everyYears(digits(months / 12)) : legal.every(digits(months));
}

/** How far a due day is from today: 12日超過, あと20日. */
export function dueText(dueOn: string | null, today: string, { legal }: Texts): string {
  if (dueOn === null) return legal.noDay;
  const days = daysBetween(today, dueOn);
  if (days === 0) return legal.dueToday;
  return days < 0 ? legal.overdueBy(digits(-days)) : legal.dueIn(digits(days));
}

type DutyKey = keyof Texts['legal']['fields'];
type InspectionKey = keyof Texts['legal']['inspectionFields'];

/** What can be changed of a duty: only one of another kind has a law of its own, and needs its name. */
export function dutyFields(kind: LegalKind): readonly RecordField<DutyKey>[] {
  const isOther = kind === 'other';
  return [
    { key: 'name', kind: 'text', isRequired: isOther },
    ...(isOther ? [{ key: 'law', kind: 'text' } as const] : []),
    { key: 'intervalMonths', kind: 'whole', isRequired: true },
    { key: 'firstDueOn', kind: 'date' },
    { key: 'contractor', kind: 'text' },
    { key: 'note', kind: 'long' },
  ];
}

export const inspectionFields: readonly RecordField<InspectionKey>[] = [
  { key: 'doneOn', kind: 'date', isRequired: true },
  { key: 'result', kind: 'choice', isRequired: true },
  { key: 'note', kind: 'long' },
];

/** The fields of a duty and their values in words. */
export function dutyWords(text: Texts, language: Language): RecordWords<DutyKey> {
  return {
    label: (key) => text.legal.fields[key],
    choices: () => [],
    show: (key, value) => {
      if (key === 'kind') return text.legal.kinds[value as LegalKind] ?? String(value);
      if (key === 'intervalMonths') return intervalText(Number(value), text);
      return plainText(value, key === 'firstDueOn', text, language);
    },
  };
}

/** The fields of a recorded inspection and their values in words. */
export function inspectionWords(text: Texts, language: Language): RecordWords<InspectionKey> {
  const { results, inspectionFields: labels } = text.legal;
  const choices = Object.entries(results).map(([value, label]) => ({ value, label }));
  return {
    label: (key) => labels[key],
    choices: () => choices,
    show: (key, value) =>
      (key === 'result' ? choices.find((choice) => choice.value === value)?.label : undefined) ??
      plainText(value, key === 'doneOn', text, language),
  };
}

function plainText(value: unknown, isDay: boolean, text: Texts, language: Language): string {
  if (typeof value !== 'string' || value === '') return text.shell.notEntered;
  return isDay ? dayText(value, language) : value;
}

/** What the history tells of duties, and of what was recorded of them. */
export function legalValueWords(
  entity: 'legal_duty' | 'legal_inspection',
  text: Texts,
  language: Language,
): ValueWords {
  const words = entity === 'legal_duty' ? dutyWords(text, language) : inspectionWords(text, language);
  const labels: Readonly<Record<string, string>> =
    entity === 'legal_duty' ? text.legal.fields : text.legal.inspectionFields;
  return {
    label: (field) => labels[field] ?? field,
    show: (field, value) => words.show(field as never, value),
  };
}
