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
/** What a worker process last said of itself; `busySeconds` is 0 where it is idle. */
export type WorkerSign = Readonly<z.infer<typeof sign>>;

const everyMs = 5_000;
/** A worker that has said nothing for so long is gone. */
const goneAfterMs = 5 * 60_000;

/**
 * Signs of life of the workers: a small file each in the data folder, which server and worker share. The embedded database would
 * not do, for nobody else can use it while an import is written.
 */
@Injectable()
export class WorkerSigns {
  private readonly logger = new Logger('worker');
  private readonly worker = `${hostname()}-${process.pid}`;

  constructor(
    @Inject(Settings) private readonly settings: Settings,
    private readonly jobs: JobWorker,
  ) {}

  /** Gives one now and every few seconds, until what is answered is called. */
  begin(): () => void {
    const timer = setInterval(() => this.tryToGive(), everyMs);
    timer.unref();
    this.tryToGive();
    return () => {
      clearInterval(timer);
      rmSync(this.pathOf(this.worker), { force: true });
    };
  }

  /** Of the workers that are alive; the files of those that are gone are removed. */
  read(nowMs = Date.now()): WorkerSign[] {
    return filesIn(this.settings.workersFolder).flatMap((path) => {
      const read = readSign(path);
      if (read && nowMs - read.atMs < goneAfterMs) return [read];
      if (read) rmSync(path, { force: true });
      return [];
    });
  }

  /** A full disk ends no worker. */
  private tryToGive(): void {
    try {
      this.give();
    } catch (error) {
      this.logger.warn({ error });
    }
  }

  private give(): void {
    makeFolder(this.settings.workersFolder);
    const { user, system } = process.cpuUsage();
    const figures = { residentBytes: process.memoryUsage.rss(), cpuSeconds: (user + system) / 1e6 };
    const path = this.pathOf(this.worker);
    const given: WorkerSign = { worker: this.worker, atMs: Date.now(), ...this.jobs.figures(), ...figures };
    writeFileSync(`${path}.new`, JSON.stringify(given));
    renameSync(`${path}.new`, path);
  }

  private pathOf(worker: string): string {
    return join(this.settings.workersFolder, `${worker}.json`);
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Null where it has just gone. */
function readSign(path: string): WorkerSign | null {
  try {
    return sign.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
