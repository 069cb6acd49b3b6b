import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import { sendFile } from '../api/send-file.js';
import type { DocumentChanges, FacilityDocument } from '../api/types.js';

export const documentsQuery = (code: string, facilityId: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'facility', facilityId, 'documents'],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/facilities/{id}/documents', { params: { path: { code, id: facilityId } } }),
      ),
  });

/** Where the file of a document is handed out, to be saved. */
export const documentAddress = (code: string, id: string): string => `/api/municipalities/${code}/documents/${id}/file`;

/** Sends one file as a new document of a facility. Throws ApiProblem. */
export async function uploadDocument(code: string, facilityId: string, file: File): Promise<FacilityDocument> {
  const address = `/api/municipalities/${code}/facilities/${facilityId}/documents`;
  const fields: Record<string, string> = file.type.startsWith('image/') ? { kind: 'photo' } : {};
  return (await sendFile(address, file, fields)) as FacilityDocument;
}

const edit = (code: string, id: string, version: number) => ({
  params: { path: { code, id }, header: ifMatch(version) },
});

export const saveDocument = (code: string, id: string, version: number, body: DocumentChanges) =>
  answerOf(api.PATCH('/api/municipalities/{code}/documents/{id}', { ...edit(code, id, version), body }));

export const removeDocument = (code: string, { id, version }: FacilityDocument) =>
  answerOf(api.DELETE('/api/municipalities/{code}/documents/{id}', edit(code, id, version)));
