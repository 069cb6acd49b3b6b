import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { migrateOnce } from './data-source.js';
import { writeSlimPostgis } from './embedded/slim-postgis.js';
import { startEngineWorker } from './embedded/start-worker.js';
import { migrationsFingerprint, templateFile, templateStampFile } from './embedded/template.js';
import { findProjectFolder } from './project-folder.js';

/** A build step (`node dist/db/build-template.js`): makes the data directory that every new embedded database starts from. */
async function buildTemplate(): Promise<void> {
  const fingerprint = migrationsFingerprint(findProjectFolder());
  if (fingerprint === null) throw new Error('the template is built where the sources of the migrations are');
  writeSlimPostgis();
  const archive = await dumpMigratedDatabase();
  const draft = `${templateFile()}.${process.pid}`;
  writeFileSync(draft, archive);
  rmSync(templateStampFile(), { force: true });
  renameSync(draft, templateFile());
  writeFileSync(templateStampFile(), `${fingerprint}\n`);
}

async function dumpMigratedDatabase(): Promise<Uint8Array> {
  const login = { host: '127.0.0.1', password: randomBytes(24).toString('hex') };
  const worker = await startEngineWorker(
    { databaseFolder: null, address: { ...login, port: 0 }, maxConnections: 2, idleLimitMs: 60_000 },
    (error) => {
      throw error;
    },
  );
  await migrateOnce({ ...login, port: worker.port, user: 'postgres', database: 'postgres' });
  const archive = await worker.dump();
  await worker.close('end');
  return archive;
}

await buildTemplate();
