import { queryOptions } from '@tanstack/react-query';
import { answerOf, doorApi } from '../api/client.js';
import type { NewReport, PublicFacility } from '../api/types.js';

const pageSize = 500;
const keyOf = (code: string) => ['public', code] as const;

/** What the page for residents shows; 404 where the city takes no reports. */
export const reportFormQuery = (code: string, facility: string | null) =>
  queryOptions({
    queryKey: [...keyOf(code), 'form', facility],
    queryFn: () =>
      answerOf(
        doorApi.GET('/api/public/municipalities/{code}/report-form', {
          params: { path: { code }, query: facility === null ? {} : { facility } },
        }),
      ),
    retry: false,
  });

export const publicCityQuery = (code: string) =>
  queryOptions({
    queryKey: [...keyOf(code), 'city'],
    queryFn: () => answerOf(doorApi.GET('/api/public/municipalities/{code}', { params: { path: { code } } })),
    retry: false,
  });

export const publicLayersQuery = (code: string) =>
  queryOptions({
    queryKey: [...keyOf(code), 'layers'],
    queryFn: () => answerOf(doorApi.GET('/api/public/municipalities/{code}/layers', { params: { path: { code } } })),
  });

/** All that the city has published, in the order of their names. */
export const publicFacilitiesQuery = (code: string) =>
  queryOptions({
    queryKey: [...keyOf(code), 'facilities'],
    queryFn: async () => {
      const facilities: PublicFacility[] = [];
      for (let page = 1; ; page += 1) {
        const { items, total } = await answerOf(
          doorApi.GET('/api/public/municipalities/{code}/facilities', {
            params: { path: { code }, query: { page, pageSize } },
          }),
        );
        facilities.push(...items);
        if (items.length === 0 || facilities.length >= total) return facilities;
      }
    },
  });

/** How far a report has come; asked anew each time. */
export const reportStateQuery = (code: string, reference: string) =>
  queryOptions({
    queryKey: [...keyOf(code), 'state', reference],
    queryFn: () =>
      answerOf(
        doorApi.GET('/api/public/municipalities/{code}/defect-reports/{reference}', {
          params: { path: { code, reference } },
        }),
      ),
    retry: false,
    staleTime: 0,
  });

export const sendReport = (code: string, operationId: string, body: NewReport) =>
  answerOf(
    doorApi.POST('/api/public/municipalities/{code}/defect-reports', {
      params: { path: { code }, header: { 'Idempotency-Key': operationId } },
      body,
    }),
  );
