import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { LegalDutiesOfMany } from '../api/types.js';
import type { Language } from '../i18n/language.js';
import { filterParameters, type LegalFilter } from './legal-address.js';

export const legalPageSize = 50;
/** More than any facility has. */
const allOfFacility = 500;

export const dutiesQuery = (code: string, filter: LegalFilter, page: number) =>
  queryOptions({
    queryKey: [...cityKey(code), 'legal-duties', filterParameters(filter), page],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/legal-duties', {
          params: { path: { code }, query: { ...filterParameters(filter), page, pageSize: legalPageSize } },
        }),
      ),
    placeholderData: (previous) => previous,
  });

export const facilityDutiesQuery = (code: string, facilityId: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'facility', facilityId, 'legal-duties'],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/legal-duties', {
          params: { path: { code }, query: { facility: facilityId, pageSize: allOfFacility } },
        }),
      ),
  });

/** Null = the fiscal year of today. */
export const legalCalendarQuery = (code: string, fiscalYear: number | null) =>
  queryOptions({
    queryKey: [...cityKey(code), 'legal-duties', 'calendar', fiscalYear],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/legal-duties/calendar', {
          params: { path: { code }, query: fiscalYear === null ? {} : { fiscalYear } },
        }),
      ),
    placeholderData: (previous) => previous,
  });

/** What was recorded of a duty, the last first. */
export const inspectionsQuery = (code: string, dutyId: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'legal-duties', dutyId, 'inspections'],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/legal-duties/{id}/inspections', { params: { path: { code, id: dutyId } } }),
      ),
  });

type Reach = Pick<LegalDutiesOfMany, 'kind' | 'majorCategories'>;

/** How many facilities a decision for many would reach. */
export const dutiesReachQuery = (code: string, body: Reach) =>
  queryOptions({
    queryKey: [...cityKey(code), 'legal-duties', 'reach', body],
    queryFn: () =>
      answerOf(api.POST('/api/municipalities/{code}/legal-duties/preview', { params: { path: { code } }, body })),
    placeholderData: (previous) => previous,
  });

export const addDuties = (code: string, body: LegalDutiesOfMany) =>
  answerOf(api.POST('/api/municipalities/{code}/legal-duties', { params: { path: { code } }, body }));

/** The address of the filtered list as a table, in the language of the page. */
export function dutiesFileAddress(code: string, filter: LegalFilter, language: Language): string {
  const parameters = new URLSearchParams({ ...filterParameters(filter), language });
  return `/api/municipalities/${code}/legal-duties.csv?${parameters.toString()}`;
}
