import { eventKinds, majorCategories, owners, propertyClasses, type SubjectKind } from '#libs/asset';
import { ApiProblem } from '../api/problem.js';
import type { PropertyEvent } from '../api/types.js';
import { typeValue, type RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { named, propertyValueText } from './property-words.js';

type EventKey = Exclude<keyof Texts['property']['eventFields'], 'subject' | 'whole'>;

export const eventFields: readonly RecordField<EventKey>[] = [
  { key: 'kind', kind: 'choice', isRequired: true },
  { key: 'eventDate', kind: 'date', isRequired: true },
  { key: 'target', kind: 'choice', isRequired: true },
  { key: 'subjectName', kind: 'text' },
  { key: 'extent', kind: 'choice', isRequired: true },
  { key: 'buildingAreaM2', kind: 'area', group: 'size' },
  { key: 'landAreaM2', kind: 'area', group: 'size' },
  { key: 'amountYen', kind: 'yen', group: 'size' },
  { key: 'counterparty', kind: 'text', group: 'size' },
  { key: 'classBefore', kind: 'choice', group: 'change' },
  { key: 'classAfter', kind: 'choice', group: 'change' },
  { key: 'categoryBefore', kind: 'choice', group: 'change' },
  { key: 'categoryAfter', kind: 'choice', group: 'change' },
  { key: 'ownerBefore', kind: 'choice', group: 'change' },
  { key: 'ownerAfter', kind: 'choice', group: 'change' },
  { key: 'documentNumber', kind: 'text', group: 'paper' },
  { key: 'reason', kind: 'long', group: 'paper' },
];

type Values = Readonly<Record<string, unknown>>;

/** Only when it is recorded: later the row itself offers to carry it. */
export const newEventFields: readonly RecordField<EventKey>[] = [
  ...eventFields,
  { key: 'carry', kind: 'flag', group: 'register' },
];

/** What a form begins with: the whole facility was acquired, and the register is to follow. */
export const newEvent = { kind: 'acquisition', target: 'facility', extent: 'whole', carry: true } as const;

/** An event of the API as the form has it: one choice of what it is about, and whole or part. */
export function flatEvent(event: Values): Values {
  const { subject, subjectId, whole, ...plain } = event;
  return {
    ...plain,
    ...(subject !== undefined && { target: [subject, subjectId].filter(Boolean).join(':') }),
    ...(whole !== undefined && { extent: whole ? 'whole' : 'part' }),
  };
}

/** Changes of a form as the API takes them. */
export function nestedEvent(changes: Values): Values {
  const { target, extent, ...plain } = changes;
  return {
    ...plain,
    ...(typeof target === 'string' && subjectOf(target)),
    ...(extent !== undefined && { whole: extent === 'whole' }),
  };
}

function subjectOf(target: string): { subject: SubjectKind; subjectId: string | null } {
  const [subject = '', subjectId = null] = target.split(':');
  return { subject: subject as SubjectKind, subjectId };
}

/** A refusal in the words of the form. */
export function flatEventProblem(problem: ApiProblem, changes: Values): ApiProblem {
  const { current, errors, ...extensions } = problem.extensions;
  return new ApiProblem(problem.status, problem.kind, problem.message, {
    ...extensions,
    ...(isValues(current) && { current: flatEvent(current), yours: changes }),
    ...(Array.isArray(errors) && { errors: errors.map(flatError) }),
  });
}

function flatError(error: unknown): unknown {
  return isValues(error) && error['path'] === 'subject' ? { ...error, path: 'target' } : error;
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** What an event can be about: the facility, each of its buildings and lots, and what the register does not have. */
export interface EventSubjects {
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
  readonly parcels: readonly { readonly id: string; readonly lotNumber: string }[];
}

/** Labels, choices and readable values of the fields of an event. */
export function eventWords(text: Texts, language: Language, subjects: EventSubjects): RecordWords<EventKey> {
  const { events, classes, eventKinds: kinds, extents, groups } = text.property;
  const groupNames: Readonly<Record<string, string>> = groups;
  const categories = named(majorCategories, text.domain.categories);
  const choices: Partial<Record<EventKey, readonly { value: string; label: string }[]>> = {
    kind: named(eventKinds, kinds),
    target: [
      { value: 'facility', label: events.facility },
      ...subjects.buildings.map(({ id, name }) => ({ value: `building:${id}`, label: events.building(name) })),
      ...subjects.parcels.map(({ id, lotNumber }) => ({ value: `land:${id}`, label: events.land(lotNumber) })),
      { value: 'building', label: events.goneBuilding },
      { value: 'land', label: events.goneLand },
    ],
    extent: named(['whole', 'part'] as const, extents),
    classBefore: named(propertyClasses, classes),
    classAfter: named(propertyClasses, classes),
    categoryBefore: categories,
    categoryAfter: categories,
    ownerBefore: named(owners, text.domain.owners),
    ownerAfter: named(owners, text.domain.owners),
  };
  return {
    label: (key) => text.property.eventFields[key],
    choices: (key) => choices[key] ?? [],
    none: events.unchanged,
    group: (name) => groupNames[name] ?? name,
    show: (key, value) => {
      if (value === null || value === undefined || value === '') return text.shell.notEntered;
      const chosen = choices[key]?.find((choice) => choice.value === value)?.label;
      return chosen ?? propertyValueText(key, value, text, language) ?? typeValue(value);
    },
  };
}

/** The choices for one event: a building or lot that has left the register since still stands in its list. */
export function subjectsWith(
  subjects: EventSubjects,
  { subject, subjectId, subjectName }: PropertyEvent,
): EventSubjects {
  if (subjectId === null) return subjects;
  const isThere = [...subjects.buildings, ...subjects.parcels].some(({ id }) => id === subjectId);
  if (isThere) return subjects;
  const name = subjectName ?? '';
  if (subject === 'building') return { ...subjects, buildings: [...subjects.buildings, { id: subjectId, name }] };
  return { ...subjects, parcels: [...subjects.parcels, { id: subjectId, lotNumber: name }] };
}
