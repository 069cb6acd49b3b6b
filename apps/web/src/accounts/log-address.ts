import { isDay } from '../property/register-address.js';

/** What the address of a log says: the texts of its filter ('' = all) and the page from 1. */
export interface LogView<Key extends string> {
  readonly filter: Readonly<Record<Key, string>>;
  readonly page: number;
}

/** Reads an address; days that are none and keys that are not known count as not given. */
export function readLogView<Key extends string>(keys: readonly Key[], search: string): LogView<Key> {
  const parameters = new URLSearchParams(search);
  const page = Number(parameters.get('page'));
  const given = keys.map((key) => {
    const value = parameters.get(key) ?? '';
    return [key, (key === 'from' || key === 'to') && !isDay(value) ? '' : value];
  });
  return {
    filter: Object.fromEntries(given) as Record<Key, string>,
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

/** The address of a view, what is as in the beginning left out. */
export function writeLogView(path: string, { filter, page }: LogView<string>): string {
  const entries = Object.entries({ ...filter, page: page === 1 ? '' : String(page) }).filter(
    ([, value]) => value !== '',
  );
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
}
