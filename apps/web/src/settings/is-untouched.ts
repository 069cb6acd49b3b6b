import type { Municipality } from '../api/types.js';
import { isSame } from '../forms/conflict.js';

/** Whether the fields stand as they did; the boundary itself is not told, but whether there is one and how far it reaches. */
export function isUntouched(
  from: Municipality,
  current: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): boolean {
  const before: Readonly<Record<string, unknown>> = { ...from };
  return fields
    .flatMap((field) => (field === 'boundary' ? ['hasBoundary', 'bounds'] : [field]))
    .every((field) => isSame(before[field], current[field]));
}
