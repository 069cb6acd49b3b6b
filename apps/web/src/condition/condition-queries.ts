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
