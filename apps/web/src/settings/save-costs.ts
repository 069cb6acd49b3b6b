import { answerOf, api, ifMatch } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import type { CostSettings, CostSettingsChanges } from '../api/types.js';
import { readConflict } from '../forms/conflict.js';
import { costFields, costWords } from './cost-words.js';
import { isAlike, onlyChanged } from './only-changed.js';

/**
 * Saves a part of the cost settings that somebody began to edit when they stood as `from`. What others have changed meanwhile is
 * kept; only where they changed the same thing, the server's refusal (412 with both values) is thrown.
 */
export async function saveCosts(code: string, from: CostSettings, changes: CostSettingsChanges): Promise<CostSettings> {
  const changed = onlyChanged(changes, from);
  try {
    return await patchCosts(code, from.version, changed);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.kind !== 'stale') throw error;
    const { current, currentVersion } = readConflict(error);
    const keys = Object.keys(changed) as (keyof CostSettingsChanges)[];
    if (!keys.every((key) => isAlike(current[key], from[key]))) throw error;
    return patchCosts(code, currentVersion, changed);
  }
}

/** Saves against a version of the cost settings. */
export function patchCosts(code: string, version: number, body: CostSettingsChanges): Promise<CostSettings> {
  return answerOf(
    api.PATCH('/api/municipalities/{code}/cost-settings', {
      params: { path: { code }, header: ifMatch(version) },
      body,
    }),
  );
}

/** What the methods beyond the ministry's compute with, and how works are paid. */
export const costStore = { fields: costFields, words: costWords, save: saveCosts, patch: patchCosts };
