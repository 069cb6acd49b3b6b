import { isDeepStrictEqual } from 'node:util';

/** The changes that differ from what the register holds; what is missing there counts as null. */
export function realChanges<T extends object>(current: object, changes: T): Partial<T> {
  const held = new Map(Object.entries(current));
  const real = Object.entries(changes).filter(
    ([key, value]) => value !== undefined && !isDeepStrictEqual(value, held.get(key) ?? null),
  );
  return Object.fromEntries(real) as Partial<T>;
}

/** Whether there is nothing to write; a write that changes nothing would stand in the journal all the same. */
export const isEmpty = (changes: object): boolean => Object.keys(changes).length === 0;
