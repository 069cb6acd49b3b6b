import { errorLine } from '#db/start-error';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { type Job, Jobs, leaseSeconds, type Queue } from './jobs.js';

/** How long an idle worker waits before it looks again: the embedded database cannot call it. */
const pollMs = 500;
/** A job is often followed by the next of the same person, who waits for it: for so long the worker looks more often. */
const eagerForMs = 10_000;
const eagerPollMs = 100;
const renewalMs = (leaseSeconds * 1000) / 6;
const upkeepMs = 20_000;
/** How long a job may go on after the worker was told to stop. */
const graceMs = 20_000;

/** Does one job to its end. A throw gives the job back, so a job that was begun before must be able to begin again. */
export type JobHandler<T extends object> = (data: T) => Promise<void>;

interface Work {
  readonly name: string;
  readonly handler: JobHandler<object>;
}

/** Takes jobs from the queues, one at a time, until stopped. Modules register what they do; only a worker process starts it. */
@Injectable()
export class JobWorker {
  private readonly logger = new Logger('worker');
  private readonly works: Work[] = [];
  private readonly chores: (() => Promise<void>)[] = [];
  private readonly spareTasks: (() => Promise<boolean>)[] = [];
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private current: { readonly queue: Queue<object>; readonly job: Job<object> } | null = null;
  private nextUpkeepAt = 0;
  private nextSpareAt = 0;
  private lastJobAt = Number.NEGATIVE_INFINITY;
  private readonly counts = { done: 0, failed: 0 };
  private busySince: number | null = null;

  constructor(private readonly jobs: Jobs) {}

  /** Declares who does the jobs of a queue. */
  work<T extends object>(name: string, handler: JobHandler<T>): void {
    this.works.push({ name, handler: handler as JobHandler<object> });
  }

  /** Declares what is looked after at the start and every now and then. */
  chore(chore: () => Promise<void>): void {
    this.chores.push(chore);
  }

  /** Declares what is done bit by bit while nobody waits for a job; it tells whether there is more to do. */
  spare(task: () => Promise<boolean>): void {
    this.spareTasks.push(task);
  }

  /** Begins to take jobs. `alone`: no other worker serves this database, so whatever is in a worker's hands was left behind. */
  async start(options: { readonly alone: boolean }): Promise<void> {
    const queues = await Promise.all(this.works.map(({ name }) => this.jobs.queue(name)));
    if (options.alone) for (const queue of queues) await queue.takeBackAll();
    this.running = this.loop(queues);
  }

  /** Jobs done and given back since the start, and for how long it has been at one (0 = idle). */
  figures(): { readonly done: number; readonly failed: number; readonly busySeconds: number } {
    const busySeconds = this.busySince === null ? 0 : (performance.now() - this.busySince) / 1000;
    return { ...this.counts, busySeconds };
  }

  /** Takes no new job; a running one may end, or is given back when it does not end in time. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const late = new AbortController();
    await Promise.race([this.running, pause(graceMs, undefined, { signal: late.signal }).catch(() => {})]);
    late.abort();
    await this.current?.queue.fail(this.current.job.id, 'the worker was stopped');
  }

  private async loop(queues: readonly Queue<object>[]): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.lookAfter();
      if (await this.takeOne(queues)) continue;
      const isEager = Date.now() - this.lastJobAt < eagerForMs;
      if (!isEager) await this.useSpareTime();
      await pause(isEager ? eagerPollMs : pollMs, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }

  private async lookAfter(): Promise<void> {
    if (Date.now() < this.nextUpkeepAt) return;
    this.nextUpkeepAt = Date.now() + upkeepMs;
    for (const chore of [() => this.jobs.upkeep(), ...this.chores]) await this.quietly(chore);
  }

  private async useSpareTime(): Promise<void> {
    if (Date.now() < this.nextSpareAt) return;
    let hasMore = false;
    for (const task of this.spareTasks) {
      await this.quietly(async () => {
        if (await task()) hasMore = true;
      });
    }
    this.nextSpareAt = hasMore ? 0 : Date.now() + upkeepMs;
  }

  private async takeOne(queues: readonly Queue<object>[]): Promise<boolean> {
    for (const [index, queue] of queues.entries()) {
      const job = await queue.take();
      if (!job) continue;
      this.current = { queue, job };
      await this.perform(queue, job, this.works[index]!.handler);
      this.current = null;
      this.lastJobAt = Date.now();
      return true;
    }
    return false;
  }

  private async perform(queue: Queue<object>, job: Job<object>, handler: JobHandler<object>): Promise<void> {
    const renewal = setInterval(() => void this.quietly(() => queue.renew(job.id)), renewalMs);
    const begun = performance.now();
    this.busySince = begun;
    try {
      await handler(job.data);
      await queue.complete(job.id);
      this.counts.done += 1;
      this.logger.log({ queue: queue.name, jobId: job.id, ms: Math.round(performance.now() - begun) });
    } catch (error) {
      this.counts.failed += 1;
      this.logger.error({ queue: queue.name, jobId: job.id, error });
      await this.quietly(() => queue.fail(job.id, errorLine(error)));
    } finally {
      clearInterval(renewal);
      this.busySince = null;
    }
  }

  /** What a lost connection interrupts is done in the next round. */
  private async quietly(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.logger.warn({ error });
    }
  }
}
