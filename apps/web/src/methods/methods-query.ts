import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { apiQuestion } from './method-question.js';

/** The cost of the whole city by one method. */
export const methodCostQuery = (code: string, query: NonNullable<ReturnType<typeof apiQuestion>>) =>
  queryOptions({
    queryKey: [...cityKey(code), 'costs', 'by-method', query],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/costs', { params: { path: { code }, query } })),
  });

/** What the city set for its cost beyond the unit prices. */
export const costSettingsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'cost-settings'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/cost-settings', { params: { path: { code } } })),
  });
