import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { errorCode, StartError } from '../start-error.js';
/** The path of a socket file may take about 100 bytes (104 on macOS, 108 on Linux, the closing zero included). */
const PATH_LIMIT_BYTES = 100;
/** The longest name that is put into the folder. */
const LONGEST_NAME = '.s.PGSQL.4294967295';
/**
 * A folder that only this user can enter, for the socket files of one data folder: inside it where the path is short
 * enough and the file system knows sockets, else a short one in the system's temporary folder, named by a hash. Null on
 * Windows, where `pg` knows no socket files.
 */
export async function prepareSocketFolder(dataFolder, platform = process.platform) {
    if (platform === 'win32')
        return null;
    const inside = join(dataFolder, 'socket');
    if (fits(inside)) {
        makePrivate(inside);
        if (await takesSockets(inside))
            return inside;
    }
    const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
    const outside = join(tmpdir(), `chodo-${hash}`);
    if (!fits(outside))
        throw new StartError(`The temporary folder ${tmpdir()} has too long a path for a socket; set TMPDIR to a shorter one.`);
    makePrivate(outside);
    return outside;
}
/** Removes what dead processes left behind; only the holder of the data folder's lock may. */
export function clearSocketFolder(folder, keep) {
    for (const name of readdirSync(folder)) {
        const file = join(folder, name);
        if (file !== keep)
            rmSync(file, { force: true });
    }
}
function fits(folder) {
    return Buffer.byteLength(join(folder, LONGEST_NAME)) <= PATH_LIMIT_BYTES;
}
/** Makes the folder; one that somebody else has put there (a temporary folder is open to all) is refused. */
function makePrivate(folder) {
    try {
        mkdirSync(folder, { mode: 0o700 });
    }
    catch (error) {
        if (errorCode(error) !== 'EEXIST')
            throw error;
    }
    const found = lstatSync(folder);
    if (!found.isDirectory() || found.uid !== userInfo().uid) {
        throw new StartError(`${folder} belongs to somebody else; remove it or set TMPDIR to another folder.`);
    }
    if ((statSync(folder).mode & 0o077) !== 0)
        chmodSync(folder, 0o700);
}
function takesSockets(folder) {
    const probe = join(folder, `probe-${process.pid}`);
    return new Promise((resolve) => {
        const server = createServer();
        server.once('error', () => resolve(false));
        server.listen(probe, () => server.close(() => resolve(true)));
    });
}
//# sourceMappingURL=socket-folder.js.map