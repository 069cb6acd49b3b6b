import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { SavedFilter } from '../api/types.js';

/** Members of the address of a list: its filter, sort and order. */
export type FilterMembers = SavedFilter['filter'];

export const savedFiltersQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'saved-filters'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/saved-filters', { params: { path: { code } } })),
  });

const edit = (code: string, { id, version }: Pick<SavedFilter, 'id' | 'version'>) => ({
  params: { path: { code, id }, header: ifMatch(version) },
});

export const addSavedFilter = (code: string, name: string, filter: FilterMembers) =>
  answerOf(
    api.POST('/api/municipalities/{code}/saved-filters', { params: { path: { code } }, body: { name, filter } }),
  );

export const renameSavedFilter = (code: string, saved: SavedFilter, name: string) =>
  answerOf(api.PATCH('/api/municipalities/{code}/saved-filters/{id}', { ...edit(code, saved), body: { name } }));

export const removeSavedFilter = (code: string, saved: SavedFilter) =>
  answerOf(api.DELETE('/api/municipalities/{code}/saved-filters/{id}', edit(code, saved)));
