var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { errorLine } from '#db/start-error';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Jobs, leaseSeconds } from './jobs.js';
/** How long an idle worker waits before it looks again: the embedded database cannot call it. */
const pollMs = 500;
/** A job is often followed by the next of the same person, who waits for it: for so long the worker looks more often. */
const eagerForMs = 10_000;
const eagerPollMs = 100;
const renewalMs = (leaseSeconds * 1000) / 6;
const upkeepMs = 20_000;
/** How long a job may go on after the worker was told to stop. */
const graceMs = 20_000;
/** Takes jobs from the queues, one at a time, until stopped. Modules register what they do; only a worker process starts it. */
let JobWorker = class JobWorker {
    jobs;
    logger = new Logger('worker');
    works = [];
    chores = [];
    spareTasks = [];
    stopping = new AbortController();
    running = Promise.resolve();
    current = null;
    nextUpkeepAt = 0;
    nextSpareAt = 0;
    lastJobAt = Number.NEGATIVE_INFINITY;
    counts = { done: 0, failed: 0 };
    busySince = null;
    constructor(jobs) {
        this.jobs = jobs;
    }
    /** Declares who does the jobs of a queue. */
    work(name, handler) {
        this.works.push({ name, handler: handler });
    }
    /** Declares what is looked after at the start and every now and then. */
    chore(chore) {
        this.chores.push(chore);
    }
    /** Declares what is done bit by bit while nobody waits for a job; it tells whether there is more to do. */
    spare(task) {
        this.spareTasks.push(task);
    }
    /** Begins to take jobs. `alone`: no other worker serves this database, so whatever is in a worker's hands was left behind. */
    async start(options) {
        const queues = await Promise.all(this.works.map(({ name }) => this.jobs.queue(name)));
        if (options.alone)
            for (const queue of queues)
                await queue.takeBackAll();
        this.running = this.loop(queues);
    }
    /** Jobs done and given back since the start, and for how long it has been at one (0 = idle). */
    figures() {
        const busySeconds = this.busySince === null ? 0 : (performance.now() - this.busySince) / 1000;
        return { ...this.counts, busySeconds };
    }
    /** Takes no new job; a running one may end, or is given back when it does not end in time. */
    async stop() {
        this.stopping.abort();
        const late = new AbortController();
        await Promise.race([this.running, pause(graceMs, undefined, { signal: late.signal }).catch(() => { })]);
        late.abort();
        await this.current?.queue.fail(this.current.job.id, 'the worker was stopped');
    }
    async loop(queues) {
        while (!this.stopping.signal.aborted) {
            await this.lookAfter();
            if (await this.takeOne(queues))
                continue;
            const isEager = Date.now() - this.lastJobAt < eagerForMs;
            if (!isEager)
                await this.useSpareTime();
            await pause(isEager ? eagerPollMs : pollMs, undefined, { signal: this.stopping.signal }).catch(() => { });
        }
    }
    async lookAfter() {
        if (Date.now() < this.nextUpkeepAt)
            return;
        this.nextUpkeepAt = Date.now() + upkeepMs;
        for (const chore of [() => this.jobs.upkeep(), ...this.chores])
            await this.quietly(chore);
    }
    async useSpareTime() {
        if (Date.now() < this.nextSpareAt)
            return;
        let hasMore = false;
        for (const task of this.spareTasks) {
            await this.quietly(async () => {
                if (await task())
                    hasMore = true;
            });
        }
        this.nextSpareAt = hasMore ? 0 : Date.now() + upkeepMs;
    }
    async takeOne(queues) {
        for (const [index, queue] of queues.entries()) {
            const job = await queue.take();
            if (!job)
                continue;
            this.current = { queue, job };
            await this.perform(queue, job, this.works[index].handler);
            this.current = null;
            this.lastJobAt = Date.now();
            return true;
        }
        return false;
    }
    async perform(queue, job, handler) {
        const renewal = setInterval(() => void this.quietly(() => queue.renew(job.id)), renewalMs);
        const begun = performance.now();
        this.busySince = begun;
        try {
            await handler(job.data);
            await queue.complete(job.id);
            this.counts.done += 1;
            this.logger.log({ queue: queue.name, jobId: job.id, ms: Math.round(performance.now() - begun) });
        }
        catch (error) {
            this.counts.failed += 1;
            this.logger.error({ queue: queue.name, jobId: job.id, error });
            await this.quietly(() => queue.fail(job.id, errorLine(error)));
        }
        finally {
            clearInterval(renewal);
            this.busySince = null;
        }
    }
    /** What a lost connection interrupts is done in the next round. */
    async quietly(action) {
        try {
            await action();
        }
        catch (error) {
            this.logger.warn({ error });
        }
    }
};
JobWorker = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Jobs])
], JobWorker);
export { JobWorker };
//# sourceMappingURL=job-worker.js.map