import { ImportRun } from '#db/entities/import-run.entity';
import type { Mappings } from '#geo/import/columns/column-mapping';
import { type ImportFile, isLayer, readImportFile } from '#geo/import/read-import-file';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { JobWorker } from '../jobs/job-worker.js';
import { failureOf } from './failure.js';
import { BrokenFile } from './frame-file.js';
import { freeMemory } from './free-memory.js';
import { columnsOfFiles, mappingsOf, readColumns } from './import-columns.js';
import { ImportFiles, type StoredFile } from './import-files.js';
import { ImportCancelled, ImportProgressFiles, type Tell } from './import-progress.js';
import { failUnfinished } from './import-run-summary.js';
import { commitQueue, type ImportJob, readQueue } from './import-queues.js';
import { KeptPlans } from './kept-plans.service.js';
import {
  beginWriting,
  planForRegister,
  type PlannedImport,
  untilUnchanged,
  type WritablePlan,
  writePlanned,
} from './register-import.js';
import { readRegister } from './register-snapshot.js';
import { RegisterChanged } from './change-rows.js';
import { readMappings } from './remembered-mappings.js';

type Status = ImportRun['status'];

/** Reading the files is the first part of the way; planning and writing are the rest. */
const progressWhenRead = 70;

/** What a worker does of an import. A job may be cut off anywhere and begun again: what it writes, it writes in one transaction. */
@Injectable()
export class ImportJobs implements OnModuleInit {
  private readonly logger = new Logger('imports');

  constructor(
    private readonly work: Work,
    private readonly files: ImportFiles,
    private readonly plans: KeptPlans,
    private readonly progress: ImportProgressFiles,
    private readonly worker: JobWorker,
  ) {}

  onModuleInit(): void {
    this.worker.work<ImportJob>(readQueue, (job) => this.orFail(job, () => this.preview(job)));
    this.worker.work<ImportJob>(commitQueue, (job) => this.orFail(job, () => this.commit(job)));
  }

  /** Reads the files and notes what a commit would do; how it would be written is kept after that. */
  private async preview(job: ImportJob): Promise<void> {
    const run = await this.begin(job, ['queued', 'reading'], 'reading');
    if (!run) return;
    await this.plans.settled();
    await this.plans.discard(job.importId);
    const scope = scopeOf(job);
    const mappings = await this.work.in(scope, (database) => readMappings(database, job.municipalityCode));
    const tell = this.progress.teller(job);
    const files = await this.readFiles(job, run, () => mappings, tell);
    const register = await this.work.in(scope, (database) => readRegister(database, job.municipalityCode, files));
    const planned = planForRegister(register, files, [], matching(files, tell));
    const done = {
      status: 'preview' as const,
      progress: 100,
      report: planned.report,
      columns: columnsOfFiles(files),
    };
    const isPreviewed = await this.work.in(scope, (database) => advance(database, job, 'reading', done));
    if (isPreviewed) this.plans.keep(job.importId, planned);
  }

  /** Writes all of it or nothing: what the preview planned, or planned again when the register or somebody's decisions differ. */
  private async commit(job: ImportJob): Promise<void> {
    const run = await this.begin(job, ['committing'], 'committing');
    if (!run) return;
    const tell = this.progress.teller(job);
    if (!(await this.writeKept(job, tell))) await this.planAndWrite(job, run, tell);
    await this.plans.discard(job.importId);
  }

  /** False when there is no kept plan that answers to this job and to the register as it is now. */
  private async writeKept(job: ImportJob, tell: Tell): Promise<boolean> {
    const kept = job.decisions.length === 0 ? await this.plans.open(job.importId) : null;
    if (!kept) return false;
    try {
      await this.write(job, kept, tell);
      return true;
    } catch (error) {
      if (error instanceof RegisterChanged || error instanceof BrokenFile) return false;
      throw error;
    }
  }

  private async planAndWrite(job: ImportJob, run: ImportRun, tell: Tell): Promise<void> {
    const scope = scopeOf(job);
    const columns = await this.work.in(scope, (database) => readColumns(database, run));
    const files = await this.readFiles(job, run, ({ name }) => mappingsOf(columns, name), tell);
    await untilUnchanged(async () => {
      const register = await this.work.in(scope, (database) => readRegister(database, job.municipalityCode, files));
      const planned = planForRegister(register, files, job.decisions, matching(files, tell));
      await this.write(job, planned, tell, planned.report);
    });
  }

  /** A plan that is written as it was previewed leaves the report of the preview. */
  private write(job: ImportJob, plan: WritablePlan, tell: Tell, report?: PlannedImport['report']): Promise<void> {
    return this.work.in({ ...scopeOf(job), importId: job.importId }, async (database) => {
      await beginWriting(database, plan);
      await writePlanned(database, plan, (written, total) => tell('write', written, total));
      tell('write', 1, 1);
      const done = { status: 'committed' as const, progress: 100, committedAt: () => 'now()' };
      if (!(await advance(database, job, 'committing', { ...done, ...(report && { report }) }))) {
        throw new TakenOver(job.importId);
      }
    });
  }

  /** Null when the import was discarded meanwhile, or when a worker has done this already. */
  private begin(job: ImportJob, expected: readonly Status[], status: Status): Promise<ImportRun | null> {
    return this.work.in(scopeOf(job), async (database) => {
      const run = await database.findOneBy(ImportRun, keyOf(job));
      if (!run || !expected.includes(run.status)) return null;
      return (await advance(database, job, run.status, { status, progress: 0 })) ? run : null;
    });
  }

  private async readFiles(
    job: ImportJob,
    run: ImportRun,
    mappingsOfFile: (file: StoredFile) => Mappings,
    tell: Tell,
  ): Promise<ImportFile[]> {
    const files: ImportFile[] = [];
    const total = run.files.reduce((sum, { bytes }) => sum + bytes, 0);
    let done = 0;
    for (const file of run.files) {
      tell('read', done, total);
      const bytes = await this.files.read(file);
      files.push(
        await readImportFile({ name: file.name, bytes }, { mappings: mappingsOfFile(file), year: file.year ?? null }),
      );
      done += file.bytes;
      const progress = Math.floor((done / Math.max(1, total)) * progressWhenRead);
      await this.work.in(scopeOf(job), (database) => database.update(ImportRun, keyOf(job), { progress }));
    }
    tell('read', total, total);
    freeMemory();
    return files;
  }

  /** What goes wrong is told in the import itself; only what could not even be noted makes the job begin again. */
  private async orFail(job: ImportJob, perform: () => Promise<void>): Promise<void> {
    try {
      await perform();
    } catch (error) {
      if (error instanceof TakenOver) return;
      if (error instanceof ImportCancelled) return await this.backToPreview(job);
      this.logger.error({ importId: job.importId, error });
      await this.fail(job, failureOf(error));
    } finally {
      this.progress.end(job);
    }
  }

  /** What was to be written can be looked at again; an import that was only being read has been discarded by who cancelled it. */
  private async backToPreview(job: ImportJob): Promise<void> {
    await this.work.in(scopeOf(job), (database) =>
      advance(database, job, 'committing', { status: 'preview', progress: 100 }),
    );
  }

  private async fail(job: ImportJob, error: string): Promise<void> {
    await this.work.in(scopeOf(job), (database) => failUnfinished(database, keyOf(job), error));
  }
}

/** Tells how many of the rows of the files are matched. */
function matching(files: readonly ImportFile[], tell: Tell): (rows: number) => void {
  const total = files.reduce((sum, file) => sum + (isLayer(file) ? 0 : file.rowCount), 0);
  return (rows) => tell('match', rows, total);
}

/** Another worker, or whoever discarded the import, came first: everything written here is rolled back. */
class TakenOver extends Error {}

type RunChanges = Parameters<typeof EntityManager.prototype.update<ImportRun>>[2];

/** Moves an import on, unless it is no longer where this job left it. */
async function advance(database: EntityManager, job: ImportJob, from: Status, changes: RunChanges): Promise<boolean> {
  const done = await database.update(ImportRun, { ...keyOf(job), status: from }, changes);
  return done.affected === 1;
}

function scopeOf({ municipalityCode, actor, reason }: ImportJob): Scope {
  return { municipalityCode, actor, reason };
}

function keyOf({ municipalityCode, importId }: ImportJob) {
  return { municipalityCode, id: importId };
}
