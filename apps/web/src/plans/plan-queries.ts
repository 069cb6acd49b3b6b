import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { NewPlan, PlanDecision, PlanItem, PlanTerms } from '../api/types.js';
import type { Language } from '../i18n/language.js';

/** How often a plan that is being computed is asked for, ms. */
const pollMs = 1500;

/** Whether a plan is still being computed, or is about to be. */
export const isUnderWay = ({ state }: Pick<PlanItem, 'state'>): boolean => state === 'waiting' || state === 'solving';

export const plansQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'plans'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/plans', { params: { path: { code } } })),
    refetchInterval: ({ state: { data } }) => (data?.items.some(isUnderWay) ? pollMs : false),
  });

export const planQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'plans', id],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/plans/{id}', { params: { path: { code, id } } })),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? pollMs : false),
  });

export const planProgressQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'plans', id, 'progress'],
    queryFn: () =>
      answerOf(api.GET('/api/municipalities/{code}/plans/{id}/progress', { params: { path: { code, id } } })),
    refetchInterval: pollMs / 2,
  });

/** The works of the plan as it was solved at a moment. */
export const planWorksQuery = (code: string, id: string, solvedAt: string | null) =>
  queryOptions({
    queryKey: [...cityKey(code), 'plans', id, 'works', solvedAt],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/plans/{id}/works', { params: { path: { code, id } } })),
    enabled: solvedAt !== null,
  });

/** What other decisions would come to. */
export const planEstimateQuery = (
  code: string,
  id: string,
  solvedAt: string | null,
  decisions: readonly PlanDecision[],
) =>
  queryOptions({
    queryKey: [...cityKey(code), 'plans', id, 'estimate', solvedAt, decisions],
    queryFn: () =>
      answerOf(
        api.POST('/api/municipalities/{code}/plans/{id}/estimate', {
          params: { path: { code, id } },
          body: { decisions: [...decisions] },
        }),
      ),
  });

export const planComparisonQuery = (code: string, id: string, other: string, solvedAt: string | null) =>
  queryOptions({
    queryKey: [...cityKey(code), 'plans', id, 'comparison', other, solvedAt],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/plans/{id}/comparison', {
          params: { path: { code, id }, query: { with: other } },
        }),
      ),
  });

export const createPlan = (code: string, body: NewPlan) =>
  answerOf(api.POST('/api/municipalities/{code}/plans', { params: { path: { code } }, body }));

interface PlanVersion {
  readonly id: string;
  readonly version: number;
}

export const renamePlan = (code: string, { id, version }: PlanVersion, name: string) =>
  answerOf(
    api.PATCH('/api/municipalities/{code}/plans/{id}', {
      params: { path: { code, id }, header: ifMatch(version) },
      body: { name },
    }),
  );

/** Computes the plan anew with these decisions. */
export const decidePlan = (code: string, { id, version }: PlanVersion, decisions: readonly PlanDecision[]) =>
  answerOf(
    api.PATCH('/api/municipalities/{code}/plans/{id}', {
      params: { path: { code, id }, header: ifMatch(version) },
      body: { terms: { decisions: [...decisions] } },
    }),
  );

/** Computes the plan anew on other terms; its decisions stay. */
export const changePlanTerms = (code: string, { id, version }: PlanVersion, terms: Omit<PlanTerms, 'decisions'>) =>
  answerOf(
    api.PATCH('/api/municipalities/{code}/plans/{id}', {
      params: { path: { code, id }, header: ifMatch(version) },
      body: { terms },
    }),
  );

export const removePlan = (code: string, { id, version }: PlanVersion) =>
  answerOf(
    api.DELETE('/api/municipalities/{code}/plans/{id}', {
      params: { path: { code, id }, header: ifMatch(version) },
    }),
  );

export const cancelPlan = (code: string, id: string) =>
  answerOf(api.POST('/api/municipalities/{code}/plans/{id}/cancel', { params: { path: { code, id } } }));

/** The address of the plan as a workbook, in the language of the page. */
export const planWorkbookAddress = (code: string, id: string, language: Language): string =>
  `/api/municipalities/${code}/plans/${id}/workbook.xlsx?${new URLSearchParams({ language }).toString()}`;
