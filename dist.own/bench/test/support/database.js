import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateOnce, openDatabase } from '#db/data-source';
import { migrationsFingerprint } from '#db/embedded/template';
import { findProjectFolder } from '#db/project-folder';
import { emptyDatabase, schemaDigest } from './empty-database.js';
/** Serialises the making of the template among Jest's workers. */
const TEMPLATE_LOCK = 0x74657374;
/** Given back and emptied, for the next spec of the same group. */
const idle = [];
let handsOn = false;
/**
 * Opens a database: on the PostgreSQL server of CHODO_TEST_DATABASE_URL where that is set (its user must be allowed to
 * create databases), else an embedded one on disk, the same that the product runs on. It may be one that an earlier spec has
 * given back with the schema it was opened with; whoever changes settings asks for a `fresh` one, which nobody gets after. Allow
 * 60 s in `beforeAll`.
 */
export async function openTestDatabase({ fresh = false } = {}) {
    if (fresh)
        return openNew();
    const database = idle.pop() ?? (await openToKeep());
    return { ...database, close: () => (handsOn ? giveBack(database) : database.close()) };
}
/** From now on what is closed is kept for the next who asks, until `closeIdleDatabases`. */
export function handOnDatabases() {
    handsOn = true;
}
export async function closeIdleDatabases() {
    handsOn = false;
    for (const database of idle.splice(0))
        await database.close();
}
async function openToKeep() {
    const database = await openNew();
    return { ...database, schema: await schemaDigest(database.dataSource) };
}
async function giveBack(database) {
    try {
        await emptyDatabase(database);
        if ((await schemaDigest(database.dataSource)) === database.schema)
            idle.push(database);
        else
            await database.close();
    }
    catch (error) {
        await database.close();
        throw error;
    }
}
async function openNew() {
    const dataFolder = mkdtempSync(join(tmpdir(), 'chodo-test-'));
    const serverUrl = process.env['CHODO_TEST_DATABASE_URL'];
    const onServer = serverUrl === undefined ? null : await createDatabase(serverUrl);
    const database = await openDatabase({ databaseUrl: onServer?.url, dataFolder, role: 'server' });
    return {
        ...database,
        dataFolder,
        close: async () => {
            await database.close();
            await onServer?.drop();
            rmSync(dataFolder, { recursive: true, force: true });
        },
    };
}
/** A migrated copy on the server. */
export async function createDatabase(serverUrl) {
    const template = await withClient(serverUrl, (client) => ensureTemplate(serverUrl, client));
    return createCopy(serverUrl, template);
}
/** A database without tables and without PostGIS. */
export function createEmptyDatabase(serverUrl) {
    return createCopy(serverUrl, 'template0');
}
async function createCopy(serverUrl, template) {
    const name = `chodo_test_${randomBytes(6).toString('hex')}`;
    await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
    const drop = (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    return { url: urlOf(serverUrl, name), drop: async () => void (await withClient(serverUrl, drop)) };
}
/** The name of a migrated database to copy, made by whichever worker comes first and named by the migrations in it. */
async function ensureTemplate(serverUrl, client) {
    const fingerprint = migrationsFingerprint(findProjectFolder());
    const name = `chodo_template_${String(fingerprint).slice(0, 16)}`;
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1)
        return name;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft}`);
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
    await migrateOnce({ connectionString: urlOf(serverUrl, draft) });
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
    return name;
}
/** Work on a connection of its own. */
export async function withClient(url, work) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
        return await work(client);
    }
    finally {
        await client.end();
    }
}
function urlOf(serverUrl, database) {
    const url = new URL(serverUrl);
    url.pathname = `/${database}`;
    return url.href;
}
//# sourceMappingURL=database.js.map