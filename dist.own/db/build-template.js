import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { migrateOnce } from './data-source.js';
import { writeSlimPostgis } from './embedded/slim-postgis.js';
import { startEngineWorker } from './embedded/start-worker.js';
import { migrationsFingerprint, templateFolder, templateStampFile } from './embedded/template.js';
import { findProjectFolder } from './project-folder.js';
/** A build step (`node dist/db/build-template.js`): makes the data directory that every new embedded database starts from. */
async function buildTemplate() {
    const fingerprint = migrationsFingerprint(findProjectFolder());
    if (fingerprint === null)
        throw new Error('the template is built where the sources of the migrations are');
    writeSlimPostgis();
    const draft = `${templateFolder()}.${process.pid}`;
    await makeMigratedDatabase(draft);
    rmSync(templateStampFile(), { force: true });
    rmSync(templateFolder(), { recursive: true, force: true });
    renameSync(draft, templateFolder());
    writeFileSync(templateStampFile(), `${fingerprint}\n`);
}
async function makeMigratedDatabase(folder) {
    mkdirSync(folder, { mode: 0o700 });
    const login = { host: '127.0.0.1', password: randomBytes(24).toString('hex') };
    const worker = await startEngineWorker({ databaseFolder: folder, address: { ...login, port: 0 }, maxConnections: 2, idleLimitMs: 60_000 }, (error) => {
        throw error;
    });
    await migrateOnce({ ...login, port: worker.port, user: 'postgres', database: 'postgres' });
    await worker.close('end');
}
await buildTemplate();
//# sourceMappingURL=build-template.js.map