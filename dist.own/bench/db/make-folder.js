import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './start-error.js';
/**
 * Makes a folder and those above it that are missing. Not Node's own `recursive`: that tries for ever where the system says of
 * a folder it will not make that there is no such one (below /proc).
 */
export function makeFolder(folder, mode = 0o777) {
    if (existsSync(folder))
        return;
    if (dirname(folder) !== folder)
        makeFolder(dirname(folder), mode);
    try {
        mkdirSync(folder, { mode });
    }
    catch (error) {
        if (errorCode(error) !== 'EEXIST')
            throw error;
    }
}
//# sourceMappingURL=make-folder.js.map