import { Global, Module } from '@nestjs/common';
import { JobWorker } from './job-worker.js';
import { Jobs } from './jobs.js';
import { ProgressFiles } from './progress-files.js';
import { WorkerSigns } from './worker-signs.js';

/** Work that goes on after the answer to a request: sent by services, done by a worker. */
@Global()
@Module({
  providers: [Jobs, JobWorker, WorkerSigns, ProgressFiles],
  exports: [Jobs, JobWorker, WorkerSigns, ProgressFiles],
})
export class JobsModule {}
