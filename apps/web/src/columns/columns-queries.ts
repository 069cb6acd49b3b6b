import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import type { ColumnMapping, OfferedHeader } from '../api/types.js';
import { importsKey } from '../imports/import-queries.js';

/** A file of an import in preview. */
export interface FileOfImport {
  readonly code: string;
  readonly importId: string;
  readonly file: string;
}

/** The columns of a file; asked anew each time, and kept as they were while somebody chooses. */
export const fileColumnsQuery = ({ code, importId, file }: FileOfImport) =>
  queryOptions({
    queryKey: [...importsKey(code), importId, 'columns', file],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/imports/{id}/columns', {
          params: { path: { code, id: importId }, query: { file } },
        }),
      ),
    gcTime: 0,
    staleTime: Infinity,
  });

/** Says what the columns under a header are: it is remembered, and the files are read again. */
export const mapColumns = (
  { code, importId, file }: FileOfImport,
  { fingerprint, version }: OfferedHeader,
  mapping: ColumnMapping,
) =>
  answerOf(
    api.PUT('/api/municipalities/{code}/imports/{id}/columns', {
      params: { path: { code, id: importId }, header: ifMatch(version) },
      body: { file, fingerprint, mapping },
    }),
  );

/** Says of which year the residents of a file are, and has the files read again. */
export const tellYear = ({ code, importId, file }: FileOfImport, year: number) =>
  answerOf(
    api.POST('/api/municipalities/{code}/imports/{id}/year', {
      params: { path: { code, id: importId } },
      body: { file, year },
    }),
  );

/** Forgets what was said of the columns under a header, and has the files read again without. */
export async function forgetColumns({ code, importId }: FileOfImport, { fingerprint, version }: OfferedHeader) {
  await answerOf(
    api.DELETE('/api/municipalities/{code}/column-mappings/{fingerprint}', {
      params: { path: { code, fingerprint }, header: ifMatch(version) },
    }),
  );
  return answerOf(
    api.POST('/api/municipalities/{code}/imports/{id}/read-again', { params: { path: { code, id: importId } } }),
  );
}
