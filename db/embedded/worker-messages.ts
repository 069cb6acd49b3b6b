import type { DatabaseAddress } from './address.js';
import type { SharedLoad } from './engine-load.js';

/** How the worker thread opens the engine and where it listens. */
export interface WorkerOptions {
  /** Folder of the database files, filled on the first start. */
  databaseFolder: string;
  address: Pick<DatabaseAddress, 'host' | 'port' | 'password'>;
  maxConnections: number;
  /** How long a transaction may say nothing before others that wait for it get an error. */
  idleLimitMs: number;
  /** Where it writes how many wait. */
  load?: SharedLoad;
}

/** What the program asks of the worker. */
export type WorkerRequest = 'close' | 'close-when-left-alone';

/** What the worker answers; `closed` is its last word. */
export type WorkerAnswer = { kind: 'ready'; port: number } | { kind: 'closed' };
