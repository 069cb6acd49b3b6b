import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicRole } from '#db/roles';
import { majorCategories } from '#libs/asset';
import { fillCity } from '../../../../test/support/full-city.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';
import { Work } from '../accounts/work.js';
import { openApiDocument } from '../http/openapi.js';

const code = '372013';
const city = `/api/municipalities/${code}`;
/** Written out, so that nobody opens another column without meaning to. */
const mayLeave = [
  'district.boundary',
  'district.id',
  'district.municipality_code',
  'district.name',
  'district.name_en',
  'facility.address',
  'facility.district_id',
  'facility.id',
  'facility.location',
  'facility.major_category',
  'facility.municipality_code',
  'facility.name',
  'facility.owner',
  'facility.status',
  'municipality.boundary',
  'municipality.fictional',
  'municipality.municipality_code',
  'municipality.name',
  'municipality.name_en',
  'municipality.published',
  'municipality.takes_reports',
  'municipality_population.municipality_code',
  'municipality_population.residents',
  'municipality_population.year',
];

interface Column {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly type: string;
  /** Its values are limited by a CHECK, or belong to a key. */
  readonly bound: boolean;
}

let server: TestServer;

describe('public data', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await fillCity(server.database.dataSource, code);
  }, 120_000);
  afterAll(() => server.close());

  const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    server.database.dataSource.query(sql, parameters);

  const publicRoutes = (): string[] => {
    const { paths } = openApiDocument(server.app);
    const open = Object.entries(paths).filter(
      ([, { get }]) => (get as { 'x-permission'?: string } | undefined)?.['x-permission'] === 'public:read',
    );
    return open.map(([path]) => path.replace('{code}', code));
  };

  const publish = async (published: boolean) => {
    const { body } = await server.http.get(city).expect(200);
    await server.http.put(`${city}/publication`).set('If-Match', `"${body.version}"`).send({ published }).expect(200);
  };

  describe('a city that has not published itself', () => {
    it('is answered like one that is not there, to everybody', async () => {
      expect(publicRoutes().length).toBeGreaterThan(3);
      for (const path of publicRoutes()) {
        const { status, body } = await server.as(null).get(path);
        expect({ path, status, title: body.title }).toEqual({ path, status: 404, title: 'not-found' });
      }
    });

    it('is published by its administrator, who finds that in the journal', async () => {
      const administrator = server.as(await signInAs(server.app, 'kubo', [{ code, role: 'administrator' }]));
      const planner = server.as(await signInAs(server.app, 'mori', [{ code, role: 'planner' }]));
      const set = (agent: typeof planner) =>
        agent.put(`${city}/publication`).set('If-Match', '"1"').send({ published: true });
      await set(planner).expect(403);
      expect((await set(administrator).expect(200)).body).toMatchObject({ published: true, version: 2 });
      const { body } = await administrator.get(`${city}/audit?entity=municipality&operation=update`).expect(200);
      expect(body.items[0]).toMatchObject({
        actor: 'kubo',
        changes: [{ field: 'published', before: false, after: true }],
      });
      await server
        .as(null)
        .get(`/api/public${city.slice(4)}`)
        .expect(200);
    });
  });

  describe('a published city', () => {
    it('lets the columns leave that are written out here, in the role of the public and by its views', async () => {
      const granted = await query<{ name: string }>(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.column_privileges
        WHERE grantee = $1 AND table_schema <> 'public_data' ORDER BY 1`,
        [publicRole],
      );
      expect(granted.map(({ name }) => name).toSorted()).toEqual(mayLeave);
      const read = (sql: string) => server.app.get(Work).publicIn(code, (database) => database.query(sql));
      await expect(read('SELECT note FROM facility')).rejects.toThrow('permission denied');
      await expect(read('SELECT * FROM building')).rejects.toThrow('permission denied');
      await expect(read('SELECT * FROM accounts.account')).rejects.toThrow('permission denied');
    });

    it('tells nothing of any other column of any table: canaries in all of them are in no public answer', async () => {
      await givePrices();
      const canaries = await plantCanaries();
      expect(canaries.size).toBeGreaterThan(120);
      for (const path of publicRoutes()) {
        const { text, headers } = await server.as(null).get(path).expect(200);
        const answer = JSON.stringify(headers) + text;
        expect({ path, leaked: [...canaries].filter(([canary]) => answer.includes(canary)) }).toEqual({
          path,
          leaked: [],
        });
      }
      expect((await server.as(null).get(`/api/public${city.slice(4)}/facilities`)).body.total).toBe(1);
    });

    it('may be kept for a while by whoever is in between, and is asked about without a session', async () => {
      for (const path of publicRoutes()) {
        const { headers } = await server.as(null).get(path).expect(200);
        expect(headers).toMatchObject({ 'cache-control': 'public, max-age=300' });
        expect(headers['set-cookie']).toBeUndefined();
      }
    });

    it('shows neither what is not the city’s own nor what is closed', async () => {
      for (const change of [`owner = 'prefecture'`, `owner = 'city', status = 'closed'`]) {
        await inCity([`UPDATE facility SET ${change}`]);
        const { body } = await server
          .as(null)
          .get(`/api/public${city.slice(4)}/facilities`)
          .expect(200);
        expect({ change, total: body.total }).toEqual({ change, total: 0 });
      }
    });

    it('can take it back', async () => {
      await publish(false);
      for (const path of publicRoutes()) {
        const { status } = await server.as(null).get(path);
        expect({ path, status }).toEqual({ path, status: 404 });
      }
    });
  });

  const inCity = (statements: readonly string[]): Promise<void> =>
    server.app.get(Work).in({ municipalityCode: code, actor: 'test' }, async (database) => {
      for (const statement of statements) await database.query(statement);
    });

  /** Of odd numbers, by which a cost can be worked out. */
  async function givePrices(): Promise<void> {
    await inCity(['DELETE FROM unit_price', 'DELETE FROM cost_settings', `UPDATE facility SET owner = 'city'`]);
    const prices = majorCategories.map((majorCategory, i) => ({
      majorCategory,
      renovationYenPerM2: 1_357_911 + 2 * i,
      rebuildYenPerM2: 2_468_013 + 2 * i,
    }));
    await server.http.put(`${city}/unit-prices`).set('If-Match', '"0"').send({ prices }).expect(200);
    const settings = { reserveYen: 97_531_246_801, spendingSource: 'canary_spending_source' };
    await server.http.patch(`${city}/cost-settings`).set('If-Match', '"0"').send(settings).expect(200);
  }

  /** Rules for a cost, which a canary would make nonsense of; their numbers are canaries already. */
  const meaningful = new Set(['cost_settings', 'unit_price']);

  /** What is looked for in the answers, with the column that it was put into: one in every column that may not leave. */
  async function plantCanaries(): Promise<ReadonlyMap<string, string>> {
    const columns = await query<Column>(columnsOfTables);
    const canaries = new Map<string, string>([
      ...majorCategories.flatMap((_, i) => [
        [String(1_357_911 + 2 * i), 'unit_price'] as const,
        [String(2_468_013 + 2 * i), 'unit_price'] as const,
      ]),
      ['97531246801', 'cost_settings.reserve_yen'],
      ['canary_spending_source', 'cost_settings.spending_source'],
    ]);
    const refused: string[] = [];
    const kept = columns.filter(({ table, name }) => !mayLeave.includes(`${table}.${name}`) && !meaningful.has(table));
    for (const [index, column] of kept.entries()) {
      const name = `${column.table}.${column.name}`;
      const canary = canaryFor(column, index);
      if (canary && (await plant(column, canary.sql))) canaries.set(canary.text, name);
      else if (!column.bound && ['text', 'jsonb', 'ARRAY'].includes(column.type)) refused.push(name);
    }
    expect(refused).toEqual([]);
    for (const [id, column] of await idsIn(kept)) canaries.set(id, column);
    return canaries;
  }

  function canaryFor({ table, name, type }: Column, index: number) {
    const word = `canary_${table}_${name}`;
    const number = String(70_000_001 + 2 * index);
    const place = `134.${7_654_321 + index}`;
    const kinds: Readonly<Record<string, { sql: string; text: string }>> = {
      text: { sql: `'${word}'`, text: word },
      jsonb: { sql: `'["${word}"]'`, text: word },
      ARRAY: { sql: `ARRAY['${word}']`, text: word },
      integer: { sql: number, text: number },
      bigint: { sql: number, text: number },
      numeric: { sql: number, text: number },
      geometry: {
        sql: `ST_SetSRID(ST_GeomFromText('POLYGON((${place} 34, 134.9 34, 134.9 34.9, ${place} 34))'), 4326)`,
        text: place.slice(0, 8),
      },
    };
    return kinds[type];
  }

  /** False where the column takes no such value. Past the triggers, so that the journal takes one, too. */
  async function plant({ schema, table, name }: Column, value: string): Promise<boolean> {
    const planted = server.database.dataSource.transaction(async (database) => {
      await database.query(`SET LOCAL session_replication_role = replica`);
      await database.query(`UPDATE ${schema}.${table} SET ${name} = ${value}`);
    });
    return planted.then(
      () => true,
      () => false,
    );
  }

  /** Ids of rows that nobody outside has to do with. */
  async function idsIn(columns: readonly Column[]): Promise<[string, string][]> {
    const shown = new Set<string>();
    const found: [string, string][] = [];
    for (const table of ['facility', 'district']) {
      for (const { id } of await query<{ id: string }>(`SELECT id FROM ${table}`)) shown.add(id);
    }
    for (const { schema, table, name } of columns.filter(({ type }) => type === 'uuid')) {
      const rows = await query<{ id: string }>(
        `SELECT DISTINCT ${name}::text AS id FROM ${schema}.${table} WHERE ${name} IS NOT NULL`,
      );
      for (const { id } of rows) if (!shown.has(id)) found.push([id, `${table}.${name}`]);
    }
    return found;
  }

  const columnsOfTables = `
SELECT n.nspname AS schema, c.relname AS table, a.attname AS name,
       CASE WHEN t.typname = '_text' THEN 'ARRAY' WHEN t.typname = 'geometry' THEN 'geometry' ELSE format_type(a.atttypid, NULL) END AS type,
       EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND a.attnum = ANY (k.conkey)) AS bound
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  JOIN pg_type t ON t.oid = a.atttypid
 WHERE n.nspname IN ('public', 'accounts') AND c.relkind IN ('r', 'p') AND c.relname NOT IN ('migrations', 'spatial_ref_sys')
   AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attnum = ANY (k.conkey)
                      AND a.attname = 'municipality_code')
 ORDER BY 1, 2, a.attnum`;
});
