import type { ImportRun } from '../api/types.js';

/** An import of a city, in whatever state. */
export interface ImportRunProps {
  readonly code: string;
  readonly run: ImportRun;
}
