import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from './client.js';
import { cityKey } from './queries.js';
import type { NewYearRecord, YearRecordChanges } from './types.js';

const at = (code: string, id: string) => ({ path: { code, id } });

export const facilitySheetQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'facility', id, 'sheet'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/facilities/{id}/sheet', { params: at(code, id) })),
  });

export const addYear = (code: string, facilityId: string, body: NewYearRecord) =>
  answerOf(
    api.POST('/api/municipalities/{code}/facilities/{id}/operation-years', { params: at(code, facilityId), body }),
  );

export const saveYear = (code: string, id: string, version: number, body: YearRecordChanges) =>
  answerOf(
    api.PATCH('/api/municipalities/{code}/operation-years/{id}', {
      params: { ...at(code, id), header: ifMatch(version) },
      body,
    }),
  );

export const removeYear = (code: string, id: string, version: number) =>
  answerOf(
    api.DELETE('/api/municipalities/{code}/operation-years/{id}', {
      params: { ...at(code, id), header: ifMatch(version) },
    }),
  );
