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
import { Municipality } from '#db/entities/municipality.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Work } from '../accounts/work.js';
import { notFound, Problem } from '../http/problem.js';
import { Jobs } from '../jobs/jobs.js';
import { ImportFiles } from './import-files.js';
import { ImportProgressFiles } from './import-progress.js';
import { commitQueue, readQueue } from './import-queues.js';
import { findImportOrFail, jobOf, keyOf, summaryColumns, summaryOf } from './import-run-summary.js';
import { lockRegister } from './register-import.js';
import { queueImport, requireRoom } from './queue-import.js';
import { goingAlong, undoImport } from './undo-import.js';
/** An import on its way: uploaded, previewed, committed, discarded or taken back. What takes long is a job. */
let ImportRunsService = class ImportRunsService {
    work;
    files;
    jobs;
    progress;
    constructor(work, files, jobs, progress) {
        this.work = work;
        this.files = files;
        this.jobs = jobs;
        this.progress = progress;
    }
    async upload(scope, uploads) {
        if (!uploads?.length) {
            throw new Problem(400, 'bad-request', 'Send one file or more in the field "files".', {
                detailJa: 'ファイルがありません。1つ以上のファイルを選んで送ってください。',
            });
        }
        const queue = await this.jobs.queue(readQueue);
        const id = randomUUID();
        const named = uploads.map(({ path, originalname }) => ({ path, name: originalname }));
        const files = await this.files.adopt(id, named);
        try {
            return await this.work.in(scope, async (database) => {
                await this.municipalityOrFail(database, scope);
                return queueImport(database, queue, scope, { id, files });
            });
        }
        catch (error) {
            await this.files.discard(files);
            throw error;
        }
    }
    list(scope, { status, order, page, pageSize }) {
        const where = { municipalityCode: scope.municipalityCode, ...(status && { status }) };
        return this.work.in(scope, async (database) => {
            await this.municipalityOrFail(database, scope);
            const select = Object.fromEntries(summaryColumns.map((column) => [column, true]));
            const [runs, total] = await database.findAndCount(ImportRun, {
                select,
                where,
                order: { createdAt: order, id: 'ASC' },
                take: pageSize,
                skip: (page - 1) * pageSize,
            });
            return { items: runs.map(summaryOf), total, page, pageSize };
        });
    }
    read(scope, id) {
        return this.work.in(scope, async (database) => {
            const run = await findImportOrFail(database, scope, id);
            return { ...summaryOf(run), report: run.report };
        });
    }
    /** Has the previewed import written; the answer comes at once, the run tells how far it is. */
    async commit(scope, id, decisions) {
        const queue = await this.jobs.queue(commitQueue);
        return this.work.in(scope, async (database) => {
            const run = await findImportOrFail(database, scope, id, 'lock');
            if (run.status !== 'preview') {
                throw new Problem(409, 'conflict', `This import is ${run.status}; only a preview can be committed.`, {
                    detailJa: 'プレビュー中の取込だけを確定できます。',
                    importStatus: run.status,
                });
            }
            checkDecisions(decisions, run.report);
            await requireRoom(database, scope);
            await database.update(ImportRun, keyOf(run), { status: 'committing', progress: 0 });
            this.progress.uncancel({ municipalityCode: scope.municipalityCode, importId: id });
            await queue.sendAgain(database, id, jobOf(scope, id, decisions));
            return { ...summaryOf(run), status: 'committing', progress: 0 };
        });
    }
    /** Before the commit: drops the import and its files. After it: takes everything back that it wrote, or says why not. */
    async remove(scope, id) {
        const undoing = { ...scope, reason: scope.reason ?? `undo of import ${id}` };
        const { files, ...outcome } = await this.work.in(undoing, async (database) => {
            await lockRegister(database, scope.municipalityCode);
            const run = await findImportOrFail(database, scope, id, 'lock');
            if (run.status === 'committing') {
                throw new Problem(409, 'conflict', 'This import is just being written; wait until it is committed.', {
                    detailJa: '取込を書き込み中です。完了してから取り消してください。',
                });
            }
            if (run.status === 'committed')
                return { files: [], ...(await this.undo(database, run)) };
            await database.delete(ImportRun, keyOf(run));
            if (run.status === 'reading') {
                this.progress.cancel({ municipalityCode: scope.municipalityCode, importId: id });
            }
            return { files: run.files, outcome: 'discarded', restored: null };
        });
        await this.files.discard(files);
        return outcome;
    }
    /** What an undo would take along that was estimated since. Throws 404. */
    goesAlong(scope, id) {
        return this.work.in(scope, async (database) => {
            await findImportOrFail(database, scope, id);
            return goingAlong(database, scope.municipalityCode, id);
        });
    }
    async undo(database, run) {
        const undone = await undoImport(database, run.municipalityCode, run.id);
        if (!undone.ok) {
            throw new Problem(409, 'conflict', 'What this import wrote has been changed since; take those changes back first.', {
                detailJa: 'この取込の内容はその後に変更されています。先にそれらの変更を取り消してください。',
                laterChanges: undone.laterChanges,
            });
        }
        await database.update(ImportRun, keyOf(run), { status: 'undone', undoneAt: () => 'now()' });
        return { outcome: 'undone', restored: undone.restored };
    }
    async municipalityOrFail(database, { municipalityCode }) {
        if (!(await database.existsBy(Municipality, { municipalityCode })))
            throw notFound(`municipality ${municipalityCode}`);
    }
};
ImportRunsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        ImportFiles,
        Jobs,
        ImportProgressFiles])
], ImportRunsService);
export { ImportRunsService };
/** Rows of years and of assets belong to a facility that is there. */
const belongingKinds = new Set(['facility-not-found', 'which-facility', 'asset-disposed']);
/** Of two statements one counts: the file's or the register's. */
const eitherKinds = new Set(['stale', 'other-boundary']);
/** Each decision must be about a row that waits for one; otherwise a typing error would silently do nothing. */
function checkDecisions(decisions, { files }) {
    const waiting = new Map(files.flatMap(({ file, held }) => held.map((row) => [`${file}\n${row.cell}`, row])));
    for (const made of decisions) {
        const row = waiting.get(`${made.file}\n${made.cell}`);
        if (!row)
            throw noDecision(made, 'no row waits for one there');
        if (made.decision === 'new' && belongingKinds.has(row.kind)) {
            throw noDecision(made, 'the row belongs to a facility; it can make none');
        }
        const ofBoth = made.decision === 'file' || made.decision === 'register';
        if (made.decision !== 'skip' && ofBoth !== eitherKinds.has(row.kind)) {
            throw noDecision(made, `${made.decision} is not among the answers`);
        }
        if (made.decision !== 'same' || row.candidates.some(({ facilityId }) => facilityId === made.facilityId))
            continue;
        throw noDecision(made, `${made.facilityId} is no candidate`);
    }
}
function noDecision({ file, cell }, why) {
    return new Problem(422, 'unprocessable', `No decision can be made so at ${cell} of ${file}: ${why}.`, {
        detailJa: `「${file}」の${cell}の選択を受け付けられません。取込の画面を開き直して、選び直してください。`,
    });
}
//# sourceMappingURL=import-runs.service.js.map