import { infiniteQueryOptions } from '@tanstack/react-query';
import { type FacilityFilter } from '../map/map-view.js';
import { answerOf, api } from './client.js';
import { cityKey, filterQuery } from './queries.js';
import type { FacilityPage, FacilityRow } from './types.js';

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
