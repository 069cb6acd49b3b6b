import pg from 'pg';
import { DataSource, MigrationExecutor } from 'typeorm';
import { checkConnection } from './connection-check.js';
import { readDatabaseUrl } from './connection.js';
import { entities } from './entities/all.js';
import { openEmbedded } from './embedded.js';
import { migrations } from './migrations/all.js';
import { StartError } from './start-error.js';
/** Names the lock that keeps two programs from migrating one database at once: "chodo" as a number. */
const MIGRATION_LOCK = 0x63686f64;
/** Transactions on the embedded database take turns anyway; a few connections only let readers queue up. */
const POOL_SIZE = { embedded: 4, external: 10 };
const POOL_WAIT_LIMIT_MS = 60_000;
/** Opens, checks and migrates the database. Throws StartError with a line for the person who started the program. */
export async function openDatabase(options) {
    return options.databaseUrl ? openExternal(options.databaseUrl) : openInFolder(options);
}
async function openExternal(databaseUrl) {
    const connection = readDatabaseUrl(databaseUrl);
    await checkConnection(connection);
    const dataSource = await initialise(connection, POOL_SIZE.external);
    await closeOnFailure(dataSource, () => withMigrationLock(connection, () => migrate(dataSource)));
    return {
        dataSource,
        kind: 'external',
        connection,
        load: () => null,
        publish: () => { },
        close: () => dataSource.destroy(),
    };
}
async function openInFolder(options) {
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
    }
    catch (error) {
        await embedded.close();
        throw error;
    }
}
/** Checks and migrates a database that nobody else uses yet, and leaves it. */
export async function migrateOnce(connection) {
    await checkConnection(connection);
    const dataSource = await initialise(connection, 1);
    await closeOnFailure(dataSource, () => migrate(dataSource));
    await dataSource.destroy();
}
function stopWithLine(error) {
    process.stderr.write(`The embedded database stopped: ${error.message}. Start again; nothing that was saved is lost.\n`);
    process.exit(1);
}
/** A TypeORM data source over these tables; `poolSize` connections at most. */
function initialise(connection, poolSize) {
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
        poolErrorHandler: () => { },
    }).initialize();
}
async function closeOnFailure(dataSource, work) {
    try {
        await work();
    }
    catch (error) {
        await dataSource.destroy();
        throw error;
    }
}
async function withMigrationLock(connection, work) {
    const client = new pg.Client({ ...connection, application_name: 'chodo migrations' });
    client.on('error', () => { });
    await client.connect();
    try {
        await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
        await work();
    }
    finally {
        await client.end();
    }
}
async function migrate(dataSource) {
    await refuseNewerDatabase(dataSource);
    await dataSource.runMigrations();
}
/** A guest leaves migrating to the holder, which runs its own version of the program. */
async function requireMigrated(dataSource) {
    await refuseNewerDatabase(dataSource);
    const executed = await executedNames(dataSource);
    if (knownNames(dataSource).every((name) => executed.includes(name)))
        return;
    throw new StartError('The running Chodo is older than this command; stop it and start it again.');
}
/** A database that went through migrations unknown here belongs to a newer program; writing to it could harm it. */
async function refuseNewerDatabase(dataSource) {
    const known = knownNames(dataSource);
    const unknown = (await executedNames(dataSource)).find((name) => !known.includes(name));
    if (unknown === undefined)
        return;
    throw new StartError(`The database was made by a newer Chodo (it has ${unknown}); update this one.`);
}
async function executedNames(dataSource) {
    const executed = await new MigrationExecutor(dataSource).getExecutedMigrations();
    return executed.map((migration) => migration.name);
}
function knownNames(dataSource) {
    return dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
}
//# sourceMappingURL=data-source.js.map