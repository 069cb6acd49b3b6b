import { openDatabase } from '#db/data-source';
import { logFolderOf, readConfig } from '../../api/src/config.js';
import { openLog } from '../../api/src/log/log.js';
import { untilStopped } from '../../api/src/process.js';
import { settingsOf } from '../../api/src/serve.js';
import { startWorker } from './start-worker.js';
/** Takes jobs until told to stop, or until the server that forked it is gone. */
await untilStopped('Chodo worker', async (say) => {
    const config = readConfig(process.env);
    const database = await openDatabase({
        dataFolder: config.dataFolder,
        role: 'command',
        ...(config.databaseUrl !== null && { databaseUrl: config.databaseUrl }),
    });
    const { log, close: closeLog } = openLog('worker', config.log, logFolderOf(config));
    const worker = await startWorker(database, settingsOf(config), log);
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.send?.('ready');
    say('Chodo worker is ready');
    return async () => {
        await worker.close();
        await database.close();
        closeLog();
    };
});
//# sourceMappingURL=main.js.map