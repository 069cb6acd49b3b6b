import pg from 'pg';
import { describeConnection } from './connection.js';
import { ensureRoles } from './roles.js';
import { errorCode, errorLine, StartError } from './start-error.js';
const CONNECT_LIMIT_MS = 10_000;
const OLDEST_POSTGRESQL = 15;
const OLDEST_POSTGIS = [3, 3];
/** What each answer of a system or a server to a connection means for DATABASE_URL (SQLSTATE: PostgreSQL manual, appendix A). */
const REFUSALS = {
    ENOTFOUND: 'no machine has that name',
    EAI_AGAIN: 'the name of the machine cannot be looked up',
    ECONNREFUSED: 'nothing listens there',
    ECONNRESET: 'it closed the connection',
    ETIMEDOUT: 'it does not answer',
    EHOSTUNREACH: 'the machine cannot be reached',
    ENETUNREACH: 'the machine cannot be reached',
    ENOENT: 'its socket file does not exist',
    '28P01': 'it refuses the user name or password',
    '28000': 'it refuses this user',
    '3D000': 'that database does not exist',
    '53300': 'it has too many connections',
    '57P03': 'it is starting or stopping',
};
/**
 * Connects once and proves that what answers is PostgreSQL >= 15 with PostGIS >= 3.3, creating the extension and Chodo's roles
 * where it is allowed to. Throws StartError.
 */
export async function checkConnection(connection) {
    const client = newClient(connection);
    client.on('error', () => { });
    try {
        await client.connect();
    }
    catch (error) {
        throw new StartError(refusalLine(connection, error));
    }
    try {
        await checkPostgresql(client);
        await ensurePostgis(client);
        await checkPostgis(client);
        await ensureRoles(client);
    }
    finally {
        await client.end();
    }
}
/** `pg` throws where parameters of the URL contradict each other. */
function newClient(connection) {
    try {
        return new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_LIMIT_MS, application_name: 'chodo' });
    }
    catch (error) {
        throw new StartError(`DATABASE_URL cannot be used: ${errorLine(error)}`);
    }
}
function refusalLine(connection, error) {
    const timedOut = errorLine(error).includes('timeout');
    const reason = REFUSALS[errorCode(firstOf(error)) ?? ''] ?? (timedOut ? 'it does not answer' : errorLine(error));
    return `Cannot open the database ${describeConnection(connection)}: ${reason}. Check DATABASE_URL.`;
}
/** A name with several addresses fails with one error for each. */
function firstOf(error) {
    return error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
}
async function checkPostgresql(client) {
    const { rows } = await client.query("SELECT current_setting('server_version_num') AS number");
    const major = Math.floor(Number(rows[0]?.number) / 10_000);
    if (major >= OLDEST_POSTGRESQL)
        return;
    throw new StartError(`The database is PostgreSQL ${major}; Chodo needs PostgreSQL ${OLDEST_POSTGRESQL} or newer.`);
}
async function ensurePostgis(client) {
    const { rowCount } = await client.query("SELECT 1 FROM pg_extension WHERE extname = 'postgis'");
    if (rowCount === 1)
        return;
    try {
        await client.query('CREATE EXTENSION IF NOT EXISTS postgis');
    }
    catch (error) {
        const reason = errorCode(error) === '42501'
            ? 'this user may not create it; let an administrator run CREATE EXTENSION postgis'
            : errorLine(error);
        throw new StartError(`The database has no PostGIS: ${reason}.`);
    }
}
/**
 * The library and the functions installed in the database can be of different ages; the oldest counts. The calls name no
 * schema: what the search path finds first is what every later query will use.
 */
async function checkPostgis(client) {
    const { rows } = await client.query('SELECT unnest(ARRAY[postgis_lib_version(), postgis_version(), postgis_scripts_installed(), postgis_full_version()]) AS version');
    for (const { version } of rows) {
        const found = /(\d+)\.(\d+)/.exec(version);
        if (found !== null && !isOlder([Number(found[1]), Number(found[2])]))
            continue;
        const shown = found?.[0] ?? version;
        throw new StartError(`The database has PostGIS ${shown}; Chodo needs PostGIS ${OLDEST_POSTGIS.join('.')} or newer.`);
    }
}
function isOlder([major, minor]) {
    return major < OLDEST_POSTGIS[0] || (major === OLDEST_POSTGIS[0] && minor < OLDEST_POSTGIS[1]);
}
//# sourceMappingURL=connection-check.js.map