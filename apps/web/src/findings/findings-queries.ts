import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { FindingPriority, GradeConfirmation, NewFindingStep } from '../api/types.js';
import { findingsParameters, type FindingsView } from './findings-address.js';

const at = (code: string) => ({ params: { path: { code } } });

/** The findings of a view, page after page. */
export const findingsQuery = (code: string, view: FindingsView) =>
  infiniteQueryOptions({
    queryKey: [...cityKey(code), 'findings', findingsParameters(view)],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/municipalities/{code}/findings', {
          params: { path: { code }, query: { ...findingsParameters(view), ...(pageParam && { after: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const findingQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'findings', 'one', id],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/findings/{id}', { params: { path: { code, id } } })),
  });

/** What residents reported of it. */
export const reportsOfFindingQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'findings', 'reports', id],
    queryFn: () =>
      answerOf(api.GET('/api/municipalities/{code}/findings/{id}/reports', { params: { path: { code, id } } })),
  });

/** Throws ApiProblem: 409 where the step cannot be taken from here, 412 where somebody was faster. */
export const takeStep = (code: string, id: string, version: number, body: NewFindingStep) =>
  answerOf(
    api.POST('/api/municipalities/{code}/findings/{id}/steps', {
      params: { path: { code, id }, header: ifMatch(version) },
      body,
    }),
  );

export const priorityQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'finding-priority'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/finding-priority', at(code))),
  });

export const savePriority = (code: string, { version, ...body }: FindingPriority) =>
  answerOf(
    api.PUT('/api/municipalities/{code}/finding-priority', {
      params: { path: { code }, header: ifMatch(version) },
      body,
    }),
  );

export const repairCostsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'findings', 'costs'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/repair-costs', at(code))),
  });

/** The grades that wait for an engineer, page after page. */
export const unconfirmedQuery = (code: string) =>
  infiniteQueryOptions({
    queryKey: [...cityKey(code), 'conditions', 'unconfirmed'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/municipalities/{code}/conditions/unconfirmed', {
          params: { path: { code }, query: pageParam ? { after: pageParam } : {} },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const confirmGrade = (code: string, grade: GradeConfirmation) =>
  answerOf(api.POST('/api/municipalities/{code}/conditions/confirmations', { ...at(code), body: { grades: [grade] } }));

/** Where a photo is handed out. */
export const photoAddress = (code: string, photoId: string, size: 'thumbnail' | 'full'): string =>
  `/api/municipalities/${code}/inspection-photos/${photoId}/file?size=${size}`;
