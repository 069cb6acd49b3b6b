import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import { sendFile } from '../api/send-file.js';
import type { BaseMapChoice, BaseMapFile } from '../api/types.js';

export const baseMapQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'base-map'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/base-map', { params: { path: { code } } })),
  });

export const saveBaseMap = (code: string, version: number, body: BaseMapChoice) =>
  answerOf(
    api.PUT('/api/municipalities/{code}/base-map', { params: { path: { code }, header: ifMatch(version) }, body }),
  );

/** Sends a PMTiles file into the folder of base maps. Throws ApiProblem. */
export const uploadBaseMap = async (code: string, file: File): Promise<BaseMapFile> =>
  (await sendFile(`/api/municipalities/${code}/base-map/files`, file)) as BaseMapFile;
