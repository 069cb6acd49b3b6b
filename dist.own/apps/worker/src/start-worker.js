import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../api/src/app.module.js';
import { JobWorker } from '../../api/src/jobs/job-worker.js';
import { WorkerSigns } from '../../api/src/jobs/worker-signs.js';
import { NestLog } from '../../api/src/log/nest-log.js';
/**
 * Runs the modules of the API without HTTP and takes jobs. An embedded database has one worker, so that one takes over at
 * once what a killed one left behind; on a server the others may be alive, and the lease decides.
 */
export async function startWorker(database, settings, log) {
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
//# sourceMappingURL=start-worker.js.map