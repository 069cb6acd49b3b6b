import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync, } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { errorCode, errorLine, StartError } from '../start-error.js';
import { initialiseDatabase } from './initialise-database.js';
const REASONS = {
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'it is a file, not a folder',
    ENOENT: 'no folder can be made there',
};
/** Makes the data folder where it is missing and proves that files can be written to it. Throws StartError; returns its real path. */
export function prepareDataFolder(dataFolder) {
    const folder = resolve(dataFolder);
    try {
        makeFolder(folder, 0o700);
        if (!statSync(folder).isDirectory())
            throw Object.assign(new Error(), { code: 'EEXIST' });
        const probe = join(folder, `.write-probe-${process.pid}`);
        writeFileSync(probe, '');
        rmSync(probe);
        return realpathSync(folder);
    }
    catch (error) {
        const reason = REASONS[errorCode(error) ?? ''] ?? errorLine(error);
        throw new StartError(`The data folder ${folder} cannot be used: ${reason}. Set CHODO_DATA to another folder.`);
    }
}
/**
 * The folder of the database files, complete: it is prepared under another name and renamed, so that a start that is
 * killed leaves either nothing or everything. Only for the holder of the lock.
 */
export async function prepareDatabaseFolder(dataFolder) {
    const folder = join(dataFolder, 'database');
    for (const name of readdirSync(dataFolder)) {
        if (name.startsWith('database.partial'))
            rmSync(join(dataFolder, name), { recursive: true, force: true });
    }
    if (existsSync(join(folder, 'PG_VERSION'))) {
        // Names the process of the last run; after kill -9 it stays, and our own lock says already that nobody is in there.
        rmSync(join(folder, 'postmaster.pid'), { force: true });
        return folder;
    }
    removeEmpty(folder);
    const draft = join(dataFolder, 'database.partial');
    mkdirSync(draft, { mode: 0o700 });
    await initialiseDatabase(draft);
    renameSync(draft, folder);
    return folder;
}
function removeEmpty(folder) {
    try {
        rmdirSync(folder);
    }
    catch (error) {
        if (errorCode(error) === 'ENOENT')
            return;
        throw new StartError(`${folder} exists but is no database; move it away or set CHODO_DATA to another folder.`);
    }
}
//# sourceMappingURL=data-folder.js.map