import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmptyDatabase, openTestDatabase, type TestDatabase, withClient } from '../test/support/database.js';
import { fillCity } from '../test/support/full-city.js';
import { openDatabase } from './data-source.js';
import { accountsRole, appRole, publicRole, systemRole } from './roles.js';

const here = '372013';
const elsewhere = '222127';
/** What is not a city's: the migrations' own table and PostGIS'. */
const national = ['migrations', 'spatial_ref_sys'];
/** What is recorded there stays as it was: the application may not even try to change it. */
const onlyAddedTo = [
  'audit',
  'audit_seal',
  'inspection_template_edition',
  'inspection',
  'condition_grade',
  'finding_event',
];
let database: TestDatabase;

describe('isolation of cities', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
    await fillCity(database.dataSource, here);
    await fillCity(database.dataSource, elsewhere);
  }, 120_000);
  afterAll(() => database.close());

  const query = <T>(sql: string): Promise<T[]> => database.dataSource.query(sql);

  /** The statement's answer in the application's role, in a city's transaction that is rolled back; of `own` facilities alone where they are given. */
  async function asApp<T = unknown>(code: string | null, sql: string, own?: string): Promise<T[]> {
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(`SELECT set_config('role', $1, true), set_config('chodo.actor', 'tester', true)`, [appRole]);
      if (code !== null) await runner.query(`SELECT set_config('chodo.municipality_code', $1, true)`, [code]);
      if (own !== undefined) {
        await runner.query(
          `SELECT set_config('chodo.confined_reading', 'yes', true), set_config('chodo.facilities', $1, true)`,
          [own],
        );
      }
      return await runner.query(sql);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  async function municipalTables(): Promise<string[]> {
    const tables = await query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    return tables.map(({ name }) => name).filter((name) => !national.includes(name));
  }

  const inEachTable = async (check: (table: string) => Promise<void>): Promise<void> => {
    const tables = await municipalTables();
    expect(tables.length).toBeGreaterThan(25);
    for (const table of tables) await check(table);
  };

  const count = async (code: string | null, table: string, where: string): Promise<number> =>
    Number((await asApp<{ rows: string }>(code, `SELECT count(*) AS rows FROM ${table} WHERE ${where}`))[0]?.rows);

  describe('the roles', () => {
    it('can do nothing by themselves: no login, no superuser, no way past row-level security, nothing owned', async () => {
      const roles = await query<Record<string, unknown>>(
        `SELECT rolname, rolsuper OR rolcanlogin OR rolbypassrls OR rolcreatedb OR rolcreaterole AS powerful,
              EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid) AS owner
         FROM pg_roles r WHERE rolname IN ('${appRole}', '${systemRole}', '${accountsRole}', '${publicRole}') ORDER BY rolname`,
      );
      expect(roles).toEqual([
        { rolname: accountsRole, powerful: false, owner: false },
        { rolname: appRole, powerful: false, owner: false },
        { rolname: publicRole, powerful: false, owner: false },
        { rolname: systemRole, powerful: false, owner: false },
      ]);
    });
  });

  describe('every municipal table', () => {
    it('is shut by row-level security, for its owner too, with one policy for each role', async () => {
      const tables = await query<{ name: string; shut: boolean; policies: string[] }>(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS shut,
             ARRAY(SELECT policyname || ' ' || array_to_string(roles, ' ') || ' ' || cmd FROM pg_policies p
                    WHERE p.tablename = c.relname ORDER BY 1) AS policies
        FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`);
      const open = tables.filter(({ name }) => !national.includes(name));
      const everywhere = [`municipal ${appRole} ALL`, `system ${systemRole} ALL`];
      const others = [
        `accounts ${accountsRole} ALL`,
        `own_facilities ${appRole} SELECT`,
        `public_data ${publicRole} SELECT`,
      ];
      for (const { name, shut, policies } of open) {
        expect({ name, shut, policies: policies.filter((policy) => !others.includes(policy)) }).toEqual({
          name,
          shut: true,
          policies: everywhere,
        });
      }
    });

    it('shows a city its own rows, and without a city none', async () => {
      await inEachTable(async (table) => {
        const isOurs = `municipality_code = '${here}'`;
        const seen = { ours: await count(here, table, isOurs), theirs: await count(here, table, `NOT ${isOurs}`) };
        expect({ table, ...seen, ours: seen.ours > 0 }).toEqual({ table, ours: true, theirs: 0 });
        expect({ table, rows: await count(null, table, 'true') }).toEqual({ table, rows: 0 });
        expect({ table, rows: await count('', table, 'true') }).toEqual({ table, rows: 0 });
      });
    });

    it('lets no city change, remove or make a row of another', async () => {
      await inEachTable(async (table) => {
        const theirs = `municipality_code = '${elsewhere}'`;
        const copy = `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(t) || '{"municipality_code": "${elsewhere}"}')).* FROM ${table} t`;
        const refused = /row-level security|permission denied|cannot insert a non-DEFAULT value/;
        await expect(asApp(here, copy)).rejects.toThrow(refused);
        if (onlyAddedTo.includes(table)) return;
        const changed = `WITH changed AS (UPDATE ${table} SET municipality_code = municipality_code WHERE ${theirs} RETURNING 1) SELECT * FROM changed`;
        expect({ table, changed: await asApp(here, changed) }).toEqual({ table, changed: [] });
        const removed = `WITH removed AS (DELETE FROM ${table} WHERE ${theirs} RETURNING 1) SELECT * FROM removed`;
        expect({ table, removed: await asApp(here, removed) }).toEqual({ table, removed: [] });
        await expect(asApp(here, `UPDATE ${table} SET municipality_code = '${elsewhere}'`)).rejects.toThrow(
          /row-level security|touched rows of another/,
        );
        await expect(asApp(here, `TRUNCATE ${table} CASCADE`)).rejects.toThrow('permission denied');
      });
    });

    it.each(onlyAddedTo)('lets nobody change or remove what was recorded in %s', async (table) => {
      await expect(asApp(here, `UPDATE ${table} SET municipality_code = municipality_code`)).rejects.toThrow(
        `permission denied for table ${table}`,
      );
      await expect(asApp(here, `DELETE FROM ${table}`)).rejects.toThrow(`permission denied for table ${table}`);
    });

    it('shows an account that is kept to its own facilities what belongs to them, and nothing else', async () => {
      const tables = await query<{ name: string }>(
        `SELECT tablename AS name FROM pg_policies WHERE policyname = 'own_facilities' ORDER BY 1`,
      );
      expect(tables.length).toBeGreaterThan(10);
      const [city] = await query<{ every: string }>(
        `SELECT array_agg(id)::text AS every FROM facility WHERE municipality_code = '${here}'`,
      );
      const seen = async (table: string, own: string) =>
        Number((await asApp<{ rows: string }>(here, `SELECT count(*) AS rows FROM ${table}`, own))[0]?.rows);
      for (const { name } of tables) {
        const rows = { own: await seen(name, city!.every), others: await seen(name, '{}') };
        expect({ name, ...rows, own: rows.own > 0 }).toEqual({ name, own: true, others: 0 });
      }
    });

    it('cannot refer to a row of another city, whoever writes', async () => {
      const keys = await query<{ child: string; parent: string; columns: string[]; others: string[] }>(`
      SELECT c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
             ARRAY(SELECT attname::text FROM unnest(c.conkey) WITH ORDINALITY k(n, i) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY i) AS columns,
             ARRAY(SELECT attname::text FROM unnest(c.confkey) WITH ORDINALITY k(n, i) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n ORDER BY i) AS others
        FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`);
      const municipal = keys.filter(({ parent }) => !parent.startsWith('accounts.'));
      expect(municipal.length).toBeGreaterThan(15);
      for (const { child, parent, columns, others } of municipal) {
        expect([columns[0], others[0]]).toEqual(['municipality_code', 'municipality_code']);
        const [column, other] = [columns[1], others[1]];
        // A key of the city alone, or of names that both cities have, points into the own city by its first column.
        if (column === undefined || other !== 'id') continue;
        const theirs = `(SELECT ${other} FROM ${parent} WHERE municipality_code = '${elsewhere}')`;
        const borrow = `UPDATE ${child} SET ${column} = ${theirs} WHERE municipality_code = '${here}'`;
        const asOwner = database.dataSource.transaction(async (manager) => {
          await manager.query(
            `SELECT set_config('chodo.municipality_code', '${here}', true), set_config('chodo.actor', 'tester', true)`,
          );
          await manager.query(borrow);
        });
        await expect(asOwner).rejects.toMatchObject({ code: '23503' });
      }
    });
  });

  describe('every view', () => {
    it('looks with the eyes of who asks', async () => {
      const views = await query<{ name: string; options: string[] | null }>(
        `SELECT relname AS name, reloptions AS options FROM pg_class
        WHERE relnamespace IN ('public'::regnamespace, 'public_data'::regnamespace) AND relkind IN ('v', 'm') AND relname NOT LIKE 'geo%_columns'`,
      );
      expect(views.length).toBeGreaterThan(5);
      for (const view of views) expect(view).toEqual({ name: view.name, options: ['security_invoker=true'] });
      expect(await count(here, 'building_stock', `municipality_code = '${elsewhere}'`)).toBe(0);
    });
  });

  describe('the journal', () => {
    it.each([
      'UPDATE audit SET actor = $$x$$',
      'DELETE FROM audit',
      'TRUNCATE audit',
      'UPDATE audit_seal SET number = 2',
      'DELETE FROM audit_seal',
      'TRUNCATE audit_seal',
    ])('is only ever added to: %s', async (sql) => {
      await expect(asApp(here, sql)).rejects.toThrow(/permission denied for table audit/);
      await expect(query(sql)).rejects.toThrow('the journal is only ever added to');
    });
  });

  const serverUrl = process.env['CHODO_TEST_DATABASE_URL'];
  const onServer = serverUrl === undefined ? describe.skip : describe;

  onServer('a login that is no superuser', () => {
    const name = `chodo_login_${process.pid}`;
    const all = [appRole, systemRole, accountsRole, publicRole];
    const urlAs = (url: string): string => Object.assign(new URL(url), { username: name, password: 'secret' }).href;

    it('runs the whole program on its own database, and is held by row-level security as the owner', async () => {
      const empty = await createEmptyDatabase(serverUrl!);
      await query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'`);
      try {
        const databaseName = new URL(empty.url).pathname.slice(1);
        await query(`ALTER DATABASE ${databaseName} OWNER TO ${name}`);
        const open = () =>
          openDatabase({ databaseUrl: urlAs(empty.url), dataFolder: database.dataFolder, role: 'server' });
        await expect(open()).rejects.toThrow(/administrator run CREATE EXTENSION postgis/);
        await withSuperuser(empty.url, 'CREATE EXTENSION postgis');
        await expect(open()).rejects.toThrow(
          `Let an administrator run ${all.map((role) => `CREATE ROLE ${role};`).join(' ')} GRANT ${all.join(', ')} TO ${name};`,
        );
        await query(`GRANT ${all.join(', ')} TO ${name}`);
        const owned = await open();
        try {
          await fillCity(owned.dataSource, here);
          const [row] = await owned.dataSource.query<{ rows: number }[]>(
            'SELECT count(*)::integer AS rows FROM facility',
          );
          expect(row?.rows).toBe(1);
        } finally {
          await owned.close();
        }
      } finally {
        await empty.drop();
        await query(`REVOKE ${all.join(', ')} FROM ${name}`);
        await query(`DROP ROLE ${name}`);
      }
    }, 120_000);

    it('that owns nothing either sees and touches in each table what the application does: its own city', async () => {
      await query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'`);
      await query(`GRANT ${appRole} TO ${name}`);
      const [{ base } = { base: '' }] = await query<{ base: string }>('SELECT current_database() AS base');
      try {
        await withClient(urlAs(Object.assign(new URL(serverUrl!), { pathname: base }).href), async (client) => {
          const rowsOf = async (sql: string) => (await client.query(sql)).rowCount;
          const inCity = (code: string) =>
            client.query(
              `SELECT set_config('chodo.municipality_code', $1, false), set_config('chodo.actor', 'x', false)`,
              [code],
            );
          for (const table of await municipalTables()) {
            await inCity('');
            const nowhere = await rowsOf(`SELECT 1 FROM ${table}`);
            await inCity(here);
            const ours = await rowsOf(`SELECT 1 FROM ${table} WHERE municipality_code = '${here}'`);
            const all = await rowsOf(`SELECT 1 FROM ${table}`);
            expect({ table, nowhere, theirs: all! - ours!, some: ours! > 0 }).toEqual({
              table,
              nowhere: 0,
              theirs: 0,
              some: true,
            });
            if (onlyAddedTo.includes(table)) continue;
            expect(await rowsOf(`DELETE FROM ${table} WHERE municipality_code = '${elsewhere}'`)).toBe(0);
            expect(
              await rowsOf(
                `UPDATE ${table} SET municipality_code = municipality_code WHERE municipality_code = '${elsewhere}'`,
              ),
            ).toBe(0);
          }
          for (const act of [
            'ALTER TABLE facility DISABLE ROW LEVEL SECURITY',
            'DROP POLICY municipal ON facility',
            `SET ROLE ${systemRole}`,
          ]) {
            await expect(client.query(act)).rejects.toMatchObject({ code: '42501' });
          }
        });
      } finally {
        await query(`DROP OWNED BY ${name}`);
        await query(`DROP ROLE ${name}`);
      }
    }, 120_000);

    const withSuperuser = (url: string, sql: string): Promise<unknown> =>
      withClient(url, (client) => client.query(sql));
  });
});
