import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { DistrictChanges } from '../api/types.js';

export const districtsQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'districts'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/districts', { params: { path: { code } } })),
  });

export const saveDistrict = (code: string, id: string, version: number, body: DistrictChanges) =>
  answerOf(
    api.PATCH('/api/municipalities/{code}/districts/{id}', {
      params: { path: { code, id }, header: ifMatch(version) },
      body,
    }),
  );
