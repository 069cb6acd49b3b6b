import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type FacilityFilter } from '../map/map-view.js';
import { answerOf, api, reasonHeader } from './client.js';
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

/** All rows of a filter, page after page. */
export async function allMatching(code: string, filter: FacilityFilter): Promise<readonly FacilityRow[]> {
  const rows: FacilityRow[] = [];
  for (let page = 1; ; page++) {
    const query = { ...filterQuery(filter), page, pageSize };
    const answer = await answerOf(
      api.GET('/api/municipalities/{code}/facilities', { params: { path: { code }, query } }),
    );
    rows.push(...answer.items);
    if (answer.items.length === 0 || rows.length >= answer.total) return rows;
  }
}

/** A facility in the version in which it was seen. */
export type SeenFacility = Pick<FacilityRow, 'id' | 'version'>;

const decision = (facilities: readonly SeenFacility[], changes: BulkChanges) => ({
  facilities: facilities.map(({ id, version }) => ({ id, version })),
  changes,
});

/** What one decision for many facilities would do. */
export const previewMany = (code: string, facilities: readonly SeenFacility[], changes: BulkChanges) =>
  answerOf(
    api.POST('/api/municipalities/{code}/facilities/bulk-preview', {
      params: { path: { code } },
      body: decision(facilities, changes),
    }),
  );

/** One decision for many facilities, with the reason for it; all or nothing. */
export const changeMany = (code: string, facilities: readonly SeenFacility[], changes: BulkChanges, reason: string) =>
  answerOf(
    api.PATCH('/api/municipalities/{code}/facilities', {
      params: { path: { code } },
      headers: reasonHeader(reason),
      body: decision(facilities, changes),
    }),
  );
