import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../test/support/database.js';

let database: TestDatabase;

describe('the database', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
  }, 120_000);

  afterAll(() => database.close());

  const query = <T>(sql: string): Promise<T[]> => database.dataSource.query(sql);

  /** What is not a city's: the migrations' own table and PostGIS'. */
  const national = ['migrations', 'spatial_ref_sys'];

  describe('the schema', () => {
    it('is what the entities say, column for column', async () => {
      const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
      const columns = upQueries
        .map(({ query: sql }) => sql)
        .filter((sql) => /COLUMN "|CREATE TABLE|DROP TABLE/.test(sql) && !sql.startsWith('COMMENT'));
      expect(columns).toEqual([]);
    });

    it('leads every primary key, unique key and foreign key of a municipal table with municipality_code', async () => {
      const keys = await query<{ table: string; name: string; first: string; other: string | null }>(`
      SELECT c.conrelid::regclass::text AS table, c.conname AS name,
             (SELECT attname FROM pg_attribute WHERE attrelid = c.conrelid AND attnum = c.conkey[1]) AS first,
             (SELECT attname FROM pg_attribute WHERE attrelid = c.confrelid AND attnum = c.confkey[1]) AS other
        FROM pg_constraint c
       WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('p', 'u', 'f')
         AND (c.confrelid = 0 OR c.confrelid::regclass::text NOT LIKE 'accounts.%')`);
      const municipal = keys.filter((key) => !national.includes(key.table));
      expect(municipal.length).toBeGreaterThan(25);
      expect(
        municipal.filter(
          (key) => key.first !== 'municipality_code' || ![null, 'municipality_code'].includes(key.other),
        ),
      ).toEqual([]);
    });

    it('leads every index that keeps rows apart with municipality_code, be it a key or not', async () => {
      const indexes = await query<{ table: string; name: string; first: string }>(`
      SELECT t.relname AS table, i.indexrelid::regclass::text AS name,
             (SELECT attname FROM pg_attribute WHERE attrelid = i.indrelid AND attnum = i.indkey[0]) AS first
        FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
       WHERE i.indisunique AND t.relnamespace = 'public'::regnamespace`);
      const municipal = indexes.filter(({ table }) => !national.includes(table));
      expect(municipal.length).toBeGreaterThan(25);
      expect(municipal.filter(({ first }) => first !== 'municipality_code')).toEqual([]);
    });

    it('journals every municipal table but the journal itself, its seals and the runs of imports', async () => {
      const tables = await query<{ table: string; triggers: number }>(`
      SELECT t.tablename AS table, count(g.tgname)::integer AS triggers
        FROM pg_tables t LEFT JOIN pg_trigger g ON g.tgrelid = t.tablename::regclass AND g.tgname LIKE 'audit_%'
       WHERE t.schemaname = 'public' GROUP BY t.tablename`);
      const unjournalled = tables.filter(({ triggers }) => triggers !== 3).map(({ table }) => table);
      expect(unjournalled.toSorted()).toEqual(['audit', 'audit_seal', 'import_run', ...national].toSorted());
    });
  });

  describe('the journal', () => {
    const inTransaction = (settings: string, sql: string) =>
      database.dataSource.transaction(async (manager) => {
        await manager.query(`SELECT ${settings}`);
        await manager.query(sql);
      });
    const actor = `set_config('chodo.actor', 'tester', true)`;
    const city = `set_config('chodo.municipality_code', '372013', true)`;
    const insert = (code: string) => `INSERT INTO municipality (municipality_code, name) VALUES ('${code}', '試験市')`;

    it('refuses a write without an actor', async () => {
      await expect(inTransaction(city, insert('372013'))).rejects.toThrow(/needs an actor/);
    });

    it('refuses a write to another municipality than the transaction is for', async () => {
      await expect(inTransaction(`${actor}, ${city}`, insert('222127'))).rejects.toThrow(/touched rows of another/);
    });

    it('keeps before and after of each row, exact to the last digit of a coordinate', async () => {
      await inTransaction(`${actor}, ${city}`, insert('372013'));
      const point = `ST_SetSRID(ST_MakePoint(134.046571234567890, 34.342812345678901), 4326)`;
      await inTransaction(
        `${actor}, ${city}`,
        `INSERT INTO facility (municipality_code, id, name, search_text, location)
       VALUES ('372013', '00000000-0000-4000-8000-000000000001', '甲', '甲', ${point})`,
      );
      const [row] = await query<{ exact: boolean }>(
        `SELECT (jsonb_populate_record(NULL::facility, a.after)).location = f.location AS exact
         FROM audit a JOIN facility f ON f.id::text = a.entity_id WHERE a.entity = 'facility' AND a.operation = 'insert'`,
      );
      expect(row).toEqual({ exact: true });
    });

    it('goes with the write: a rolled-back transaction leaves no row', async () => {
      const before = await query('SELECT id FROM audit');
      await expect(
        inTransaction(`${actor}, ${city}`, `UPDATE municipality SET name = '乙'; SELECT 1 / 0`),
      ).rejects.toThrow(/division by zero/);
      expect(await query('SELECT id FROM audit')).toEqual(before);
    });
  });
});
