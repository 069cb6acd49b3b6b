import type { BulkChanges } from '../api/types.js';
import { readField } from '../forms/record-fields.js';
import { facilityFields } from './facility-words.js';

const bulkKeys = [
  'department',
  'managementForm',
  'status',
  'majorCategory',
  'smallCategory',
  'owner',
  'propertyClass',
  'bundledManagement',
] as const;
export type BulkKey = (typeof bulkKeys)[number];

type BulkField = (typeof facilityFields)[number] & { readonly key: BulkKey };

/** The fields that one decision can set for many facilities, in the order of their use. */
export const bulkFields: readonly BulkField[] = bulkKeys.flatMap((key) =>
  facilityFields.filter((field): field is BulkField => field.key === key),
);

/** What was typed for a field; `clear` = nothing is to stand there; a field that is left out stays as it is. */
export type BulkDraft = Readonly<Partial<Record<BulkKey, string | typeof clear>>>;
export const clear = Symbol('clear');

/** Whether nothing may stand in a field. */
export const mayBeCleared = (field: BulkField): boolean => !('isRequired' in field) && field.kind !== 'flag';

/** The decision that a draft stands for: only what was filled in or is to be cleared. */
export function readBulkDraft(draft: BulkDraft): BulkChanges {
  const entries = bulkFields.flatMap(({ key, kind }) => {
    const typed = draft[key] ?? '';
    if (typed === clear) return [[key, null]];
    const read = readField(kind, typed);
    return typed.trim() === '' || !read.ok ? [] : [[key, read.value]];
  });
  return Object.fromEntries(entries) as BulkChanges;
}
