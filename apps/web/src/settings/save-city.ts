import { answerOf, api, ifMatch } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import type { Municipality, MunicipalityChanges } from '../api/types.js';
import { readConflict } from '../forms/conflict.js';
import { cityFields, cityWords } from './city-words.js';
import { isUntouched } from './is-untouched.js';

/**
 * Saves a part of a city that somebody began to edit when it stood as `from`. What others have changed meanwhile is kept;
 * only where they changed the same part, the server's refusal (412 with both values) is thrown.
 */
export async function saveCity(code: string, from: Municipality, changes: MunicipalityChanges): Promise<Municipality> {
  try {
    return await patchCity(code, from.version, changes);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.kind !== 'stale') throw error;
    const { current, currentVersion } = readConflict(error);
    if (!isUntouched(from, current, Object.keys(changes))) throw error;
    return patchCity(code, currentVersion, changes);
  }
}

/** Saves against a version of the city. */
export function patchCity(code: string, version: number, body: MunicipalityChanges): Promise<Municipality> {
  return answerOf(
    api.PATCH('/api/municipalities/{code}', { params: { path: { code }, header: ifMatch(version) }, body }),
  );
}

/** What is said of a city itself. */
export const cityStore = {
  fields: cityFields,
  words: cityWords,
  save: saveCity,
  patch: patchCity,
  rowOf: ({ code }: Municipality) => ({ entity: 'municipality' as const, id: code }),
};
