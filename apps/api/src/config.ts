import { findProjectFolder } from '#db/project-folder';
import { join, resolve } from 'node:path';
import { isLoopback } from './http/loopback.js';

/** What the environment decides; parsed once, nothing else reads it. */
export interface Config {
  /** Loopback only until accounts exist. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the embedded database and of uploaded files; without CHODO_DATA the project's own `data`, wherever a command is run. */
  readonly dataFolder: string;
  /** An external PostgreSQL with PostGIS; null = the embedded database. */
  readonly databaseUrl: string | null;
  /** The key that signs the heads of the sealed journal, and the folder of the signed heads; null = in the data folder. */
  readonly audit: { readonly keyFile: string | null; readonly headsFolder: string | null };
}

/** A wrong setting, told in one line; the process ends with exit code 1. */
export class ConfigError extends Error {}

/** Reads HOST, PORT, CHODO_DATA, DATABASE_URL, CHODO_AUDIT_KEY_FILE and CHODO_AUDIT_HEADS; throws ConfigError naming variable and value. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  return {
    host: readHost(environment['HOST']),
    port: readPort(environment['PORT']),
    dataFolder: environment['CHODO_DATA'] ? resolve(environment['CHODO_DATA']) : join(findProjectFolder(), 'data'),
    databaseUrl: environment['DATABASE_URL'] || null,
    audit: {
      keyFile: environment['CHODO_AUDIT_KEY_FILE'] || null,
      headsFolder: environment['CHODO_AUDIT_HEADS'] || null,
    },
  };
}

function readHost(value: string | undefined): string {
  const host = value || '127.0.0.1';
  if (!isLoopback(host)) {
    throw new ConfigError(
      `HOST=${host}: Chodo has no accounts yet and listens on this machine only. Leave HOST unset or use 127.0.0.1.`,
    );
  }
  return host;
}

function readPort(value: string | undefined): number {
  if (!value) return 3000;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new ConfigError(`PORT=${value}: must be a number from 0 to 65535.`);
  return port;
}
