import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { DefectReport, ReportAcceptance } from '../api/types.js';

export type ReportList = 'received' | 'accepted' | 'rejected';

const pageSize = 50;

export const reportsQuery = (code: string, list: ReportList) =>
  infiniteQueryOptions({
    queryKey: [...cityKey(code), 'defect-reports', list],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/municipalities/{code}/defect-reports', {
          params: { path: { code }, query: { list, pageSize, ...(pageParam !== null && { after: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const reportQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'defect-report', id],
    queryFn: () =>
      answerOf(api.GET('/api/municipalities/{code}/defect-reports/{id}', { params: { path: { code, id } } })),
  });

/** Facilities whose name has these words, for choosing where a report belongs. */
export const facilitiesNamedQuery = (code: string, search: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'facilities-named', search],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/facilities', {
          params: { path: { code }, query: { search, pageSize: 20 } },
        }),
      ),
    enabled: search.trim() !== '',
    placeholderData: (previous) => previous,
  });

export type Rejection = NonNullable<DefectReport['rejection']>;

/** What a moderator does with a report; each names the version that was seen. */
export type ReportDecision =
  | { readonly kind: 'accept'; readonly body: ReportAcceptance }
  | { readonly kind: 'join'; readonly findingId: string; readonly answer: string | null }
  | { readonly kind: 'reject'; readonly rejection: Rejection; readonly answer: string | null }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'answer'; readonly answer: string | null };

type Seen = Pick<DefectReport, 'id' | 'version'>;

export function decideReport(code: string, { id, version }: Seen, decision: ReportDecision): Promise<DefectReport> {
  const params = { path: { code, id }, header: ifMatch(version) };
  if (decision.kind === 'accept') {
    return answerOf(api.POST('/api/municipalities/{code}/defect-reports/{id}/accept', { params, body: decision.body }));
  }
  if (decision.kind === 'join') {
    const { findingId, answer } = decision;
    const body = { findingId, ...(answer !== null && { answer }) };
    return answerOf(api.POST('/api/municipalities/{code}/defect-reports/{id}/join', { params, body }));
  }
  if (decision.kind === 'reject') {
    const { rejection, answer } = decision;
    return answerOf(
      api.POST('/api/municipalities/{code}/defect-reports/{id}/reject', { params, body: { rejection, answer } }),
    );
  }
  if (decision.kind === 'reopen') {
    return answerOf(api.POST('/api/municipalities/{code}/defect-reports/{id}/reopen', { params }));
  }
  const body = { answer: decision.answer };
  return answerOf(api.PUT('/api/municipalities/{code}/defect-reports/{id}/answer', { params, body }));
}

export const removeContact = (code: string, id: string) =>
  answerOf(api.DELETE('/api/municipalities/{code}/defect-reports/{id}/contact', { params: { path: { code, id } } }));

export const hidePhoto = (code: string, { id, version, hidden }: DefectReport['photos'][number]) =>
  answerOf(
    api.PATCH('/api/municipalities/{code}/report-photos/{id}', {
      params: { path: { code, id }, header: ifMatch(version) },
      body: { hidden: !hidden },
    }),
  );

export const photoAddress = (code: string, id: string, size: 'thumbnail' | 'full'): string =>
  `/api/municipalities/${code}/report-photos/${id}/file?size=${size}`;
