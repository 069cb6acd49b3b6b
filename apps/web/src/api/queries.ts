import { QueryClient, queryOptions } from '@tanstack/react-query';
import { type FacilityFilter, writeFilter } from '../map/map-view.js';
import { type MethodName, methodQuery } from '../methods/method-name.js';
import { answerOf, api } from './client.js';
import { isWorthRetrying, retryPauseMs } from './retries.js';
import type { MunicipalitySummary } from './types.js';

/** Answers stay fresh for a minute; only failures of the network, of the server or of haste are tried again. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: isWorthRetrying,
        retryDelay: retryPauseMs,
      },
    },
  });

const at = (code: string) => ({ params: { path: { code } } });

/** The filter as the API takes it. */
export function filterQuery(filter: FacilityFilter): Record<string, string> {
  const given = writeFilter(filter).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(given.map(([key, value]) => [key, String(value)]));
}

export const municipalitiesQuery = queryOptions({
  queryKey: ['municipalities'],
  queryFn: () => allMunicipalities(),
});

/** The first page shows all cities: mostly one page of the largest size, else page after page. */
async function allMunicipalities(): Promise<{ readonly items: readonly MunicipalitySummary[] }> {
  const items: MunicipalitySummary[] = [];
  for (let page = 1; ; page++) {
    const query = { page, pageSize: 500 };
    const answer = await answerOf(api.GET('/api/municipalities', { params: { query } }));
    items.push(...answer.items);
    if (answer.items.length === 0 || items.length >= answer.total) return { items };
  }
}

/** Everything of one city has a key that begins with its code, so that a write can refresh it all. */
export const cityKey = (code: string) => ['city', code] as const;

/** While another method or filter is asked, what was shown of the same city stays. */
const keptWithin =
  (code: string) =>
  <Shown>(shown: Shown | undefined, asked: { readonly queryKey: readonly unknown[] } | undefined): Shown | undefined =>
    asked?.queryKey[1] === code ? shown : undefined;

export const municipalityQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'municipality'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}', at(code))),
  });

export const overviewQuery = (code: string, method: MethodName = 'mic') =>
  queryOptions({
    queryKey: [...cityKey(code), 'overview', methodQuery(method)],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/overview', { params: { path: { code }, query: methodQuery(method) } }),
      ),
    placeholderData: keptWithin(code),
  });

export const mapManifestQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'map'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/map', at(code))),
  });

export const mapOutlineQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'map', 'outline'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/map/outline', at(code))),
  });

export const facilityColumnsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'map', 'facilities'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/map/facilities', at(code))),
  });

export const costColumnsQuery = (code: string, method: MethodName = 'mic') =>
  queryOptions({
    queryKey: [...cityKey(code), 'map', 'costs', methodQuery(method)],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/costs/map', { params: { path: { code }, query: methodQuery(method) } }),
      ),
    placeholderData: keptWithin(code),
  });

export const costOutlookQuery = (code: string, filter: FacilityFilter, method: MethodName = 'mic') =>
  queryOptions({
    queryKey: [...cityKey(code), 'costs', filterQuery(filter), methodQuery(method)],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/costs', {
          params: { path: { code }, query: { ...filterQuery(filter), ...methodQuery(method) } },
        }),
      ),
    placeholderData: keptWithin(code),
  });

/** The facilities behind a cost: of all years, or of one fiscal year. */
export const costEvidenceQuery = (
  code: string,
  filter: FacilityFilter,
  method: MethodName,
  fiscalYear: number | null,
  page: number,
  pageSize: number,
) =>
  queryOptions({
    queryKey: [
      ...cityKey(code),
      'costs',
      'evidence',
      filterQuery(filter),
      methodQuery(method),
      fiscalYear,
      page,
      pageSize,
    ],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/costs/facilities', {
          params: {
            path: { code },
            query: {
              ...filterQuery(filter),
              ...methodQuery(method),
              ...(fiscalYear !== null && { fiscalYear }),
              page,
              pageSize,
            },
          },
        }),
      ),
    placeholderData: (previous) => previous,
  });

/** The facilities behind the total floor area. */
export const floorAreaEvidenceQuery = (code: string, page: number, pageSize: number) =>
  queryOptions({
    queryKey: [...cityKey(code), 'overview', 'floor-area', page, pageSize],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/overview/floor-area', {
          params: { path: { code }, query: { page, pageSize } },
        }),
      ),
    placeholderData: (previous) => previous,
  });
