import { readJapaneseDate } from '#libs/calendar';
import type { LonLat } from '#libs/asset';
import { isSame } from './conflict.js';
import { readNumber, readWholeNumber, type TypedNumber } from './read-number.js';

/**
 * What a field holds and how it is typed. A place is typed as "latitude, longitude", a year also as 昭和45 or S45.3, integer yen
 * also as 1,234千円, a decimal has at most two decimals, a day is typed as 2026-04-01 or 令和8年4月1日 and read as the former.
 */
export type FieldKind =
  'text' | 'long' | 'choice' | 'flag' | 'area' | 'decimal' | 'whole' | 'yen' | 'fiscalYear' | 'date' | 'place';

/** A field of a record of the register; labels and choices are given by the words of the page. */
export interface RecordField<Key extends string = string> {
  readonly key: Key;
  readonly kind: FieldKind;
  readonly isRequired?: boolean;
  /** Neighbours of one group stand under one heading. */
  readonly group?: string;
}

/** What was typed, per field. */
export type TypedRecord<Key extends string = string> = Readonly<Record<Key, string>>;

export type ReadRecord<Key extends string = string> =
  | { readonly ok: true; readonly changes: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly wrong: ReadonlyMap<Key, FieldProblem> };

/** Why a field cannot be read: it is not of its kind, or it says more than the register can hold. */
export type FieldProblem = FieldKind | 'decimals';

type Typed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem?: FieldProblem };

/** A record's values as they stand in its fields. */
export function typeRecord<Key extends string>(
  fields: readonly RecordField<Key>[],
  record: Readonly<Partial<Record<Key, unknown>>>,
): TypedRecord<Key> {
  return Object.fromEntries(fields.map(({ key }) => [key, typeValue(record[key])])) as TypedRecord<Key>;
}

/** One value as it stands in its field. */
export function typeValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (isPlace(value)) return `${value.lat}, ${value.lon}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Reads all fields; a change is what means something else than in the beginning, so not 1,403 in place of 1403. */
export function readRecord<Key extends string>(
  fields: readonly RecordField<Key>[],
  typed: TypedRecord<Key>,
  before: TypedRecord<Key>,
): ReadRecord<Key> {
  const wrong = new Map<Key, FieldProblem>();
  const changes: Record<string, unknown> = {};
  for (const { key, kind, isRequired } of fields) {
    const read = readField(kind, typed[key]);
    if (!read.ok) wrong.set(key, read.problem ?? kind);
    else if (isRequired && read.value === null) wrong.set(key, kind);
    else if (!meansTheSame(kind, read.value, before[key])) changes[key] = read.value;
  }
  return wrong.size > 0 ? { ok: false, wrong } : { ok: true, changes };
}

function meansTheSame(kind: FieldKind, value: unknown, before: string): boolean {
  const read = readField(kind, before);
  return read.ok && isSame(value, read.value);
}

const readers: Record<FieldKind, (text: string) => Typed> = {
  text: readText,
  long: readText,
  choice: readText,
  flag: (text) => ({ ok: true, value: text === 'true' }),
  area: readArea,
  decimal: (text) => withTwoDecimals(readNumber(text)),
  whole: readWholeNumber,
  yen: readYen,
  fiscalYear: readFiscalYear,
  date: readDay,
  place: readPlace,
};

/** Reads one field; blank is null. */
export const readField = (kind: FieldKind, text: string): Typed => readers[kind](text);

function readText(text: string): Typed {
  return { ok: true, value: text.trim() || null };
}

/** 1,500 and 1,500㎡ alike; the register holds two decimals. */
function readArea(text: string): Typed {
  const read = readNumber(text.normalize('NFKC').replace(/\s*(m2|平米|平方メートル)\s*$/i, ''));
  return read.ok && read.value !== null && read.value <= 0 ? { ok: false } : withTwoDecimals(read);
}

function withTwoDecimals(read: TypedNumber): Typed {
  if (!read.ok || read.value === null || read.value === Number(read.value.toFixed(2))) return read;
  return { ok: false, problem: 'decimals' };
}

/** 1,234, 1,234円 and 1.234千円 alike; tables that are copied from are often in thousands. */
function readYen(text: string): Typed {
  const folded = text.normalize('NFKC').trim();
  const read = readNumber(folded.replace(/\s*(千円|円)$/, ''));
  if (!read.ok || read.value === null) return read;
  const value = folded.endsWith('千円') ? Math.round(read.value * 1_000_000) / 1000 : read.value;
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false };
}

function readFiscalYear(text: string): Typed {
  if (text.trim() === '') return { ok: true, value: null };
  const date = readJapaneseDate(text);
  return date.ok ? { ok: true, value: date.fiscalYear } : { ok: false };
}

/** 2026-04-01; a year or a month alone is no day. */
function readDay(text: string): Typed {
  if (text.trim() === '') return { ok: true, value: null };
  const date = readJapaneseDate(text);
  if (!date.ok || date.month === null || date.day === null) return { ok: false };
  const [month, day] = [date.month, date.day].map((part) => String(part).padStart(2, '0'));
  return { ok: true, value: `${date.year}-${month}-${day}` };
}

function readPlace(text: string): Typed {
  const folded = text.normalize('NFKC').trim();
  if (folded === '') return { ok: true, value: null };
  const [lat, lon, ...rest] = folded.split(/[\s,、]+/).map(Number);
  const isThere =
    lat !== undefined && lon !== undefined && rest.length === 0 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return isThere ? { ok: true, value: { lon, lat } satisfies LonLat } : { ok: false };
}

function isPlace(value: unknown): value is LonLat {
  return typeof value === 'object' && value !== null && 'lon' in value && 'lat' in value;
}
