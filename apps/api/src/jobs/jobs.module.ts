import { Global, Module } from '@nestjs/common';
import { JobWorker } from './job-worker.js';
import { Jobs } from './jobs.js';

/** Work that goes on after the answer to a request: sent by services, done by a worker. */
@Global()
@Module({ providers: [Jobs, JobWorker], exports: [Jobs, JobWorker] })
export class JobsModule {}
