import type { Decision } from '#geo/import/planning/plan';

/** Reading files up to the preview. */
export const readQueue = 'import-read';
/** Writing what was previewed into the register. */
export const commitQueue = 'import-commit';

/** What a worker needs to know of an import; the id of the job is that of the import. */
export interface ImportJob {
  readonly municipalityCode: string;
  readonly actor: string;
  readonly reason: string | null;
  readonly importId: string;
  readonly decisions: readonly Decision[];
}
