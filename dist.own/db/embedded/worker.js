import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { writeLoad } from './engine-load.js';
import { slimPostgis } from './slim-postgis.js';
import { SharedSession } from './shared-session.js';
import { listenForClients } from './socket-server.js';
import { queryMessage, syncMessage } from './wire-messages.js';
/** Runs the engine beside the program's own thread, so that a long query does not keep the program from answering. */
async function main(options) {
    const database = await openDatabaseFiles(options);
    const { load: shared } = options;
    const tell = (load) => {
        if (shared)
            writeLoad(shared, load);
    };
    const session = new SharedSession(engineOf(database), options.idleLimitMs, tell);
    const server = await listenForClients({ session, address: options.address, maxConnections: options.maxConnections });
    parentPort?.on('message', (request) => void serve(request, database, server));
    answer({ kind: 'ready', port: server.port });
}
function openDatabaseFiles(options) {
    return PGlite.create({ dataDir: options.databaseFolder, extensions: { postgis: slimPostgis } });
}
function engineOf(database) {
    const execute = (bytes, onRawData) => database.runExclusive(() => database.execProtocolRawStream(bytes, { onRawData }));
    return {
        execute,
        abandon: () => execute(Buffer.concat([syncMessage, queryMessage('ROLLBACK')]), () => { }),
        inTransaction: () => database.isInTransaction(),
    };
}
async function serve(request, database, server) {
    if (request === 'close-when-left-alone')
        await server.whenLeftAlone();
    await server.close();
    await database.exec('CHECKPOINT');
    await database.close();
    answer({ kind: 'closed' });
    parentPort?.close();
}
function answer(message) {
    parentPort?.postMessage(message);
}
await main(workerData);
//# sourceMappingURL=worker.js.map