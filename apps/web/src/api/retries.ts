import { ApiProblem } from './problem.js';

/** How often a question is asked again. */
const mostRetries = 2;
const longestPauseMs = 60_000;

/** Whether the server has had enough for a moment. */
export function isTooOften(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.status === 429;
}

/** Only what failed by the network, by the server or by haste can succeed another time; `failures` counts those before. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  if (failures >= mostRetries || !(error instanceof ApiProblem)) return false;
  return error.status === 0 || error.status >= 500 || isTooOften(error);
}

/** The time until then, ms: as long as the server says, else longer each time. */
export function retryPauseMs(failures: number, error: unknown): number {
  const seconds = isTooOften(error) ? error.extensions['retryAfterSeconds'] : undefined;
  const pauseMs = typeof seconds === 'number' ? seconds * 1000 : 1000 * 2 ** failures;
  return Math.min(pauseMs, longestPauseMs);
}
