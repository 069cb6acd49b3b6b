import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { NewReductionTarget, ReductionTarget, ReductionTargetChanges } from '../api/types.js';

export const reductionTargetsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'reduction-targets'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/reduction-targets', { params: { path: { code } } })),
  });

const edit = (code: string, id: string, version: number) => ({
  params: { path: { code, id }, header: ifMatch(version) },
});

export const addReduction = (code: string, body: NewReductionTarget) =>
  answerOf(api.POST('/api/municipalities/{code}/reduction-targets', { params: { path: { code } }, body }));

export const saveReduction = (code: string, id: string, version: number, body: ReductionTargetChanges) =>
  answerOf(api.PATCH('/api/municipalities/{code}/reduction-targets/{id}', { ...edit(code, id, version), body }));

export const removeReduction = (code: string, { id, version }: Pick<ReductionTarget, 'id' | 'version'>) =>
  answerOf(api.DELETE('/api/municipalities/{code}/reduction-targets/{id}', edit(code, id, version)));
