import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { majorCategories } from '#libs/asset';
import { signInAs } from '../../../../test/support/sign-in.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { facilityColumns } from './map.schema.js';

const code = '072044';
const base = `/api/municipalities/${code}`;
const ring = [
  [140.8, 37],
  [141, 37],
  [141, 37.2],
  [140.8, 37.2],
  [140.8, 37],
];
/** The tile of zoom 8 that holds the ring's south-west. */
const tile = '8/228/99';
let server: TestServer;

describe('the map', () => {
  beforeAll(async () => {
    server = await openTestServer();
    const boundary = {
      type: 'MultiPolygon',
      coordinates: [[[...ring.slice(0, 2), [141.00001, 37.1], ...ring.slice(2)]]],
    };
    await server.http.post('/api/municipalities').send({ code, name: 'いわき市', boundary }).expect(201);
  }, 120_000);

  afterAll(() => server.close());

  const readTile = async (layers: string, versions = '0', cookie = server.cookie) => {
    const { body, headers } = await server
      .as(cookie)
      .get(`${base}/tiles/${layers}/${tile}.pbf?v=${versions}`)
      .responseType('blob')
      .expect(200);
    return {
      text: (body as Buffer).toString('utf8'),
      type: headers['content-type'],
      cache: headers['cache-control'],
      vary: headers['vary'],
    };
  };

  describe('the outline', () => {
    it('is the boundary without corners that nobody sees', async () => {
      const { body } = await server.http.get(`${base}/map/outline`).expect(200);
      expect(body).toEqual({ rings: [ring] });
    });

    it('is empty without a boundary, and there is none without a city', async () => {
      await server.http.post('/api/municipalities').send({ code: '072036', name: '郡山市' }).expect(201);
      const { body } = await server.http.get('/api/municipalities/072036/map/outline').expect(200);
      expect(body).toEqual({ rings: [] });
      await server.http.get('/api/municipalities/131016/map/outline').expect(404);
    });
  });

  describe('the facilities', () => {
    const city = '/api/municipalities/072044';
    const add = async (path: string, body: object) =>
      (await server.http.post(`${city}/${path}`).send(body).expect(201)).body as { id: string };

    it('are columns of nothing without any, and there are none without a city', async () => {
      const { body, type } = await server.http.get(`${city}/map/facilities`).expect(200);
      expect(type).toBe('application/json');
      expect(Object.values(facilityColumns.strict().parse(body)).flat()).toEqual([]);
      await server.http.get('/api/municipalities/131016/map/facilities').expect(404);
    });

    it('are told by column in the order of their ids, whatever they are called, with what their buildings are together', async () => {
      const location = { lon: 140.887, lat: 37.05 };
      const name = String.raw`"小名浜" \ 公民館 𠮟`;
      const hall = await add('facilities', { name, location, majorCategory: '市民文化系施設', owner: 'city' });
      const bare = await add('facilities', { name: '広場', location });
      await add('facilities', { name: '場所のない館' });
      await add(`facilities/${hall.id}/buildings`, { name: '旧館', floorAreaM2: 0.1, builtFiscalYear: 1970 });
      await add(`facilities/${hall.id}/buildings`, { name: '新館', floorAreaM2: 0.2, builtFiscalYear: 1985 });
      await add(`facilities/${hall.id}/buildings`, { name: '車庫', floorAreaM2: 0.3 });
      const whole = await server.http.get(`${city}/map/facilities`).expect(200);
      const screen = await server.http.get(`${city}/map/facilities?bbox=140.8,37,140.9,37.1`).expect(200);
      expect(screen.body).toEqual(whole.body);
      const columns = facilityColumns.strict().parse(whole.body);
      expect(columns.ids).toEqual([hall.id, bare.id].toSorted());
      const at = columns.ids.indexOf(hall.id);
      const row = Object.fromEntries(Object.entries(columns).map(([column, values]) => [column, values[at]]));
      expect(row).toEqual({
        ids: hall.id,
        names: name,
        lons: 140.887,
        lats: 37.05,
        categories: majorCategories.indexOf('市民文化系施設'),
        owners: 'city',
        statuses: 'open',
        floorAreasM2: 0.6,
        builtFiscalYears: 1980,
        estimated: false,
        estimatedShares: 0,
        users: null,
        expendituresPerUserYen: null,
        builtYearsEstimated: false,
      });
      expect([columns.categories[1 - at], columns.floorAreasM2[1 - at], columns.estimatedShares[1 - at]]).toEqual([
        -1,
        null,
        null,
      ]);
    });
  });

  describe('tiles', () => {
    it('are named in the manifest with a version that moves with what is written', async () => {
      const { body: before } = await server.http.get(`${base}/map`).expect(200);
      expect(before.layers.map(({ key }: { key: string }) => key)).toEqual(['boundary']);
      const { body: city } = await server.http.get(base);
      await server.http.patch(base).set('If-Match', `"${city.version}"`).send({ name: '磐城市' }).expect(200);
      const { body: after } = await server.http.get(`${base}/map`).expect(200);
      expect(after.layers[0].version).toBeGreaterThan(before.layers[0].version);
      expect((await readTile('boundary', String(after.layers[0].version))).text).toContain('磐城市');
    });

    it('hold all layers asked for, one after the other, and may be kept', async () => {
      const { text, type, cache } = await readTile('boundary,district', '7,9');
      expect(text).toContain('boundary');
      expect(type).toContain('application/vnd.mapbox-vector-tile');
      expect(cache).toContain('immutable');
      expect((await readTile('district')).text).toBe('');
    });

    it('of a version that is not there are those of the present one, also for who asks next', async () => {
      const { body } = await server.http.get(`${base}/map`).expect(200);
      const coming = String(body.layers[0].version + 1);
      expect((await readTile('boundary', coming)).text).toContain('磐城市');
      const { body: city } = await server.http.get(base);
      await server.http.patch(base).set('If-Match', `"${city.version}"`).send({ name: '新いわき市' }).expect(200);
      expect((await server.http.get(`${base}/map`)).body.layers[0].version).toBe(Number(coming));
      expect((await readTile('boundary', coming)).text).toContain('新いわき市');
    });

    it('show an inspector the land of the own facilities alone, whoever asked before', async () => {
      const facility = await server.http.post(`${base}/facilities`).send({ name: '公民館' }).expect(201);
      const geometry = { type: 'Polygon', coordinates: [ring] };
      await server.http
        .post(`${base}/facilities/${facility.body.id}/land-parcels`)
        .send({ lotNumber: '1番2', lessor: '平太郎', tenure: 'leased', geometry })
        .expect(201);
      const posts = (facilityIds: string[]) => [{ code, role: 'inspector', facilityIds }] as const;
      const own = await signInAs(server.app, 'own', posts([facility.body.id]));
      const other = await signInAs(server.app, 'other', posts([]));
      expect((await readTile('land')).text).toContain('平太郎');
      for (const [cookie, isShown] of [
        [own, true],
        [other, false],
        [server.cookie, true],
      ] as const) {
        const { text, cache, vary } = await readTile('land', '0', cookie);
        expect({ shown: text.includes('平太郎'), vary }).toEqual({ shown: isShown, vary: 'Cookie' });
        expect(cache).toBe(cookie === server.cookie ? 'private, max-age=31536000, immutable' : 'private, no-store');
      }
    });

    it('are refused for layers and places that cannot be', async () => {
      for (const path of ['boundary,boundary/8/0/0', '../8/0/0', 'constructor,/8/0/0', 'boundary/99/0/0']) {
        const { status } = await server.http.get(`${base}/tiles/${path}.pbf`);
        expect([400, 404]).toContain(status);
      }
      await server.http.get(`${base}/tiles/boundary/8/0/0.pbf?v=${'1,'.repeat(99)}`).expect(400);
    });
  });
});
