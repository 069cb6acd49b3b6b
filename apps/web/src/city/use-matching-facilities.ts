import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { facilityListQuery, rowsOf } from '../api/facility-list.js';
import type { FacilityRow } from '../api/types.js';
import { type FacilityFilter, isEveryFacility } from '../map/map-view.js';

export interface MatchingFacilities {
  readonly rows: readonly FacilityRow[];
  readonly total: number;
  readonly isPending: boolean;
  readonly error: unknown;
  /** Ids that pass the filter; null = all pass. */
  readonly passing: ReadonlySet<string> | null;
}

/**
 * All facilities of the filter, fetched page by page without being asked, because the map needs every one of them; while
 * all pass, the map needs none, and the pages after the first wait until it is drawn.
 */
export function useMatchingFacilities(
  code: string,
  filter: FacilityFilter,
  { enabled, isMapDrawn }: { readonly enabled: boolean; readonly isMapDrawn: boolean },
): MatchingFacilities {
  const query = { ...facilityListQuery(code, filter), enabled };
  const { data, hasNextPage, isFetching, fetchNextPage, isPending, error } = useInfiniteQuery(query);
  const isFiltered = !isEveryFacility(filter);
  const mayGoOn = isMapDrawn || isFiltered;
  useEffect(() => {
    if (mayGoOn && hasNextPage && !isFetching) void fetchNextPage();
  }, [mayGoOn, hasNextPage, isFetching, fetchNextPage]);
  const rows = useMemo(() => rowsOf(data?.pages), [data]);
  const passing = useMemo(
    () => (isFiltered && data ? new Set(rows.map(({ id }) => id)) : null),
    [isFiltered, data, rows],
  );
  return { rows, total: data?.pages[0]?.total ?? 0, isPending, error, passing };
}
