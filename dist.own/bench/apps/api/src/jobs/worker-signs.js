var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { makeFolder } from '#db/make-folder';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Settings } from '../settings.js';
import { JobWorker } from './job-worker.js';
const sign = z.object({
    worker: z.string(),
    atMs: z.number(),
    done: z.number(),
    failed: z.number(),
    busySeconds: z.number(),
    residentBytes: z.number(),
    cpuSeconds: z.number(),
});
const everyMs = 5_000;
/** A worker that has said nothing for so long is gone. */
const goneAfterMs = 5 * 60_000;
/**
 * Signs of life of the workers: a small file each in the data folder, which server and worker share. The embedded database would
 * not do, for nobody else can use it while an import is written.
 */
let WorkerSigns = class WorkerSigns {
    settings;
    jobs;
    logger = new Logger('worker');
    worker = `${hostname()}-${process.pid}`;
    constructor(settings, jobs) {
        this.settings = settings;
        this.jobs = jobs;
    }
    /** Gives one now and every few seconds, until what is answered is called. */
    begin() {
        const timer = setInterval(() => this.tryToGive(), everyMs);
        timer.unref();
        this.tryToGive();
        return () => {
            clearInterval(timer);
            rmSync(this.pathOf(this.worker), { force: true });
        };
    }
    /** Of the workers that are alive; the files of those that are gone are removed. */
    read(nowMs = Date.now()) {
        return filesIn(this.settings.workersFolder).flatMap((path) => {
            const read = readSign(path);
            if (read && nowMs - read.atMs < goneAfterMs)
                return [read];
            if (read)
                rmSync(path, { force: true });
            return [];
        });
    }
    /** A full disk ends no worker. */
    tryToGive() {
        try {
            this.give();
        }
        catch (error) {
            this.logger.warn({ error });
        }
    }
    give() {
        makeFolder(this.settings.workersFolder);
        const { user, system } = process.cpuUsage();
        const figures = { residentBytes: process.memoryUsage.rss(), cpuSeconds: (user + system) / 1e6 };
        const path = this.pathOf(this.worker);
        const given = { worker: this.worker, atMs: Date.now(), ...this.jobs.figures(), ...figures };
        writeFileSync(`${path}.new`, JSON.stringify(given));
        renameSync(`${path}.new`, path);
    }
    pathOf(worker) {
        return join(this.settings.workersFolder, `${worker}.json`);
    }
};
WorkerSigns = __decorate([
    Injectable(),
    __param(0, Inject(Settings)),
    __metadata("design:paramtypes", [Settings,
        JobWorker])
], WorkerSigns);
export { WorkerSigns };
function filesIn(folder) {
    try {
        return readdirSync(folder)
            .filter((name) => name.endsWith('.json'))
            .map((name) => join(folder, name));
    }
    catch {
        return [];
    }
}
/** Null where it has just gone. */
function readSign(path) {
    try {
        return sign.parse(JSON.parse(readFileSync(path, 'utf8')));
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=worker-signs.js.map