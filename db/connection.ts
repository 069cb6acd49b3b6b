import type { DatabaseAddress } from './embedded/address.js';
import { StartError } from './start-error.js';

/** How `pg` (and what builds on it: TypeORM, pg-boss) reaches the database. */
export type ConnectionOptions = DatabaseAddress | { connectionString: string };

/** Checks the form of DATABASE_URL; whether something answers there is checked by connecting. Throws StartError. */
export function readDatabaseUrl(databaseUrl: string): { connectionString: string } {
  const shape = 'DATABASE_URL must look like postgresql://user:password@host:5432/database';
  let url: URL;
  try {
    url = new URL(databaseUrl);
  } catch {
    throw new StartError(`${shape}; it is no URL.`);
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new StartError(`${shape}; its scheme is "${url.protocol.replace(/:$/, '')}".`);
  }
  if (url.pathname.replace('/', '') === '') throw new StartError(`${shape}; it names no database.`);
  return { connectionString: databaseUrl };
}

/** The place in words, without the password. */
export function describeConnection(connection: ConnectionOptions): string {
  if (!('connectionString' in connection)) return 'the embedded database';
  const url = new URL(connection.connectionString);
  const user = url.username === '' ? '' : `${decodeURIComponent(url.username)}@`;
  return `${user}${url.host}${url.pathname}`;
}
