import { Global, Module } from '@nestjs/common';
import { JobWorker } from './job-worker.js';
import { Jobs } from './jobs.js';
import { WorkerSigns } from './worker-signs.js';

/** Work that goes on after the answer to a request: sent by services, done by a worker. */
@Global()
@Module({ providers: [Jobs, JobWorker, WorkerSigns], exports: [Jobs, JobWorker, WorkerSigns] })
export class JobsModule {}
