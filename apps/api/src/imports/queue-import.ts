import { ImportRun } from '#db/entities/import-run.entity';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import type { Queue } from '../jobs/jobs.js';
import type { StoredFile } from './import-files.js';
import type { ImportJob } from './import-queues.js';
import { jobOf, summaryOf } from './import-run-summary.js';

/** An import to begin; the held rows of another, where it is to decide these. */
interface NewImport {
  readonly id: string;
  readonly files: readonly StoredFile[];
  readonly decidesImportId?: string | null;
}

/** Enters a new import with its stored files, and has a worker read it. */
export async function queueImport(
  database: EntityManager,
  queue: Queue<ImportJob>,
  scope: Scope,
  { id, files, decidesImportId = null }: NewImport,
) {
  const key = { municipalityCode: scope.municipalityCode, id };
  await database.insert(ImportRun, { ...key, status: 'queued', files, decidesImportId, createdBy: scope.actor });
  await queue.send(database, id, jobOf(scope, id));
  return summaryOf(await database.findOneByOrFail(ImportRun, key));
}
