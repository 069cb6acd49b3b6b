import { type FacilityFilter, readFilter, writeFilter } from '../map/map-view.js';

export const sortKeys = ['name', 'category', 'district', 'floorArea', 'built'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the address of the list says: which facilities, in which order, which page of them (from 1). */
export interface ListView {
  readonly filter: FacilityFilter;
  readonly sort: SortKey;
  readonly order: 'asc' | 'desc';
  readonly page: number;
}

/** Reads an address; what cannot be read counts as not given. */
export function readListView(search: string): ListView {
  const parameters = new URLSearchParams(search);
  const page = Number(parameters.get('page'));
  return {
    filter: readFilter(parameters),
    sort: sortKeys.find((key) => key === parameters.get('sort')) ?? 'name',
    order: parameters.get('order') === 'desc' ? 'desc' : 'asc',
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

/** The address of a list, what is as in the beginning left out. */
export function writeListView(path: string, { filter, sort, order, page }: ListView): string {
  const entries = [
    ...writeFilter(filter),
    ['sort', sort === 'name' ? null : sort],
    ['order', order === 'asc' ? null : order],
    ['page', page === 1 ? null : page],
  ] as const;
  const given = entries.flatMap(([key, value]) =>
    value === null || value === '' ? [] : [[key, String(value)] as [string, string]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Sorting by the same column again turns the order round. */
export function sortBy(view: ListView, sort: SortKey): ListView {
  const order = view.sort === sort && view.order === 'asc' ? 'desc' : 'asc';
  return { ...view, sort, order, page: 1 };
}

/** What a link to a facility carries, so that its page can lead back to the same list. */
export const listState = (view: ListView): { readonly list: string } => ({ list: writeListView('', view) });

/** The address of the list that a reader came from, by the state of the history; of all facilities without one. */
export function listAddress(code: string, state: unknown): string {
  const { list } = Object(state) as { readonly list?: unknown };
  return writeListView(`/${code}/facilities`, readListView(typeof list === 'string' ? list : ''));
}
