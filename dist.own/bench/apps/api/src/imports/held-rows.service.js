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
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { Jobs } from '../jobs/jobs.js';
import { ImportFiles } from './import-files.js';
import { readQueue } from './import-queues.js';
import { findImportOrFail, summaryOf, unfinished } from './import-run-summary.js';
import { queueImport } from './queue-import.js';
/** Rows that were still held when their import was written. */
let HeldRowsService = class HeldRowsService {
    work;
    files;
    jobs;
    constructor(work, files, jobs) {
        this.work = work;
        this.files = files;
        this.jobs = jobs;
    }
    /**
     * Reads the stored files with held rows again, as an import of its own with a preview and an undo: what was written comes back
     * unchanged, what was held waits to be decided. Where such an import is open already, it is the answer.
     */
    async decide(scope, id) {
        const queue = await this.jobs.queue(readQueue);
        const waiting = await this.work.in(scope, async (database) => {
            const { status, report, files } = await findImportOrFail(database, scope, id);
            return status === 'committed' ? filesWithHeldRows(files, report) : [];
        });
        if (waiting.length === 0)
            throw nothingHeld(id);
        const again = randomUUID();
        const files = await this.files.copyStored(again, waiting).catch(() => null);
        if (!files)
            throw notKept(id);
        let begun = false;
        try {
            return await this.work.in(scope, async (database) => {
                await findImportOrFail(database, scope, id, 'lock');
                const open = await openDecision(database, scope, id);
                if (open)
                    return summaryOf(open);
                begun = true;
                return queueImport(database, queue, scope, { id: again, files, decidesImportId: id });
            });
        }
        catch (error) {
            begun = false;
            throw error;
        }
        finally {
            if (!begun)
                await this.files.discard(files);
        }
    }
};
HeldRowsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        ImportFiles,
        Jobs])
], HeldRowsService);
export { HeldRowsService };
/** The import in which the held rows of that one are being decided. */
function openDecision(database, { municipalityCode }, decidesImportId) {
    return database.findOneBy(ImportRun, { municipalityCode, decidesImportId, status: In([...unfinished, 'preview']) });
}
function filesWithHeldRows(files, report) {
    const held = new Set(report?.files.filter((file) => file.held.length > 0).map(({ file }) => file));
    return files.filter(({ name }) => held.has(name));
}
function nothingHeld(id) {
    return new Problem(409, 'conflict', `Import ${id} is not written, or has no held rows: there is nothing to decide.`, {
        detailJa: '判断を待っている行があるのは、反映済みで、保留の行が残っている取込だけです。',
    });
}
function notKept(id) {
    return new Problem(409, 'conflict', `The files of import ${id} are no longer kept here; import them again.`, {
        detailJa: 'この取込の元のファイルが保存されていません。同じファイルをもう一度取り込んでください。',
    });
}
//# sourceMappingURL=held-rows.service.js.map