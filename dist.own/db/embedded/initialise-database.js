import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { startEngineWorker } from './start-worker.js';
import { isTemplateFresh, templateFolder } from './template.js';
/** Fills an empty folder with a database: from the template made at build time (a copy), else from nothing (about 12 s). */
export async function initialiseDatabase(folder) {
    if (isTemplateFresh())
        return cpSync(templateFolder(), folder, { recursive: true });
    const worker = await startEngineWorker({
        databaseFolder: folder,
        address: { host: '127.0.0.1', port: 0, password: randomBytes(24).toString('hex') },
        maxConnections: 1,
        idleLimitMs: 1_000,
    }, () => { });
    await worker.close('end');
}
//# sourceMappingURL=initialise-database.js.map