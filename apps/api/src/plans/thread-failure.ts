import { UnsoundTerms } from '#libs/scheduling';
import { ConflictingDecisions } from './plan-conflicts.js';
import type { PlanFailing } from './plan-messages.js';

/** What is told of an error: only what is thrown of terms and decisions is their fault, whatever else went wrong is the program's. */
export function failureOf(error: unknown): PlanFailing {
  const conflicts = error instanceof ConflictingDecisions ? error.conflicts : error instanceof UnsoundTerms ? [] : null;
  if (!(error instanceof Error)) return { kind: 'failed', message: String(error), stack: null, conflicts };
  return { kind: 'failed', message: error.message, stack: error.stack ?? null, conflicts };
}
