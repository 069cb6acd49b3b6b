import { ImportRun } from '#db/entities/import-run.entity';
import type { Mappings } from '#geo/import/columns/column-mapping';
import type { ReadFile } from '#geo/import/read-facility-file';
import { type ImportFile, isLayer, readImportFile } from '#geo/import/read-import-file';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { JobWorker } from '../jobs/job-worker.js';
import { Jobs } from '../jobs/jobs.js';
import { abandoned, failureOf } from './failure.js';
import { columnsOfFiles, mappingsOf, readColumns } from './import-columns.js';
import { ImportFiles, type StoredFile } from './import-files.js';
import { commitQueue, type ImportJob, readQueue } from './import-queues.js';
import { beginWriting, planForRegister, untilUnchanged, writePlanned } from './register-import.js';
import { readRegister } from './register-snapshot.js';
import { readMappings } from './remembered-mappings.js';

type Status = ImportRun['status'];

const unfinished: readonly Status[] = ['queued', 'reading', 'committing'];
/** Files of no import (an upload cut off, a municipality removed) go after a day, which a backup being restored takes at most. */
const orphanAfterMs = 24 * 60 * 60 * 1000;
const orphansEveryMs = 60 * 60 * 1000;
/** Reading the files is the first part of the way; planning and writing are the rest. */
const progressWhenRead = 70;

/** What a worker does of an import. A job may be cut off anywhere and begun again: what it writes, it writes in one transaction. */
@Injectable()
export class ImportJobs implements OnModuleInit {
  private readonly logger = new Logger('imports');
  private nextOrphansAt = 0;

  constructor(
    private readonly work: Work,
    private readonly files: ImportFiles,
    private readonly jobs: Jobs,
    private readonly worker: JobWorker,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.worker.work<ImportJob>(readQueue, (job) => this.orFail(job, () => this.preview(job)));
    this.worker.work<ImportJob>(commitQueue, (job) => this.orFail(job, () => this.commit(job)));
    this.worker.chore(() => this.failAbandoned());
    this.worker.chore(() => this.removeOrphans());
  }

  /** Reads the files and notes what a commit would do. */
  private async preview(job: ImportJob): Promise<void> {
    const run = await this.begin(job, ['queued', 'reading'], 'reading');
    if (!run) return;
    const scope = scopeOf(job);
    const mappings = await this.work.in(scope, (database) => readMappings(database, job.municipalityCode));
    const files = await this.readFiles(job, run, () => mappings);
    const register = await this.work.in(scope, (database) => readRegister(database, job.municipalityCode, files));
    const { report } = planForRegister(register, files);
    const done = {
      status: 'preview' as const,
      progress: 100,
      report,
      columns: columnsOfFiles(files.filter((file): file is ReadFile => !isLayer(file))),
    };
    await this.work.in(scope, (database) => advance(database, job, 'reading', done));
  }

  /** Plans again, for the register may have changed since the preview, and writes all of it or nothing. */
  private async commit(job: ImportJob): Promise<void> {
    const run = await this.begin(job, ['committing'], 'committing');
    if (!run) return;
    const scope = scopeOf(job);
    const columns = await this.work.in(scope, (database) => readColumns(database, run));
    const files = await this.readFiles(job, run, ({ name }) => mappingsOf(columns, name));
    await untilUnchanged(async () => {
      const register = await this.work.in(scope, (database) => readRegister(database, job.municipalityCode, files));
      const planned = planForRegister(register, files, job.decisions);
      await this.work.in({ ...scope, importId: job.importId }, async (database) => {
        await beginWriting(database, planned);
        await writePlanned(database, planned);
        const { report } = planned;
        const done = { status: 'committed' as const, progress: 100, report, committedAt: () => 'now()' };
        if (!(await advance(database, job, 'committing', done))) throw new TakenOver(job.importId);
      });
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
  ): Promise<ImportFile[]> {
    const files: ImportFile[] = [];
    for (const [index, file] of run.files.entries()) {
      const bytes = await this.files.read(file);
      files.push(await readImportFile({ name: file.name, bytes }, { mappings: mappingsOfFile(file) }));
      const progress = Math.floor(((index + 1) / run.files.length) * progressWhenRead);
      await this.work.in(scopeOf(job), (database) => database.update(ImportRun, keyOf(job), { progress }));
    }
    return files;
  }

  /** What goes wrong is told in the import itself; only what could not even be noted makes the job begin again. */
  private async orFail(job: ImportJob, perform: () => Promise<void>): Promise<void> {
    try {
      await perform();
    } catch (error) {
      if (error instanceof TakenOver) return;
      this.logger.error(error instanceof Error ? error.stack : String(error));
      await this.fail({ municipalityCode: job.municipalityCode, id: job.importId }, job.actor, failureOf(error));
    }
  }

  /** An import whose job has been given up, after workers have died of it, would stay unfinished for ever. */
  private async failAbandoned(): Promise<void> {
    const runs = await this.dataSource.getRepository(ImportRun).find({
      select: { municipalityCode: true, id: true, status: true, createdBy: true },
      where: { status: In(unfinished) },
    });
    for (const { municipalityCode, id, status, createdBy } of runs) {
      const queue = await this.jobs.queue(status === 'committing' ? commitQueue : readQueue);
      const state = await queue.state(id);
      if (state === 'failed' || state === 'unknown') await this.fail({ municipalityCode, id }, createdBy, abandoned);
    }
  }

  private async removeOrphans(): Promise<void> {
    if (Date.now() < this.nextOrphansAt) return;
    this.nextOrphansAt = Date.now() + orphansEveryMs;
    const files = await this.files.olderThan(orphanAfterMs);
    const runs = await this.dataSource.getRepository(ImportRun).find({ select: { municipalityCode: true, id: true } });
    const known = new Set(runs.map(({ id }) => id));
    for (const { path, importId } of files)
      if (importId === null || !known.has(importId)) await rm(path, { force: true });
  }

  private async fail(key: Pick<ImportRun, 'municipalityCode' | 'id'>, actor: string, error: string): Promise<void> {
    await this.work.in({ municipalityCode: key.municipalityCode, actor }, (database) =>
      database.update(ImportRun, { ...key, status: In(unfinished) }, { status: 'failed', error }),
    );
  }
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
