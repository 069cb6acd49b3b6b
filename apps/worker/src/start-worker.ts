import type { Database } from '#db/data-source';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../api/src/app.module.js';
import { JobWorker } from '../../api/src/jobs/job-worker.js';
import { WorkerSigns } from '../../api/src/jobs/worker-signs.js';
import type { Log } from '../../api/src/log/log.js';
import { NestLog } from '../../api/src/log/nest-log.js';
import type { Settings } from '../../api/src/settings.js';

/** A worker that takes jobs; `close` lets the running one end. */
export interface RunningWorker {
  close(): Promise<void>;
}

/**
 * Runs the modules of the API without HTTP and takes jobs. An embedded database has one worker, so that one takes over at
 * once what a killed one left behind; on a server the others may be alive, and the lease decides.
 */
export async function startWorker(
  database: Pick<Database, 'dataSource' | 'kind'>,
  settings: Settings,
  log?: Log,
): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(AppModule.with(database.dataSource, settings), {
    logger: log ? new NestLog(log) : ['error', 'warn'],
    abortOnError: false,
  });
  const worker = app.get(JobWorker);
  await worker.start({ alone: database.kind === 'embedded' });
  const endSigns = app.get(WorkerSigns).begin();
  return {
    close: async () => {
      await worker.stop();
      endSigns();
      await app.close();
    },
  };
}
