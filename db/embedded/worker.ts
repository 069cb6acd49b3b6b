import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { writeLoad } from './engine-load.js';
import { slimPostgis } from './slim-postgis.js';
import { type Engine, type SessionLoad, SharedSession } from './shared-session.js';
import { listenForClients, type SocketServer } from './socket-server.js';
import { queryMessage, syncMessage } from './wire-messages.js';
import type { WorkerAnswer, WorkerOptions, WorkerRequest } from './worker-messages.js';

/** Runs the engine beside the program's own thread, so that a long query does not keep the program from answering. */
async function main(options: WorkerOptions): Promise<void> {
  const database = await openDatabaseFiles(options);
  const { load: shared } = options;
  const tell = (load: SessionLoad): void => {
    if (shared) writeLoad(shared, load);
  };
  const session = new SharedSession(engineOf(database), options.idleLimitMs, tell);
  const server = await listenForClients({ session, address: options.address, maxConnections: options.maxConnections });
  parentPort?.on('message', (request: WorkerRequest) => void serve(request, database, server));
  answer({ kind: 'ready', port: server.port });
}

function openDatabaseFiles(options: WorkerOptions): Promise<PGlite> {
  return PGlite.create({ dataDir: options.databaseFolder, extensions: { postgis: slimPostgis } });
}

function engineOf(database: PGlite): Engine {
  const execute = (bytes: Uint8Array, onRawData: (data: Uint8Array) => void): Promise<void> =>
    database.runExclusive(() => database.execProtocolRawStream(bytes, { onRawData }));
  return {
    execute,
    abandon: () => execute(Buffer.concat([syncMessage, queryMessage('ROLLBACK')]), () => {}),
    inTransaction: () => database.isInTransaction(),
  };
}

async function serve(request: WorkerRequest, database: PGlite, server: SocketServer): Promise<void> {
  if (request === 'close-when-left-alone') await server.whenLeftAlone();
  await server.close();
  await database.exec('CHECKPOINT');
  await database.close();
  answer({ kind: 'closed' });
  parentPort?.close();
}

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}

await main(workerData as WorkerOptions);
