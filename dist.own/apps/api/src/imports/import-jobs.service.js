var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ImportRun } from '#db/entities/import-run.entity';
import { isLayer, readImportFile } from '#geo/import/read-import-file';
import { Injectable, Logger } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { JobWorker } from '../jobs/job-worker.js';
import { failureOf } from './failure.js';
import { BrokenFile } from './frame-file.js';
import { freeMemory } from './free-memory.js';
import { columnsOfFiles, mappingsOf, readColumns } from './import-columns.js';
import { ImportFiles } from './import-files.js';
import { ImportCancelled, ImportProgressFiles } from './import-progress.js';
import { failUnfinished } from './import-run-summary.js';
import { commitQueue, readQueue } from './import-queues.js';
import { KeptPlans } from './kept-plans.service.js';
import { beginWriting, planForRegister, untilUnchanged, writePlanned, } from './register-import.js';
import { readRegister } from './register-snapshot.js';
import { RegisterChanged } from './change-rows.js';
import { readMappings } from './remembered-mappings.js';
/** Reading the files is the first part of the way; planning and writing are the rest. */
const progressWhenRead = 70;
/** What a worker does of an import. A job may be cut off anywhere and begun again: what it writes, it writes in one transaction. */
let ImportJobs = class ImportJobs {
    work;
    files;
    plans;
    progress;
    worker;
    logger = new Logger('imports');
    constructor(work, files, plans, progress, worker) {
        this.work = work;
        this.files = files;
        this.plans = plans;
        this.progress = progress;
        this.worker = worker;
    }
    onModuleInit() {
        this.worker.work(readQueue, (job) => this.orFail(job, () => this.preview(job)));
        this.worker.work(commitQueue, (job) => this.orFail(job, () => this.commit(job)));
    }
    /** Reads the files and notes what a commit would do; how it would be written is kept after that. */
    async preview(job) {
        const run = await this.begin(job, ['queued', 'reading'], 'reading');
        if (!run)
            return;
        await this.plans.settled();
        await this.plans.discard(job.importId);
        const scope = scopeOf(job);
        const mappings = await this.work.in(scope, (database) => readMappings(database, job.municipalityCode));
        const tell = this.progress.teller(job);
        const files = await this.readFiles(job, run, () => mappings, tell);
        const register = await this.work.in(scope, (database) => readRegister(database, job.municipalityCode, files));
        const planned = planForRegister(register, files, [], matching(files, tell));
        const done = {
            status: 'preview',
            progress: 100,
            report: planned.report,
            columns: columnsOfFiles(files),
        };
        const isPreviewed = await this.work.in(scope, (database) => advance(database, job, 'reading', done));
        if (isPreviewed)
            this.plans.keep(job.importId, planned);
    }
    /** Writes all of it or nothing: what the preview planned, or planned again when the register or somebody's decisions differ. */
    async commit(job) {
        const run = await this.begin(job, ['committing'], 'committing');
        if (!run)
            return;
        const tell = this.progress.teller(job);
        if (!(await this.writeKept(job, tell)))
            await this.planAndWrite(job, run, tell);
        await this.plans.discard(job.importId);
    }
    /** False when there is no kept plan that answers to this job and to the register as it is now. */
    async writeKept(job, tell) {
        const kept = job.decisions.length === 0 ? await this.plans.open(job.importId) : null;
        if (!kept)
            return false;
        try {
            await this.write(job, kept, tell);
            return true;
        }
        catch (error) {
            if (error instanceof RegisterChanged || error instanceof BrokenFile)
                return false;
            throw error;
        }
    }
    async planAndWrite(job, run, tell) {
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
    write(job, plan, tell, report) {
        return this.work.in({ ...scopeOf(job), importId: job.importId }, async (database) => {
            await beginWriting(database, plan);
            await writePlanned(database, plan, (written, total) => tell('write', written, total));
            tell('write', 1, 1);
            const done = { status: 'committed', progress: 100, committedAt: () => 'now()' };
            if (!(await advance(database, job, 'committing', { ...done, ...(report && { report }) }))) {
                throw new TakenOver(job.importId);
            }
        });
    }
    /** Null when the import was discarded meanwhile, or when a worker has done this already. */
    begin(job, expected, status) {
        return this.work.in(scopeOf(job), async (database) => {
            const run = await database.findOneBy(ImportRun, keyOf(job));
            if (!run || !expected.includes(run.status))
                return null;
            return (await advance(database, job, run.status, { status, progress: 0 })) ? run : null;
        });
    }
    async readFiles(job, run, mappingsOfFile, tell) {
        const files = [];
        const total = run.files.reduce((sum, { bytes }) => sum + bytes, 0);
        let done = 0;
        for (const file of run.files) {
            tell('read', done, total);
            const bytes = await this.files.read(file);
            files.push(await readImportFile({ name: file.name, bytes }, { mappings: mappingsOfFile(file), year: file.year ?? null }));
            done += file.bytes;
            const progress = Math.floor((done / Math.max(1, total)) * progressWhenRead);
            await this.work.in(scopeOf(job), (database) => database.update(ImportRun, keyOf(job), { progress }));
        }
        tell('read', total, total);
        freeMemory();
        return files;
    }
    /** What goes wrong is told in the import itself; only what could not even be noted makes the job begin again. */
    async orFail(job, perform) {
        try {
            await perform();
        }
        catch (error) {
            if (error instanceof TakenOver)
                return;
            if (error instanceof ImportCancelled)
                return await this.backToPreview(job);
            this.logger.error({ importId: job.importId, error });
            await this.fail(job, failureOf(error));
        }
        finally {
            this.progress.end(job);
        }
    }
    /** What was to be written can be looked at again; an import that was only being read has been discarded by who cancelled it. */
    async backToPreview(job) {
        await this.work.in(scopeOf(job), (database) => advance(database, job, 'committing', { status: 'preview', progress: 100 }));
    }
    async fail(job, error) {
        await this.work.in(scopeOf(job), (database) => failUnfinished(database, keyOf(job), error));
    }
};
ImportJobs = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        ImportFiles,
        KeptPlans,
        ImportProgressFiles,
        JobWorker])
], ImportJobs);
export { ImportJobs };
/** Tells how many of the rows of the files are matched. */
function matching(files, tell) {
    const total = files.reduce((sum, file) => sum + (isLayer(file) ? 0 : file.rowCount), 0);
    return (rows) => tell('match', rows, total);
}
/** Another worker, or whoever discarded the import, came first: everything written here is rolled back. */
class TakenOver extends Error {
}
/** Moves an import on, unless it is no longer where this job left it. */
async function advance(database, job, from, changes) {
    const done = await database.update(ImportRun, { ...keyOf(job), status: from }, changes);
    return done.affected === 1;
}
function scopeOf({ municipalityCode, actor, reason }) {
    return { municipalityCode, actor, reason };
}
function keyOf({ municipalityCode, importId }) {
    return { municipalityCode, id: importId };
}
//# sourceMappingURL=import-jobs.service.js.map