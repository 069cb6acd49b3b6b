import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../i18n/language.js';
import { answerOf, api } from './client.js';
import { cityKey } from './queries.js';

/** 土地 and 異動 of a facility. */
export const facilityPropertyQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'facility', id, 'property'],
    queryFn: () =>
      answerOf(api.GET('/api/municipalities/{code}/facilities/{id}/property', { params: { path: { code, id } } })),
  });

/** Land that no facility stands on. */
export const freeLandQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'land-parcels'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/land-parcels', { params: { path: { code } } })),
  });

export const registerPageSize = 100;

/** 財産台帳 at the end of a day; null = today. */
export const registerQuery = (code: string, asOf: string | null, page: number) =>
  queryOptions({
    queryKey: [...cityKey(code), 'register', asOf, page],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/register', {
          params: { path: { code }, query: { page, pageSize: registerPageSize, ...(asOf !== null && { asOf }) } },
        }),
      ),
    placeholderData: (previous) => previous,
  });

/** 財産に関する調書 of a fiscal year. */
export const propertyStatementQuery = (code: string, fiscalYear: number) =>
  queryOptions({
    queryKey: [...cityKey(code), 'property-statement', fiscalYear],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/property-statement', { params: { path: { code }, query: { fiscalYear } } }),
      ),
    placeholderData: (previous) => previous,
  });

/** The address of the statement as a workbook, in the language of the page. */
export const statementWorkbookAddress = (code: string, fiscalYear: number, language: Language): string =>
  `/api/municipalities/${code}/property-statement.xlsx?${new URLSearchParams({ fiscalYear: String(fiscalYear), language }).toString()}`;
