import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jobs } from '../../apps/api/src/jobs/jobs.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { schemaDigest } from './empty-database.js';
import { fillCity } from './full-city.js';

const catalogues = `nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`;

/** Every relation, function and trigger; the rows of every table, the place of every sequence, and the files. */
async function stateOf({ dataSource, dataFolder }: TestDatabase) {
  const query = <T = unknown>(sql: string): Promise<T[]> => dataSource.query(sql);
  const tables = await query<{ name: string }>(
    `SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND ${catalogues}`,
  );
  const rows: Record<string, unknown> = {};
  for (const { name } of tables) [rows[name]] = await query(`SELECT count(*)::integer AS rows FROM ${name}`);
  return {
    rows,
    relations: await query(
      `SELECT nspname, relname, relkind FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE ${catalogues} ORDER BY 1, 2`,
    ),
    functions: await query(
      `SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE ${catalogues} ORDER BY 1::text`,
    ),
    triggers: await query(
      'SELECT tgrelid::regclass, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1::text, 2',
    ),
    sequences: await query('SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2'),
    files: readdirSync(dataFolder),
  };
}

async function use(database: TestDatabase): Promise<void> {
  for (const code of ['372013', '222127']) await fillCity(database.dataSource, code);
  const queue = await new Jobs(database.dataSource).queue('test');
  await database.dataSource.transaction((manager) => queue.send(manager, '00000000-0000-4000-8000-000000000001', {}));
  await database.dataSource.query(`INSERT INTO accounts.access_log (login_name, event) VALUES ('test', 'sign-in')`);
  await database.dataSource.query('DELETE FROM accounts.access_log');
  mkdirSync(join(database.dataFolder, 'files'));
  writeFileSync(join(database.dataFolder, 'files', 'drawing.pdf'), 'x');
}

describe('a database that was given back', () => {
  let fresh: TestDatabase;
  beforeAll(async () => {
    fresh = await openTestDatabase({ fresh: true });
  });
  afterAll(() => fresh.close());

  it('is handed on with nothing in it that a fresh one has not', async () => {
    const first = await openTestDatabase();
    await use(first);
    expect((await stateOf(first)).rows).toMatchObject({ facility: { rows: 2 }, 'pgboss.version': { rows: 1 } });
    await first.close();
    const next = await openTestDatabase();
    expect(next.dataFolder).toBe(first.dataFolder);
    expect(await stateOf(next)).toEqual(await stateOf(fresh));
    await next.close();
  });

  it('is handed to one at a time', async () => {
    const [one, other] = [await openTestDatabase(), await openTestDatabase()];
    expect(other.dataFolder).not.toBe(one.dataFolder);
    await fillCity(one.dataSource, '372013');
    expect(await stateOf(other)).toEqual(await stateOf(fresh));
    await one.close();
    await other.close();
  });

  it('goes to nobody once its schema was changed', async () => {
    const spoilt = await openTestDatabase();
    await spoilt.dataSource.query('CREATE TABLE left_behind (n integer)');
    await spoilt.close();
    const next = await openTestDatabase();
    expect(next.dataFolder).not.toBe(spoilt.dataFolder);
    await next.close();
  });

  it('goes to nobody where a fresh one was asked for', async () => {
    const spoilt = await openTestDatabase({ fresh: true });
    await spoilt.close();
    const next = await openTestDatabase();
    expect(next.dataFolder).not.toBe(spoilt.dataFolder);
    await next.close();
  });
});

describe('the digest of a schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it.each([
    'CREATE TABLE left_behind (n integer)',
    'CREATE OR REPLACE FUNCTION audit_digest(entry audit) RETURNS bytea LANGUAGE sql AS $$ SELECT NULL::bytea $$',
    'ALTER TABLE facility DISABLE TRIGGER audit_update',
    'DROP VIEW building_stock CASCADE',
    'CREATE SCHEMA shadow',
  ])('is another after %s', async (sql) => {
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      const before = await schemaDigest(runner);
      expect(await schemaDigest(runner)).toBe(before);
      await runner.query(sql);
      expect(await schemaDigest(runner)).not.toBe(before);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
});
