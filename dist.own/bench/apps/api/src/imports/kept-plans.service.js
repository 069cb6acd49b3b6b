var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { BrokenFile, Growth, readFrames, writeFrames } from './frame-file.js';
import { freeMemory } from './free-memory.js';
import { ImportFiles } from './import-files.js';
import { readAhead } from './read-ahead.js';
/** Goes up whenever a plan kept by an earlier version can no longer be written as it is. */
const format = 3;
/**
 * What previews have planned, in files, batch by batch as the database takes them, so that a commit need neither read nor plan
 * again. A commit may follow a plan while it is still being kept.
 */
let KeptPlans = class KeptPlans {
    files;
    logger = new Logger('imports');
    kept = new Map();
    constructor(files) {
        this.files = files;
    }
    /** Begins to keep a plan. One with layers, a boundary or residents is not kept: their files are read again. */
    keep(importId, { code, journal, batched, editions, boundary, residents }) {
        if (editions.length > 0 || boundary || residents.length > 0)
            return;
        const growth = new Growth();
        const done = this.write(importId, { code, journal, batched }, growth).finally(() => this.kept.delete(importId));
        this.kept.set(importId, { growth, done });
    }
    /** The plan of an import, its batches read when they are written; null when there is none of this version. */
    async open(importId) {
        const path = this.files.planPath(importId);
        const keeping = this.kept.get(importId);
        const frames = () => readFrames(path, keeping?.growth);
        const heading = await headingOf(frames());
        if (heading?.format !== format)
            return null;
        const { code, journal, total } = heading;
        const batched = () => ({ total, batches: batchesOf(frames()) });
        return { code, journal, editions: [], boundary: null, residents: [], kept: [], batched };
    }
    /** Waits until nothing is being kept: two large plans at a time would take too much memory. */
    async settled() {
        for (const { done } of this.kept.values())
            await done;
    }
    /** Forgets the plan of an import that is committed, or read anew. */
    async discard(importId) {
        await this.kept.get(importId)?.done;
        this.files.discardPlan(importId);
    }
    async write(importId, planned, growth) {
        try {
            await nextTurn();
            freeMemory();
            await writeFrames(this.files.planPath(importId), framesOf(planned), growth);
            growth.close('whole');
        }
        catch (error) {
            this.logger.warn({ importId, error });
            growth.close('broken');
        }
    }
};
KeptPlans = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ImportFiles])
], KeptPlans);
export { KeptPlans };
async function* framesOf({ code, journal, batched }) {
    const { total, batches } = batched();
    yield { told: { format, code, journal, total }, rows: '' };
    for await (const { rows, ...told } of readAhead(batches))
        yield { told, rows };
}
/** Null where there is no plan, or one that another version has written in its own way. */
async function headingOf(frames) {
    try {
        for await (const { told } of frames)
            return told;
    }
    catch (error) {
        const isNone = error instanceof BrokenFile || error instanceof SyntaxError;
        if (!isNone && error.code !== 'ENOENT')
            throw error;
    }
    return null;
}
async function* batchesOf(frames) {
    let isHeading = true;
    for await (const { told, rows } of frames) {
        if (!isHeading)
            yield { ...told, rows };
        isHeading = false;
    }
}
//# sourceMappingURL=kept-plans.service.js.map