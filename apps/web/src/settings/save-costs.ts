import { answerOf, api, ifMatch } from '../api/client.js';
import type { CostSettings, CostSettingsChanges } from '../api/types.js';
import { costFields, costWords } from './cost-words.js';
import { saveKeepingOthers } from './keep-others.js';

/**
 * Saves a part of the cost settings that somebody began to edit when they stood as `from`. What others have changed meanwhile is
 * kept; only where they changed the same thing, the server's refusal (412 with both values) is thrown.
 */
export function saveCosts(code: string, from: CostSettings, changes: CostSettingsChanges): Promise<CostSettings> {
  return saveKeepingOthers(from, changes, (version, changed) => patchCosts(code, version, changed));
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
