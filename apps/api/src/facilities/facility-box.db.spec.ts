import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '#db/bulk-insert';
import { meshCodeOf } from '#geo/spatial/mesh';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { Work } from '../accounts/work.js';
import { conditionOf } from './facility-query.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const box = '134.04,34.33,134.06,34.35';
const inside = { lon: 134.05, lat: 34.34 };
let server: TestServer;

describe('facilities by place', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);

  afterAll(() => server.close());

  interface Created {
    id: string;
    version: number;
  }
  async function add(name: string, location: object | null): Promise<Created> {
    const { body } = await server.http.post(`${base}/facilities`).send({ name, location }).expect(201);
    return body;
  }
  async function meshOf(id: string): Promise<number | null> {
    const [row] = await server.database.dataSource.query('SELECT mesh_code FROM facility WHERE id = $1', [id]);
    return row.mesh_code;
  }
  const meshCode = (place: { lon: number; lat: number }) => Number(meshCodeOf(place, 1_000));
  const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).toSorted();

  describe('the cell of a facility', () => {
    it('is the one that the program works out, bit by bit, anywhere on Earth', async () => {
      const edges = [134, 134.0125, 134.0125 - 1e-9, 34.008333333, 34.008333334, 100, 180, 0, 66.6666666667];
      const degrees = (most: number) =>
        fc.oneof(
          fc.double({ min: -most, max: most, noNaN: true }),
          fc.constantFrom(...edges.filter((edge) => edge <= most)),
        );
      const places = fc.sample(
        fc.record({ lon: fc.oneof(degrees(180), fc.double({ min: 122, max: 154, noNaN: true })), lat: degrees(90) }),
        2_000,
      );
      const rows = await server.database.dataSource.query<{ code: number | null }[]>(
        `SELECT mesh_code_of(ST_SetSRID(ST_MakePoint(lon, lat), 4326)) AS code
         FROM unnest($1::float8[], $2::float8[]) WITH ORDINALITY AS place(lon, lat, n) ORDER BY n`,
        [places.map(({ lon }) => lon), places.map(({ lat }) => lat)],
      );
      const expected = places.map((place) => meshCodeOf(place, 1_000));
      expect(expected.filter((mesh) => mesh !== null).length).toBeGreaterThan(100);
      expect(rows.map((row) => row.code)).toEqual(expected.map((mesh) => (mesh === null ? null : Number(mesh))));
    });

    it('follows the place through every way of writing, and cannot be written itself', async () => {
      const { id } = await add('屋島小学校', inside);
      expect(await meshOf(id)).toBe(meshCode(inside));
      const moved = { lon: 134.1, lat: 34.36 };
      await server.http.patch(`${base}/facilities/${id}`).set('If-Match', '"1"').send({ location: moved }).expect(200);
      expect(await meshOf(id)).toBe(meshCode(moved));
      await server.app
        .get(Work)
        .in({ municipalityCode: code, actor: 'test' }, (database) =>
          database.query('UPDATE facility SET mesh_code = 1 WHERE id = $1', [id]),
        );
      expect(await meshOf(id)).toBe(meshCode(moved));
    });

    it('is no news in the journal, and comes back with what is undone', async () => {
      const { id } = await add('前田小学校', inside);
      await server.http.patch(`${base}/facilities/${id}`).set('If-Match', '"1"').send({ location: null }).expect(200);
      expect(await meshOf(id)).toBeNull();
      const { body } = await server.http.get(`${base}/facilities/${id}/history`).expect(200);
      const fields = body.items.map(({ changes }: { changes: { field: string }[] }) =>
        changes.map(({ field }) => field),
      );
      expect(fields[0]).toEqual(['location']);
      expect(fields[1]).not.toContain('meshCode');
      await server.http.post(`${base}/audit/${body.items[0].id}/undo`).expect(200);
      expect(await meshOf(id)).toBe(meshCode(inside));
    });
  });

  describe('a box', () => {
    beforeAll(async () => {
      const edges = {
        縁の館: { lon: 134.04, lat: 34.35 },
        隣の館: { lon: 134.0399999, lat: 34.34 },
        遠い館: { lon: 134.2, lat: 34.4 },
      };
      for (const [name, location] of Object.entries(edges)) await add(name, location);
      await add('場所のない館', null);
      await add('海の向こうの館', { lon: -70.6, lat: -33.4 });
    });

    it('holds the facilities in it, edges included, in the list, on the map and in the costs', async () => {
      const { body: list } = await server.http.get(`${base}/facilities?bbox=${box}`).expect(200);
      expect(names(list.items)).toEqual(['前田小学校', '縁の館']);
      expect(list.total).toBe(2);
      const { body: map } = await server.http.get(`${base}/map/facilities?bbox=${box}`).expect(200);
      expect(map.names.toSorted()).toEqual(['前田小学校', '縁の館']);
      const { body: whole } = await server.http.get(`${base}/map/facilities`).expect(200);
      expect(whole.names).toHaveLength(6);
      const { body: searched } = await server.http.get(`${base}/facilities?bbox=${box}&search=縁`).expect(200);
      expect(names(searched.items)).toEqual(['縁の館']);
      await server.http.get(`${base}/costs?bbox=${box}`).expect(200);
    });

    it('also works as large as the Earth, and where it is outside the grid', async () => {
      const ofBox = async (bbox: string) =>
        (await server.http.get(`${base}/facilities?bbox=${bbox}`).expect(200)).body.total;
      expect(await ofBox('-180,-90,180,90')).toBe(6);
      expect(await ofBox('-71,-34,-70,-33')).toBe(1);
      expect(await ofBox('140,40,140.1,40.1')).toBe(0);
    });

    it('narrows also what is summed up of buildings', async () => {
      const { id } = await add('牟礼小学校', { lon: 134.045, lat: 34.345 });
      await server.http
        .post(`${base}/facilities/${id}/buildings`)
        .send({ name: '校舎', floorAreaM2: 1200 })
        .expect(201);
      const { body } = await server.http.get(`${base}/facilities?bbox=${box}&sort=floorArea&order=desc`).expect(200);
      expect(body.items[0]).toMatchObject({ name: '牟礼小学校', floorAreaM2: 1200, buildings: 1 });
      const { body: map } = await server.http.get(`${base}/map/facilities?bbox=${box}`).expect(200);
      expect(map.floorAreasM2[map.ids.indexOf(id)]).toBe(1200);
    });

    it.each(['134,34,135', '135,34,134,35', 'x'])('is refused where it is none: %s', async (bbox) => {
      for (const route of ['facilities', 'map/facilities', 'costs']) {
        const { body } = await server.http.get(`${base}/${route}?bbox=${bbox}`).expect(400);
        expect(body.errors[0].path).toBe('bbox');
      }
    });
  });

  describe('under row-level security', () => {
    beforeAll(() =>
      server.app.get(Work).in({ municipalityCode: code, actor: 'test' }, async (database) => {
        await database.query(
          `INSERT INTO facility (municipality_code, id, name, search_text, location)
         SELECT $1, gen_random_uuid(), '施設' || n, '', ST_SetSRID(ST_MakePoint(133 + n % 100 * 0.02, 33 + n / 100 * 0.02), 4326)
           FROM generate_series(0, 5000) AS n`,
          [code],
        );
        await analyse(database, 'facility');
      }),
    );

    /** What the plan looks for in indexes. */
    async function indexConditions(sql: string, parameters: readonly unknown[]): Promise<string> {
      const plan = await server.app
        .get(Work)
        .in({ municipalityCode: code, actor: 'test' }, (database) =>
          database.query<object[]>(`EXPLAIN (FORMAT JSON) SELECT f.id FROM facility f WHERE ${sql}`, [...parameters]),
        );
      return [...JSON.stringify(plan).matchAll(/"Index Cond":"((?:[^"\\]|\\.)*)"/g)]
        .map(([, found]) => found)
        .join('; ');
    }

    it('finds a box by the index on city and cell', async () => {
      const { sql, parameters } = conditionOf(code, { bbox: box });
      expect(await indexConditions(sql, parameters)).toMatch(/municipality_code = .*mesh_code = ANY/);
    });

    it('could not find it by an index on the place, which is why there is a cell', async () => {
      const { dataSource } = server.database;
      await dataSource.query('CREATE INDEX facility_place ON facility USING gist (location)');
      try {
        const sql = 'ST_Intersects(f.location, ST_MakeEnvelope(134.04, 34.33, 134.06, 34.35, 4326))';
        expect(await indexConditions(sql, [])).not.toContain('location');
        const [plan] = await dataSource.query<object[]>(
          `EXPLAIN (FORMAT JSON) SELECT f.id FROM facility f WHERE ${sql}`,
        );
        // Who need not be kept to a city has it.
        expect(JSON.stringify(plan)).toContain('"Index Name":"facility_place"');
      } finally {
        await dataSource.query('DROP INDEX facility_place');
      }
    });
  });
});
