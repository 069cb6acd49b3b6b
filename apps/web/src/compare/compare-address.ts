import { useSearch } from 'wouter';

/** Which two facilities are compared, by id; null = still to be chosen. */
export interface ComparedIds {
  readonly a: string | null;
  readonly b: string | null;
}

/** The address of a comparison. */
export function compareAddress(code: string, { a, b }: ComparedIds): string {
  const given = [
    ['a', a],
    ['b', b],
  ].flatMap(([key, id]) => (id ? [[key ?? '', id]] : []));
  const search = new URLSearchParams(given).toString();
  return `/${code}/compare${search === '' ? '' : `?${search}`}`;
}

/** The two facilities that the address of the page names. */
export function useComparedIds(): ComparedIds {
  const parameters = new URLSearchParams(useSearch());
  return { a: parameters.get('a') || null, b: parameters.get('b') || null };
}
