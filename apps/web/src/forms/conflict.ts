import type { ApiProblem } from '../api/problem.js';

type Values = Readonly<Record<string, unknown>>;

/** What a 412 tells: the record as it stands, and what was to be written. */
export interface Conflict {
  readonly current: Values;
  readonly yours: Values;
  readonly currentVersion: number;
}

/** Reads the extensions of a `stale` problem; throws when they are not there. */
export function readConflict({ extensions }: ApiProblem): Conflict {
  const { current, yours, currentVersion } = extensions;
  if (!isValues(current) || typeof currentVersion !== 'number') {
    throw new TypeError(
      `a stale answer must carry current and currentVersion, got ${Object.keys(extensions).join(', ')}`,
    );
  }
  return { current, yours: isValues(yours) ? yours : {}, currentVersion };
}

/** Whether two values of JSON are equal; missing counts as null. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;
