import { randomBytes } from 'node:crypto';
import { unpackTar } from './tar.js';
import { readTemplate } from './template.js';
import { startEngineWorker } from './start-worker.js';

/** Fills an empty folder with a database: from the template made at build time (about 1 s), else from nothing (about 12 s). */
export async function initialiseDatabase(folder: string): Promise<void> {
  const template = readTemplate();
  if (template !== null) return unpackTar(template, folder);
  const worker = await startEngineWorker(
    {
      databaseFolder: folder,
      address: { host: '127.0.0.1', port: 0, password: randomBytes(24).toString('hex') },
      maxConnections: 1,
      idleLimitMs: 1_000,
    },
    () => {},
  );
  await worker.close('end');
}
