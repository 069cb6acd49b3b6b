import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseAddress } from './embedded/address.js';
import { prepareDataFolder, prepareDatabaseFolder } from './embedded/data-folder.js';
import { type EngineLoad, newSharedLoad, readLoad, type SharedLoad } from './embedded/engine-load.js';
import type { GuardAddress } from './embedded/guard.js';
import { acquireLock, type Lock, type LockEntry } from './embedded/lock.js';
import { clearSocketFolder, prepareSocketFolder } from './embedded/socket-folder.js';
import { type EngineWorker, startEngineWorker } from './embedded/start-worker.js';
import { errorLine, StartError } from './start-error.js';

/** All clients of all programs on one data folder together. */
export const MAX_CONNECTIONS = 40;
/** How long a transaction may say nothing while others wait for it before those are told. */
const IDLE_LIMIT_MS = 20_000;
/** A first start unpacks the database and runs the migrations before it takes clients. */
const JOIN_LIMIT_MS = 120_000;

/** The database of a data folder, opened by this process or reached through the one that has it open. */
export interface EmbeddedDatabase {
  address: DatabaseAddress;
  /** This process holds the folder (and so runs the migrations); otherwise it is another's guest. */
  holder: boolean;
  /** What waits for the engine; null where another process runs it. */
  load(): EngineLoad | null;
  /** Lets guests in, and tells them where the web page is. */
  publish(news: { url?: string }): void;
  /** As holder: waits for guests to finish (a command) or sends them away (a server), then closes the files. */
  close(): Promise<void>;
}

/** `onLost` is called when the engine dies while the folder is open; nothing that was acknowledged is lost. */
export interface EmbeddedOptions {
  dataFolder: string;
  role: 'server' | 'command';
  onLost: (error: Error) => void;
  /** Counts as another system's, to try its kind of socket; only for tests. */
  platform?: NodeJS.Platform;
}

/**
 * Opens the database in `<dataFolder>/database`. A folder is open in one process: a second server is refused, a command
 * becomes the guest of whoever holds it, server or command. Throws StartError.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = prepareDataFolder(options.dataFolder);
  const socketFolder = await prepareSocketFolder(folder, options.platform);
  const deadline = Date.now() + JOIN_LIMIT_MS;
  for (;;) {
    const attempt = await acquireLock(folder, options.role, guardAddress(socketFolder));
    if ('lock' in attempt) return hold(attempt.lock, folder, socketFolder, options);
    if (options.role === 'server' && attempt.holder.state === 'open') throw refusal(folder, attempt.holder);
    const guest = options.role === 'command' ? await visit(attempt.holder) : null;
    if (guest !== null) return guest;
    if (Date.now() > deadline) {
      throw new StartError(`${folder} is in use by process ${attempt.holder.pid}, which does not let others in.`);
    }
    await pause(100);
  }
}

function guardAddress(socketFolder: string | null): GuardAddress {
  return socketFolder === null ? { host: '127.0.0.1', port: 0 } : { path: `${socketFolder}/guard-${randomInt(1e9)}` };
}

function refusal(folder: string, holder: LockEntry): StartError {
  const page = holder.url === null ? '' : ` (${holder.url})`;
  const advice =
    holder.role === 'server'
      ? 'Stop it first, or set CHODO_DATA and PORT to run a second one beside it.'
      : 'It is a chodo command; start again when it has finished.';
  return new StartError(`${folder} is already open in process ${holder.pid}${page}. ${advice}`);
}

async function hold(
  lock: Lock,
  folder: string,
  socketFolder: string | null,
  options: EmbeddedOptions,
): Promise<EmbeddedDatabase> {
  try {
    if (socketFolder !== null) clearSocketFolder(socketFolder, 'path' in lock.guard ? lock.guard.path : null);
    const address = newAddress(socketFolder);
    const load = newSharedLoad();
    const worker = await startEngineWorker(
      {
        databaseFolder: await prepareDatabaseFolder(folder),
        address,
        maxConnections: MAX_CONNECTIONS,
        idleLimitMs: IDLE_LIMIT_MS,
        load,
      },
      options.onLost,
    );
    return holding(lock, worker, { ...address, port: worker.port }, options.role, load);
  } catch (error) {
    lock.release();
    if (error instanceof StartError) throw error;
    throw new StartError(`The database in ${folder} cannot be opened: ${errorLine(error)}`);
  }
}

function newAddress(socketFolder: string | null): DatabaseAddress {
  const login = { user: 'postgres', database: 'postgres' };
  // Any user of the machine can reach a port, so there a password stands in for the private folder.
  if (socketFolder === null) return { ...login, host: '127.0.0.1', port: 0, password: randomBytes(24).toString('hex') };
  return { ...login, host: socketFolder, port: randomInt(1, 1e9), password: '' };
}

function holding(
  lock: Lock,
  worker: EngineWorker,
  address: DatabaseAddress,
  role: EmbeddedOptions['role'],
  load: SharedLoad,
): EmbeddedDatabase {
  return {
    address,
    holder: true,
    load: () => readLoad(load, Date.now()),
    publish: (news) => lock.publish({ ...news, database: address }),
    close: async () => {
      // A command lets its guests finish, and still lets in what they open; a server tells everybody that it closes.
      if (role === 'server') lock.announceClosing();
      await worker.close(role === 'server' ? 'end' : 'wait');
      lock.release();
    },
  };
}

/**
 * The holder's database, or null where it does not take clients (still starting, or already closing). One connection is
 * kept from first to last: as long as it stands, a command that holds the folder does not close it.
 */
async function visit(holder: LockEntry): Promise<EmbeddedDatabase | null> {
  if (holder.database === null) return null;
  const presence = new pg.Client({ ...holder.database, application_name: 'chodo guest' });
  presence.on('error', () => {});
  try {
    await presence.connect();
  } catch {
    return null;
  }
  return { address: holder.database, holder: false, load: () => null, publish: () => {}, close: () => presence.end() };
}
