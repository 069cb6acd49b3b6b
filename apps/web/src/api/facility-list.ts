import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type FacilityFilter } from '../map/map-view.js';
import { answerOf, api } from './client.js';
import { cityKey, filterQuery } from './queries.js';
import type { BulkChanges, FacilityPage, FacilityRow } from './types.js';

/** Rows fetched at a time; the largest page the API gives. */
const pageSize = 500;

/** All facilities of a filter in kana order, page after page. */
export const facilityListQuery = (code: string, filter: FacilityFilter) =>
  infiniteQueryOptions({
    queryKey: [...cityKey(code), 'facilities', filterQuery(filter)],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/municipalities/{code}/facilities', {
          params: { path: { code }, query: { ...filterQuery(filter), page: pageParam, pageSize } },
        }),
      ),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    placeholderData: (previous) => previous,
  });

function nextPage({ page, pageSize: size, total }: FacilityPage): number | undefined {
  return page * size < total ? page + 1 : undefined;
}

/** The rows of all pages that have been fetched. */
export const rowsOf = (pages: readonly FacilityPage[] | undefined): readonly FacilityRow[] =>
  pages?.flatMap(({ items }) => items) ?? [];

/** How many rows the list page shows at a time. */
export const listPageSize = 100;

/** One page of the list in the order of a column. */
export const facilityPageQuery = (code: string, filter: FacilityFilter, order: ListOrder) =>
  queryOptions({
    queryKey: [...cityKey(code), 'facilities', 'page', filterQuery(filter), order],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/facilities', {
          params: { path: { code }, query: { ...filterQuery(filter), ...order, pageSize: listPageSize } },
        }),
      ),
    placeholderData: (previous) => previous,
  });

export interface ListOrder {
  readonly sort: 'name' | 'floorArea' | 'built' | 'category' | 'district';
  readonly order: 'asc' | 'desc';
  readonly page: number;
}

/** One decision for many facilities, each with the version it was seen in; all or nothing. */
export const changeMany = (
  code: string,
  facilities: readonly Pick<FacilityRow, 'id' | 'version'>[],
  changes: BulkChanges,
) =>
  answerOf(
    api.PATCH('/api/municipalities/{code}/facilities', {
      params: { path: { code } },
      body: { facilities: facilities.map(({ id, version }) => ({ id, version })), changes },
    }),
  );
