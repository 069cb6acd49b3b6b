import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import { yearsOfForecast } from '../map/condition-classes.js';

/** The buildings of a city as they stand. */
export const conditionsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'conditions'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/conditions', { params: { path: { code } } })),
  });

/** All years at once, so that every year is answered without asking. */
export const conditionForecastQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'conditions', 'forecast'],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/conditions/forecast', {
          params: { path: { code }, query: { years: yearsOfForecast } },
        }),
      ),
  });

export const conditionBandsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'conditions', 'bands'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/conditions/bands', { params: { path: { code } } })),
  });

export const inspectionsWorthQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'conditions', 'worth'],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/conditions/inspections-worth', {
          params: { path: { code }, query: { most: 20 } },
        }),
      ),
  });

export const conditionOutlookQuery = (code: string, facility: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'facility', facility, 'outlook'],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/conditions/outlook', { params: { path: { code }, query: { facility } } }),
      ),
  });

/** Null = the fiscal year of today. */
export const conditionSummaryQuery = (code: string, fiscalYear: number | null) =>
  queryOptions({
    queryKey: [...cityKey(code), 'conditions', 'summary', fiscalYear],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/conditions/summary', {
          params: { path: { code }, query: fiscalYear === null ? {} : { fiscalYear } },
        }),
      ),
    placeholderData: (previous) => previous,
  });
