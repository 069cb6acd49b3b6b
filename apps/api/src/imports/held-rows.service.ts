import { ImportRun } from '#db/entities/import-run.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { Jobs } from '../jobs/jobs.js';
import { ImportFiles, type StoredFile } from './import-files.js';
import { type ImportJob, readQueue } from './import-queues.js';
import { findImportOrFail, summaryOf, unfinished } from './import-run-summary.js';
import type { ImportReport } from './imports.schema.js';
import { queueImport } from './queue-import.js';

/** Rows that were still held when their import was written. */
@Injectable()
export class HeldRowsService {
  constructor(
    private readonly work: Work,
    private readonly files: ImportFiles,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Reads the stored files with held rows again, as an import of its own with a preview and an undo: what was written comes back
   * unchanged, what was held waits to be decided. Where such an import is open already, it is the answer.
   */
  async decide(scope: Scope, id: string) {
    const queue = await this.jobs.queue<ImportJob>(readQueue);
    const waiting = await this.work.in(scope, async (database) => {
      const { status, report, files } = await findImportOrFail(database, scope, id);
      return status === 'committed' ? filesWithHeldRows(files, report as ImportReport | null) : [];
    });
    if (waiting.length === 0) throw nothingHeld(id);
    const again = randomUUID();
    const files = await this.files.copyStored(again, waiting).catch(() => null);
    if (!files) throw notKept(id);
    let begun = false;
    try {
      return await this.work.in(scope, async (database) => {
        await findImportOrFail(database, scope, id, 'lock');
        const open = await openDecision(database, scope, id);
        if (open) return summaryOf(open);
        begun = true;
        return queueImport(database, queue, scope, { id: again, files, decidesImportId: id });
      });
    } catch (error) {
      begun = false;
      throw error;
    } finally {
      if (!begun) await this.files.discard(files);
    }
  }
}

/** The import in which the held rows of that one are being decided. */
function openDecision(database: EntityManager, { municipalityCode }: Scope, decidesImportId: string) {
  return database.findOneBy(ImportRun, { municipalityCode, decidesImportId, status: In([...unfinished, 'preview']) });
}

function filesWithHeldRows(files: readonly StoredFile[], report: ImportReport | null): readonly StoredFile[] {
  const held = new Set(report?.files.filter((file) => file.held.length > 0).map(({ file }) => file));
  return files.filter(({ name }) => held.has(name));
}

function nothingHeld(id: string): Problem {
  return new Problem(409, 'conflict', `Import ${id} is not written, or has no held rows: there is nothing to decide.`, {
    detailJa: '判断を待っている行があるのは、反映済みで、保留の行が残っている取込だけです。',
  });
}

function notKept(id: string): Problem {
  return new Problem(409, 'conflict', `The files of import ${id} are no longer kept here; import them again.`, {
    detailJa: 'この取込の元のファイルが保存されていません。同じファイルをもう一度取り込んでください。',
  });
}
