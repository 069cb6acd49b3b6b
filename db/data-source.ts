import pg from 'pg';
import { DataSource, MigrationExecutor } from 'typeorm';
import { checkConnection } from './connection-check.js';
import { type ConnectionOptions, readDatabaseUrl } from './connection.js';
import { entities } from './entities/all.js';
import type { EngineLoad } from './embedded/engine-load.js';
import { openEmbedded } from './embedded.js';
import { migrations } from './migrations/all.js';
import { StartError } from './start-error.js';

/** Names the lock that keeps two programs from migrating one database at once: "chodo" as a number. */
const MIGRATION_LOCK = 0x63686f64;
/** Transactions on the embedded database take turns anyway; a few connections only let readers queue up. */
const POOL_SIZE = { embedded: 4, external: 10 };
const POOL_WAIT_LIMIT_MS = 60_000;

/** Which database: an external one where `databaseUrl` is given, else the embedded one of the data folder. */
export interface OpenDatabaseOptions {
  databaseUrl?: string | undefined;
  dataFolder: string;
  role: 'server' | 'command';
  /** Called when the embedded engine dies while it is open; by default one line on standard error and exit code 1. */
  onLost?: (error: Error) => void;
}

/** An open database, migrated. */
export interface Database {
  dataSource: DataSource;
  kind: 'embedded' | 'external';
  /** For what needs its own `pg` connections beside TypeORM's (pg-boss). */
  connection: ConnectionOptions;
  /** What waits for the embedded engine; null where this process does not run one. */
  load(): EngineLoad | null;
  /** Tells a second start, and commands, where the web page is; nothing to tell for an external database. */
  publish(news: { url: string }): void;
  close(): Promise<void>;
}

/** Opens, checks and migrates the database. Throws StartError with a line for the person who started the program. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  return options.databaseUrl ? openExternal(options.databaseUrl) : openInFolder(options);
}

async function openExternal(databaseUrl: string): Promise<Database> {
  const connection = readDatabaseUrl(databaseUrl);
  await checkConnection(connection);
  const dataSource = await initialise(connection, POOL_SIZE.external);
  await closeOnFailure(dataSource, () => withMigrationLock(connection, () => migrate(dataSource)));
  return {
    dataSource,
    kind: 'external',
    connection,
    load: () => null,
    publish: () => {},
    close: () => dataSource.destroy(),
  };
}

async function openInFolder(options: OpenDatabaseOptions): Promise<Database> {
  const embedded = await openEmbedded({ ...options, onLost: options.onLost ?? stopWithLine });
  try {
    const connection = embedded.address;
    await checkConnection(connection);
    const dataSource = await initialise(connection, POOL_SIZE.embedded);
    await closeOnFailure(dataSource, () => (embedded.holder ? migrate(dataSource) : requireMigrated(dataSource)));
    embedded.publish({});
    return {
      dataSource,
      kind: 'embedded',
      connection,
      load: () => embedded.load(),
      publish: (news) => embedded.publish(news),
      close: async () => {
        await dataSource.destroy();
        await embedded.close();
      },
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

/** Checks and migrates a database that nobody else uses yet, and leaves it. */
export async function migrateOnce(connection: ConnectionOptions): Promise<void> {
  await checkConnection(connection);
  const dataSource = await initialise(connection, 1);
  await closeOnFailure(dataSource, () => migrate(dataSource));
  await dataSource.destroy();
}

function stopWithLine(error: Error): void {
  process.stderr.write(
    `The embedded database stopped: ${error.message}. Start again; nothing that was saved is lost.\n`,
  );
  process.exit(1);
}

/** A TypeORM data source over these tables; `poolSize` connections at most. */
function initialise(connection: ConnectionOptions, poolSize: number): Promise<DataSource> {
  const { user, ...place } = 'user' in connection ? connection : { user: undefined };
  const target = 'connectionString' in connection ? { url: connection.connectionString } : { ...place, username: user };
  return new DataSource({
    type: 'postgres',
    ...target,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    applicationName: 'chodo',
    poolSize,
    connectTimeoutMS: POOL_WAIT_LIMIT_MS,
    poolErrorHandler: () => {},
  }).initialize();
}

async function closeOnFailure(dataSource: DataSource, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function withMigrationLock(connection: ConnectionOptions, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ ...connection, application_name: 'chodo migrations' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await work();
  } finally {
    await client.end();
  }
}

async function migrate(dataSource: DataSource): Promise<void> {
  await refuseNewerDatabase(dataSource);
  await dataSource.runMigrations();
}

/** A guest leaves migrating to the holder, which runs its own version of the program. */
async function requireMigrated(dataSource: DataSource): Promise<void> {
  await refuseNewerDatabase(dataSource);
  const executed = await executedNames(dataSource);
  if (knownNames(dataSource).every((name) => executed.includes(name))) return;
  throw new StartError('The running Chodo is older than this command; stop it and start it again.');
}

/** A database that went through migrations unknown here belongs to a newer program; writing to it could harm it. */
async function refuseNewerDatabase(dataSource: DataSource): Promise<void> {
  const known = knownNames(dataSource);
  const unknown = (await executedNames(dataSource)).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new StartError(`The database was made by a newer Chodo (it has ${unknown}); update this one.`);
}

async function executedNames(dataSource: DataSource): Promise<string[]> {
  const executed = await new MigrationExecutor(dataSource).getExecutedMigrations();
  return executed.map((migration) => migration.name);
}

function knownNames(dataSource: DataSource): string[] {
  return dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
}
