import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { prepareDataFolder, prepareDatabaseFolder } from './embedded/data-folder.js';
import { newSharedLoad, readLoad } from './embedded/engine-load.js';
import { acquireLock } from './embedded/lock.js';
import { clearSocketFolder, prepareSocketFolder } from './embedded/socket-folder.js';
import { startEngineWorker } from './embedded/start-worker.js';
import { errorLine, StartError } from './start-error.js';
/** All clients of all programs on one data folder together. */
export const MAX_CONNECTIONS = 40;
/** How long a transaction may say nothing while others wait for it before those are told. */
const IDLE_LIMIT_MS = 20_000;
/** A first start unpacks the database and runs the migrations before it takes clients. */
const JOIN_LIMIT_MS = 120_000;
/**
 * Opens the database in `<dataFolder>/database`. A folder is open in one process: a second server is refused, a command
 * becomes the guest of whoever holds it, server or command. Throws StartError.
 */
export async function openEmbedded(options) {
    const folder = prepareDataFolder(options.dataFolder);
    const socketFolder = await prepareSocketFolder(folder, options.platform);
    const deadline = Date.now() + JOIN_LIMIT_MS;
    for (;;) {
        const attempt = await acquireLock(folder, options.role, guardAddress(socketFolder));
        if ('lock' in attempt)
            return hold(attempt.lock, folder, socketFolder, options);
        if (options.role === 'server' && attempt.holder.state === 'open')
            throw refusal(folder, attempt.holder);
        const guest = options.role === 'command' ? await visit(attempt.holder) : null;
        if (guest !== null)
            return guest;
        if (Date.now() > deadline) {
            throw new StartError(`${folder} is in use by process ${attempt.holder.pid}, which does not let others in.`);
        }
        await pause(100);
    }
}
function guardAddress(socketFolder) {
    return socketFolder === null ? { host: '127.0.0.1', port: 0 } : { path: `${socketFolder}/guard-${randomInt(1e9)}` };
}
function refusal(folder, holder) {
    const page = holder.url === null ? '' : ` (${holder.url})`;
    const advice = holder.role === 'server'
        ? 'Stop it first, or set CHODO_DATA and PORT to run a second one beside it.'
        : 'It is a chodo command; start again when it has finished.';
    return new StartError(`${folder} is already open in process ${holder.pid}${page}. ${advice}`);
}
async function hold(lock, folder, socketFolder, options) {
    try {
        if (socketFolder !== null)
            clearSocketFolder(socketFolder, 'path' in lock.guard ? lock.guard.path : null);
        const address = newAddress(socketFolder);
        const load = newSharedLoad();
        const worker = await startEngineWorker({
            databaseFolder: await prepareDatabaseFolder(folder),
            address,
            maxConnections: MAX_CONNECTIONS,
            idleLimitMs: IDLE_LIMIT_MS,
            load,
        }, options.onLost);
        return holding(lock, worker, { ...address, port: worker.port }, options.role, load);
    }
    catch (error) {
        lock.release();
        if (error instanceof StartError)
            throw error;
        throw new StartError(`The database in ${folder} cannot be opened: ${errorLine(error)}`);
    }
}
function newAddress(socketFolder) {
    const login = { user: 'postgres', database: 'postgres' };
    // Any user of the machine can reach a port, so there a password stands in for the private folder.
    if (socketFolder === null)
        return { ...login, host: '127.0.0.1', port: 0, password: randomBytes(24).toString('hex') };
    return { ...login, host: socketFolder, port: randomInt(1, 1e9), password: '' };
}
function holding(lock, worker, address, role, load) {
    return {
        address,
        holder: true,
        load: () => readLoad(load, Date.now()),
        publish: (news) => lock.publish({ ...news, database: address }),
        close: async () => {
            // A command lets its guests finish, and still lets in what they open; a server tells everybody that it closes.
            if (role === 'server')
                lock.announceClosing();
            await worker.close(role === 'server' ? 'end' : 'wait');
            lock.release();
        },
    };
}
/**
 * The holder's database, or null where it does not take clients (still starting, or already closing). One connection is
 * kept from first to last: as long as it stands, a command that holds the folder does not close it.
 */
async function visit(holder) {
    if (holder.database === null)
        return null;
    const presence = new pg.Client({ ...holder.database, application_name: 'chodo guest' });
    presence.on('error', () => { });
    try {
        await presence.connect();
    }
    catch {
        return null;
    }
    return { address: holder.database, holder: false, load: () => null, publish: () => { }, close: () => presence.end() };
}
//# sourceMappingURL=embedded.js.map