import { openDatabase } from '#db/data-source';
import { prepareDataFolder } from '#db/embedded/data-folder';
import { findProjectFolder } from '#db/project-folder';
import { errorCode, StartError } from '#db/start-error';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { logFolderOf } from './config.js';
import { openLog } from './log/log.js';
import { createApp } from './create-app.js';
import { Drain } from './http/drain.js';
import { currentFiscalYear, Settings } from './settings.js';
/** How long what is being answered may take once the server is told to stop. */
const drainMs = 10_000;
/**
 * Opens the database, lets the caller prepare what must be there first, and listens: who gets an answer finds everything ready.
 * Throws StartError with one line where the port is taken or the database does not open.
 */
export async function startServer(config, prepare) {
    await assertPortIsFree(config);
    // Also beside an external database: uploaded files lie there.
    prepareDataFolder(config.dataFolder);
    const { log, close: closeLog } = openLog('server', config.log, logFolderOf(config));
    const database = await openDatabase({
        dataFolder: config.dataFolder,
        role: 'server',
        ...(config.databaseUrl !== null && { databaseUrl: config.databaseUrl }),
    });
    try {
        const app = await createApp({
            dataSource: database.dataSource,
            settings: settingsOf(config),
            webFolder: join(findProjectFolder(), 'dist', 'web'),
            log,
            readEngineLoad: () => database.load(),
        });
        await app.init();
        await prepare?.(app);
        await app.listen(config.port, config.host).catch((error) => {
            throw portError(config, error);
        });
        const url = urlOf(config, app);
        database.publish({ url });
        return {
            url,
            app,
            database,
            close: async () => {
                if (!(await app.get(Drain).end(drainMs)))
                    app.getHttpServer().closeAllConnections();
                await app.close();
                await database.close();
                closeLog();
            },
        };
    }
    catch (error) {
        await database.close();
        throw error;
    }
}
/** The settings that follow from the configuration and from today's date. */
export function settingsOf(config) {
    const { dataFolder, entrance, audit, edges } = config;
    return new Settings(join(dataFolder, 'files'), currentFiscalYear(new Date()), undefined, entrance, audit, edges);
}
/** What people open. */
function urlOf(config, app) {
    if (config.entrance.publicOrigin !== null)
        return config.entrance.publicOrigin;
    const address = app.getHttpServer().address();
    const host = config.host.includes(':') ? `[${config.host.replaceAll(/[[\]]/g, '')}]` : config.host;
    return `http://${host}:${address.port}`;
}
/** Asked before the database is opened, so that a taken port is told at once. */
function assertPortIsFree(config) {
    return new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', (error) => reject(portError(config, error)));
        probe.listen(config.port, config.host, () => probe.close(() => resolve()));
    });
}
function portError(config, error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE') {
        return new StartError(`Port ${config.port} is in use. Stop what uses it, or start with another: PORT=3001 npm start`);
    }
    if (code === 'EACCES')
        return new StartError(`Port ${config.port} needs special rights. Choose one above 1023: PORT=3001`);
    return error;
}
//# sourceMappingURL=serve.js.map