import { isDeepStrictEqual } from 'node:util';

/** What of the changes differs from what stands there (undefined counts as not sent); none: nothing is written, and the version stays. */
export function changedFields<Changes extends object>(current: object, changes: Changes): Partial<Changes> {
  const standing = current as Readonly<Record<string, unknown>>;
  const differing = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, standing[field]),
  );
  return Object.fromEntries(differing) as Partial<Changes>;
}

/** Whether there is nothing to write. */
export function isEmpty(changes: object): boolean {
  return Object.keys(changes).length === 0;
}
