import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { InspectionKind } from '#libs/contracts';
import { answerOf, api } from '../api/client.js';
import { cityKey } from '../api/queries.js';

/** Which inspections are shown; blank = any. */
export interface InspectionsFilter {
  readonly kind: InspectionKind | '';
  readonly search: string;
  readonly from: string;
  readonly to: string;
  readonly facility: string;
}

/** A filter as the API takes it. */
export const filterOf = (filter: InspectionsFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value.trim() !== ''));

/** The inspections that a filter leaves, page after page. */
export const inspectionsQuery = (code: string, filter: InspectionsFilter) =>
  infiniteQueryOptions({
    queryKey: [...cityKey(code), 'inspections', filterOf(filter)],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/municipalities/{code}/inspections', {
          params: { path: { code }, query: { ...filterOf(filter), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const inspectionQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'inspections', 'one', id],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/inspections/{id}', { params: { path: { code, id } } })),
  });

/** A template as an inspection used it. */
export const editionQuery = (code: string, id: string, edition: number) =>
  queryOptions({
    queryKey: [...cityKey(code), 'inspection-templates', id, edition],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/inspection-templates/{id}', {
          params: { path: { code, id }, query: { edition } },
        }),
      ),
  });

export const facilityPhotosQuery = (code: string, facilityId: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'facility', facilityId, 'inspection-photos'],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/facilities/{id}/inspection-photos', {
          params: { path: { code, id: facilityId } },
        }),
      ),
  });
