import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { postgis } from '@electric-sql/pglite-postgis';
import { SharedSession } from './shared-session.js';
import { listenForClients } from './socket-server.js';
import type { WorkerAnswer, WorkerOptions, WorkerRequest } from './worker-messages.js';

/** Runs the engine beside the program's own thread, so that a long query does not keep the program from answering. */
async function main(options: WorkerOptions): Promise<void> {
  const engine = await openEngine(options);
  const session = new SharedSession(
    {
      execute: (bytes, onData) => engine.runExclusive(() => engine.execProtocolRawStream(bytes, { onRawData: onData })),
      inTransaction: () => engine.isInTransaction(),
    },
    options.idleLimitMs,
    (error) => {
      throw error;
    },
  );
  const server = await listenForClients({ session, address: options.address, maxConnections: options.maxConnections });
  parentPort?.on('message', (request: WorkerRequest) => {
    if (request === 'stop-listening') server.stopListening();
    else if (request === 'count') answer({ kind: 'count', clients: server.clientCount() });
    else if (request === 'dump') void dump(engine);
    else void close(engine, server);
  });
  answer({ kind: 'ready', port: server.port });
}

function openEngine(options: WorkerOptions): Promise<PGlite> {
  const place = options.databaseFolder === null ? {} : { dataDir: options.databaseFolder };
  return PGlite.create({ ...place, extensions: { postgis } });
}

async function dump(engine: PGlite): Promise<void> {
  await engine.exec('CHECKPOINT');
  const file = await engine.dumpDataDir('gzip');
  answer({ kind: 'dump', bytes: new Uint8Array(await file.arrayBuffer()) });
}

async function close(engine: PGlite, server: { close(): Promise<void> }): Promise<void> {
  await server.close();
  await engine.exec('CHECKPOINT');
  await engine.close();
  answer({ kind: 'closed' });
  parentPort?.close();
}

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}

await main(workerData as WorkerOptions);
