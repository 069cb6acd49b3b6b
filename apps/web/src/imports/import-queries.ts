import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { ImportDecision, ImportStatus } from '../api/types.js';

/** How often a running import is asked how far it is, ms. */
const askEvery = 700;

const underWay: ReadonlySet<ImportStatus> = new Set(['queued', 'reading', 'committing']);

/** Whether a worker has still to do something. */
export const isUnderWay = (status: ImportStatus): boolean => underWay.has(status);

const at = (code: string, id: string) => ({ params: { path: { code, id } } });

export const importsKey = (code: string) => [...cityKey(code), 'imports'] as const;

/** How many imports the history shows at a time. */
export const historyPageSize = 50;

export const importRunsQuery = (code: string, page: number) =>
  queryOptions({
    queryKey: [...importsKey(code), 'page', page],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/imports', {
          params: { path: { code }, query: { page, pageSize: historyPageSize } },
        }),
      ),
    staleTime: 0,
    placeholderData: (previous) => previous,
  });

/** An import with its report; asked again and again while a worker is at it. */
export const importRunQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...importsKey(code), id],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/imports/{id}', at(code, id))),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.status) ? askEvery : false),
  });

/** How far the worker is; never waits for the database, which may be busy with this very import. */
export const importProgressQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...importsKey(code), id, 'progress'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/imports/{id}/progress', at(code, id))),
    staleTime: 0,
    refetchInterval: askEvery,
  });

/** What was estimated since the import and would go with it. */
export const goesAlongQuery = (code: string, id: string) =>
  queryOptions({
    queryKey: [...importsKey(code), id, 'goes-along'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/imports/{id}/goes-along', at(code, id))),
    staleTime: 0,
  });

/** Stops the writing: the import is a preview again, the register unchanged. */
export const cancelImport = (code: string, id: string) =>
  answerOf(api.POST('/api/municipalities/{code}/imports/{id}/cancel', at(code, id)));

export const commitImport = (code: string, id: string, decisions: ImportDecision[]) =>
  answerOf(api.POST('/api/municipalities/{code}/imports/{id}/commit', { ...at(code, id), body: { decisions } }));

/** Begins an import of the kept files whose rows were held; answers with it. */
export const decideHeld = (code: string, id: string) =>
  answerOf(api.POST('/api/municipalities/{code}/imports/{id}/decide-held', at(code, id)));

/** Before the commit: drops the import. After it: takes back all that it wrote. */
export const removeImport = (code: string, id: string) =>
  answerOf(api.DELETE('/api/municipalities/{code}/imports/{id}', at(code, id)));
