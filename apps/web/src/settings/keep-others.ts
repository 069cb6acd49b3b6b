import { ApiProblem } from '../api/problem.js';
import { readConflict } from '../forms/conflict.js';
import type { Versioned } from './former-values.js';
import { isAlike, onlyChanged } from './only-changed.js';

/**
 * Saves what differs from how it stood. What others have changed meanwhile is kept; only where they changed the same, the server's refusal
 * (412 with both values) is thrown.
 */
export async function saveKeepingOthers<Standing extends Versioned, Changes extends object>(
  from: Standing,
  changes: Changes,
  patch: (version: number, changes: Partial<Changes>) => Promise<Standing>,
): Promise<Standing> {
  const changed = onlyChanged(changes, from);
  try {
    return await patch(from.version, changed);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.kind !== 'stale') throw error;
    const { current, currentVersion } = readConflict(error);
    const before = from as Readonly<Record<string, unknown>>;
    if (!Object.keys(changed).every((key) => isAlike(current[key], before[key]))) throw error;
    return patch(currentVersion, changed);
  }
}
