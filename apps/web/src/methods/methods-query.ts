import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { apiQuestion } from './method-question.js';

type ApiQuestion = NonNullable<ReturnType<typeof apiQuestion>>;

/** The cost of the whole city by several methods; until all have answered anew, what was shown before stays. */
export const comparisonQuery = (code: string, questions: readonly ApiQuestion[]) =>
  queryOptions({
    queryKey: [...cityKey(code), 'costs', 'comparison', questions],
    queryFn: () => Promise.all(questions.map((question) => costBy(code, question))),
    placeholderData: (previous) => previous,
  });

const costBy = (code: string, query: ApiQuestion) =>
  answerOf(api.GET('/api/municipalities/{code}/costs', { params: { path: { code }, query } }));

/** Where the money of each year comes from, by the city's own terms. */
export const fundingQuery = (code: string, query: Omit<ApiQuestion, 'discountPercent'>) =>
  queryOptions({
    queryKey: [...cityKey(code), 'costs', 'funding', query],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/costs/funding', { params: { path: { code }, query } })),
    placeholderData: (previous) => previous,
  });

/** What the city set for its cost beyond the unit prices. */
export const costSettingsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'cost-settings'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/cost-settings', { params: { path: { code } } })),
  });
