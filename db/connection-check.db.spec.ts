import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  createEmptyDatabase,
  openTestDatabase,
  type ServerDatabase,
  type TestDatabase,
} from '../test/support/database.js';
import { checkConnection } from './connection-check.js';
import type { ConnectionOptions } from './connection.js';

const serverUrl = process.env['CHODO_TEST_DATABASE_URL'] ?? '';
// What a server refuses can only be seen on a server; the embedded database has neither passwords nor other databases.
const onServer = serverUrl === '' ? describe.skip : describe;

async function lineOf(connection: ConnectionOptions): Promise<string> {
  const error: unknown = await checkConnection(connection).catch((thrown: unknown) => thrown);
  return String(error);
}

function changedUrl(change: (url: URL) => void): ConnectionOptions {
  const url = new URL(serverUrl);
  change(url);
  return { connectionString: url.href };
}

async function run(connectionString: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

onServer('a DATABASE_URL that does not lead to a database', () => {
  it('is told in one line, without the password', async () => {
    const { host, hostname } = new URL(serverUrl);
    expect(await lineOf(changedUrl((url) => (url.password = 'sesame')))).toBe(
      `StartError: Cannot open the database postgres@${host}/postgres: it refuses the user name or password. Check DATABASE_URL.`,
    );
    expect(await lineOf(changedUrl((url) => (url.username = 'nobody')))).toBe(
      `StartError: Cannot open the database nobody@${host}/postgres: it refuses the user name or password. Check DATABASE_URL.`,
    );
    expect(await lineOf(changedUrl((url) => (url.pathname = '/nowhere')))).toBe(
      `StartError: Cannot open the database postgres@${host}/nowhere: that database does not exist. Check DATABASE_URL.`,
    );
    expect(await lineOf(changedUrl((url) => (url.port = '1')))).toBe(
      `StartError: Cannot open the database postgres@${hostname}:1/postgres: nothing listens there. Check DATABASE_URL.`,
    );
  });
});

onServer('a database without PostGIS', () => {
  let empty: ServerDatabase;
  afterEach(() => empty.drop());

  it('gets it', async () => {
    empty = await createEmptyDatabase(serverUrl);
    await checkConnection({ connectionString: empty.url });
    await expect(run(empty.url, 'SELECT postgis_version()')).resolves.toBeUndefined();
  });

  it('is refused where this user may not add it', async () => {
    empty = await createEmptyDatabase(serverUrl);
    await run(empty.url, "CREATE ROLE chodo_test_guest LOGIN PASSWORD 'guest'");
    const url = new URL(empty.url);
    url.username = 'chodo_test_guest';
    url.password = 'guest';
    const line = await lineOf({ connectionString: url.href });
    await run(serverUrl, 'DROP ROLE chodo_test_guest');
    expect(line).toBe(
      'StartError: The database has no PostGIS: this user may not create it; let an administrator run CREATE EXTENSION postgis.',
    );
  });
});

describe('a PostGIS that is too old', () => {
  let database: TestDatabase;
  afterEach(() => database.close());

  it('is refused, whichever of its version functions tells', async () => {
    database = await openTestDatabase({ fresh: true });
    const { dataSource, connection, kind } = database;
    await checkConnection(connection);
    const [{ name }] = await dataSource.query('SELECT current_database() AS name');
    // The embedded database has one session for all, so there a plain SET meets the next connection as well.
    const setting = kind === 'embedded' ? '' : `ALTER DATABASE ${name} `;
    for (const [version, told] of Object.entries({
      postgis_lib_version: '3.2.8',
      postgis_version: '2.5 USE_GEOS=1 USE_PROJ=1 USE_STATS=1',
      postgis_scripts_installed: '3.2.8',
      postgis_full_version: 'POSTGIS="3.2.8 3.2.8" [EXTENSION] PGSQL="150"',
    })) {
      // A schema that the search path finds first shadows the real function.
      await dataSource.query('CREATE SCHEMA shadow');
      await dataSource.query(`CREATE FUNCTION shadow.${version}() RETURNS text LANGUAGE sql AS $$ SELECT '${told}' $$`);
      await dataSource.query(`${setting}SET search_path = shadow, public`);
      expect(await lineOf(connection)).toMatch(
        /^StartError: The database has PostGIS (3\.2|2\.5); Chodo needs PostGIS 3\.3 or newer\.$/,
      );
      await dataSource.query(`${setting}SET search_path = public`);
      await dataSource.query('DROP SCHEMA shadow CASCADE');
    }
  }, 60_000);
});
