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
import { rm } from 'node:fs/promises';
import { In } from 'typeorm';
import { Work } from '../accounts/work.js';
import { JobWorker } from '../jobs/job-worker.js';
import { Jobs } from '../jobs/jobs.js';
import { abandoned } from './failure.js';
import { ImportFiles } from './import-files.js';
import { commitQueue, readQueue } from './import-queues.js';
import { failUnfinished, unfinished } from './import-run-summary.js';
/** Files of no import (an upload cut off, a municipality removed) go after a day, which a backup being restored takes at most. */
const orphanAfterMs = 24 * 60 * 60 * 1000;
const orphansEveryMs = 60 * 60 * 1000;
/** What a worker looks after now and then: imports that nobody will finish, files that belong to none. */
let ImportUpkeep = class ImportUpkeep {
    work;
    files;
    jobs;
    worker;
    nextOrphansAt = 0;
    constructor(work, files, jobs, worker) {
        this.work = work;
        this.files = files;
        this.jobs = jobs;
        this.worker = worker;
    }
    onModuleInit() {
        this.worker.chore(() => this.failAbandoned());
        this.worker.chore(() => this.removeOrphans());
    }
    /** An import whose job has been given up, after workers have died of it, would stay unfinished for ever. */
    async failAbandoned() {
        const runs = await this.work.acrossCities((database) => database.find(ImportRun, {
            select: { municipalityCode: true, id: true, status: true, createdBy: true },
            where: { status: In(unfinished) },
        }));
        for (const { municipalityCode, id, status, createdBy } of runs) {
            const queue = await this.jobs.queue(status === 'committing' ? commitQueue : readQueue);
            const state = await queue.state(id);
            if (state !== 'failed' && state !== 'unknown')
                continue;
            await this.work.in({ municipalityCode, actor: createdBy }, (database) => failUnfinished(database, { municipalityCode, id }, abandoned));
        }
    }
    async removeOrphans() {
        if (Date.now() < this.nextOrphansAt)
            return;
        this.nextOrphansAt = Date.now() + orphansEveryMs;
        const files = await this.files.olderThan(orphanAfterMs);
        const select = { municipalityCode: true, id: true };
        const runs = await this.work.acrossCities((database) => database.find(ImportRun, { select }));
        const known = new Set(runs.map(({ id }) => id));
        for (const { path, importId } of files)
            if (importId === null || !known.has(importId))
                await rm(path, { force: true });
    }
};
ImportUpkeep = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        ImportFiles,
        Jobs,
        JobWorker])
], ImportUpkeep);
export { ImportUpkeep };
//# sourceMappingURL=import-upkeep.service.js.map