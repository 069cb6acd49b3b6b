import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { openApiDocument } from './openapi.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const boundary = {
  type: 'Polygon',
  coordinates: [[133.9, 134.2, 134.2, 133.9].map((lon, i) => [lon, i < 2 ? 34.1 : 34.5]).concat([[133.9, 34.1]])],
};
let server: TestServer;

describe('requests', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);

  afterAll(() => server.close());

  const patch = (path: string, version: number, body: object) =>
    server.http.patch(`${base}${path}`).set('If-Match', `"${version}"`).send(body);

  async function add(path: string, fields: object): Promise<{ id: string; version: number }> {
    return (await server.http.post(`${base}${path}`).send(fields).expect(201)).body;
  }

  async function lastWrite(): Promise<unknown> {
    return server.database.dataSource.query('SELECT max(id) AS last FROM audit');
  }

  describe('an unknown query parameter', () => {
    it('is refused and named by every route', async () => {
      const at: Record<string, string> = { code, layers: 'sea', z: '1', x: '1', y: '1' };
      for (const [route, item] of Object.entries(openApiDocument(server.app).paths)) {
        const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => at[name] ?? randomUUID());
        for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
          if (!item[method]) continue;
          const { status, body } = await server.http[method](`${path}?nonsense=1`);
          expect({ route, method, status, errors: body.errors }).toMatchObject({
            status: 400,
            errors: [{ path: 'nonsense' }],
          });
        }
      }
    }, 60_000);
  });

  describe('an unknown member of a body', () => {
    it.each([
      ['facilities', { name: 'x', foo: 1 }, 'foo'],
      ['facilities', { name: 'x', location: { lon: 134, lat: 34, height: 3 } }, 'location.height'],
      [`imports/${randomUUID()}/commit`, { decision: [] }, 'decision'],
    ])('is refused by POST %s and named', async (path, body, member) => {
      const answer = await server.http.post(`${base}/${path}`).send(body).expect(400);
      expect(answer.body.errors).toContainEqual({
        path: member,
        message: expect.any(String),
        messageJa: expect.any(String),
      });
      expect(answer.body.detail).toContain(member);
    });

    it('is refused by PATCH, and nothing is written', async () => {
      const { id } = await add('/facilities', { name: '築地小学校' });
      const before = await lastWrite();
      await patch(`/facilities/${id}`, 1, { foo: 1 }).expect(400);
      await patch('', 1, { population: [{ year: 2020, residents: 1, foo: 1 }] }).expect(400);
      expect(await lastWrite()).toEqual(before);
    });
  });

  describe('an edit that changes nothing', () => {
    it('leaves version and journal of a facility and its building as they are', async () => {
      const fields = { name: '花園小学校', owner: 'city', location: { lon: 134.06, lat: 34.34 }, note: null };
      const { id } = await add('/facilities', fields);
      const building = await add(`/facilities/${id}/buildings`, { name: '校舎', floorAreaM2: 3500.5 });
      const before = await lastWrite();
      for (const body of [{}, fields]) {
        expect((await patch(`/facilities/${id}`, 1, body).expect(200)).body.version).toBe(1);
      }
      const same = { name: '校舎', floorAreaM2: 3500.5, builtFiscalYear: null };
      expect((await patch(`/buildings/${building.id}`, 1, same).expect(200)).body.version).toBe(1);
      const many = { facilities: [{ id, version: 1 }], changes: { owner: 'city' } };
      expect((await server.http.patch(`${base}/facilities`).send(many).expect(200)).body.changed).toBe(0);
      expect(await lastWrite()).toEqual(before);
      expect((await patch(`/facilities/${id}`, 1, { ...fields, note: 'a' }).expect(200)).body.version).toBe(2);
    });

    it('leaves version and journal of a city as they are, its boundary and residents included', async () => {
      const population = [
        { year: 2040, residents: 370_000, source: '推計' },
        { year: 2020, residents: 417_496 },
      ];
      const changes = { nameEn: 'Takamatsu', availableYen: 5e9, boundary, population };
      const version = (await server.http.get(base).expect(200)).body.version;
      const first = await patch('', version, changes).expect(200);
      expect(first.body).toMatchObject({ version: version + 1, hasBoundary: true });
      const before = await lastWrite();
      expect((await patch('', version + 1, changes).expect(200)).body).toEqual(first.body);
      expect(await lastWrite()).toEqual(before);
      expect((await patch('', version + 1, { boundary: null }).expect(200)).body.version).toBe(version + 2);
    });
  });

  describe('the version of what is read', () => {
    it('is its ETag, which If-Match takes, weak or not', async () => {
      const { id } = await add('/facilities', { name: '女木小学校' });
      const path = `${base}/facilities/${id}`;
      const { headers } = await server.http.get(path).expect(200);
      expect(headers['etag']).toBe('"1"');
      const second = await server.http.patch(path).set('If-Match', headers['etag']!).send({ note: 'a' }).expect(200);
      expect(second.headers['etag']).toBe('"2"');
      await server.http.patch(path).set('If-Match', 'W/"2"').send({ note: 'b' }).expect(200);
      await server.http.patch(path).set('If-Match', 'W/2"x').send({ note: 'c' }).expect(400);
      expect((await server.http.get(base).expect(200)).headers['etag']).toMatch(/^"\d+"$/);
      expect((await server.http.get(`${base}/unit-prices`).expect(200)).headers['etag']).toBe('"0"');
    });

    it('does not hide what has changed below it', async () => {
      const { id } = await add('/facilities', { name: '男木小学校' });
      await add(`/facilities/${id}/buildings`, { name: '校舎' });
      const { body } = await server.http.get(`${base}/facilities/${id}`).set('If-None-Match', '"1"').expect(200);
      expect(body.buildings).toHaveLength(1);
    });
  });

  describe('a request that cannot be answered', () => {
    const facilities = `${base}/facilities`;
    const json = (method: 'post' | 'patch', body: string) =>
      server.http[method](facilities).set('Content-Type', 'application/json').send(body);
    const refusals: readonly (readonly [string, () => Test, number, RegExp, RegExp])[] = [
      ['NUL in a search', () => server.http.get(`${facilities}?search=%00`), 400, /制御文字.*取り除いて/, /NUL/],
      ['JSON cut off', () => json('post', '{"name": "庁舎"'), 400, /JSONとして読み取れません/, /no JSON/],
      ['another body', () => json('post', '[1]'), 400, /入力内容を確かめて/, /expected object/],
      ['a word of no list', () => server.http.get(`${facilities}?sort=age`), 400, /sort：次のいずれか/, /sort/],
      ['a text too long', () => server.http.get(`${facilities}?search=${'x'.repeat(300)}`), 400, /文字以内/, /At most/],
      ['an unknown parameter', () => server.http.get(`${facilities}?serch=x`), 400, /「serch」.*つづり/, /serch/],
      [
        'an address too long',
        () => server.http.get(`${facilities}?search=${'x'.repeat(40_000)}`),
        431,
        /長すぎます/,
        /long/,
      ],
      ['a broken escape', () => server.http.get(`${facilities}/%E0%A4%A`), 400, /読み取れません/, /decode|URI/],
      ['a version that is none', () => patch('', 0, {}).set('If-Match', 'x'), 400, /「x」.*編集した版/, /If-Match/],
      ['no version', () => server.http.patch(base).send({}), 428, /版の番号が必要.*開き直して/, /If-Match/],
      [
        '21 MB',
        () => json('post', `{"name": "${'x'.repeat(21 * 1024 * 1024)}"}`),
        413,
        /大きすぎます.*分けて/,
        /large/,
      ],
      [
        'a body of text',
        () => server.http.post(facilities).type('text/csv').send('a,b'),
        415,
        /application\/json/,
        /csv/,
      ],
      ['files that are none', () => server.http.post(`${base}/imports`).send({}), 400, /ファイルを選んで/, /files/],
      ['an unknown route', () => server.http.get('/api/nonsense'), 404, /見つかりません.*一覧から/, /nonsense/],
      [
        'an unknown facility',
        () => server.http.get(`${facilities}/${randomUUID()}`),
        404,
        /見つかりません/,
        /No facility/,
      ],
      ['an id that is none', () => server.http.get(`${facilities}/1`), 400, /入力内容を確かめて/, /UUID/],
      ['an unknown city', () => server.http.get('/api/municipalities/999999'), 404, /見つかりません/, /999999/],
      ['another host', () => server.http.get(base).set('Host', 'chodo.example'), 403, /127\.0\.0\.1/, /127\.0\.0\.1/],
    ];

    it.each(refusals)('%s is told as a problem that says what to do in both languages', async (...[, ask, ...told]) => {
      const [status, japanese, english] = told;
      const before = await lastWrite();
      const { headers, text, ...answer } = await ask().buffer(true);
      const body = JSON.parse(text);
      expect({ status: answer.status, type: headers['content-type'] }).toEqual({
        status,
        type: 'application/problem+json; charset=utf-8',
      });
      expect(body).toMatchObject({ status, type: `urn:chodo:problem:${body.title}` });
      expect(body.detailJa).toMatch(japanese);
      expect(body.detail).toMatch(english);
      expect(await lastWrite()).toEqual(before);
    });
  });

  describe('a problem', () => {
    it('keeps its standard members, whatever else it tells', async () => {
      await server.database.dataSource.transaction(async (database) => {
        await database.query(`SELECT set_config('chodo.municipality_code', $1, true)`, [code]);
        await database.query(
          `INSERT INTO import_run (municipality_code, id, status, created_by) VALUES ($1, $2, 'committing', 'test')`,
          [code, '00000000-0000-4000-8000-000000000001'],
        );
      });
      const { body } = await server.http
        .post(`${base}/imports/00000000-0000-4000-8000-000000000001/commit`)
        .send({})
        .expect(409);
      expect(body).toMatchObject({ status: 409, importStatus: 'committing', title: 'conflict' });
    });
  });

  describe('the list of cities', () => {
    it('pages, searches and sorts', async () => {
      await server.http
        .post('/api/municipalities')
        .send({ code: '222127', name: '焼津市', nameEn: 'Yaizu' })
        .expect(201);
      await server.http.post('/api/municipalities').send({ code: '072044', name: 'いわき市' }).expect(201);
      const names = async (query: object) => {
        const { body } = await server.http.get('/api/municipalities').query(query).expect(200);
        return { total: body.total, names: body.items.map(({ name }: { name: string }) => name) };
      };
      expect(await names({})).toEqual({ total: 3, names: ['いわき市', '焼津市', '高松市'] });
      expect(await names({ page: 2, pageSize: 2 })).toEqual({ total: 3, names: ['高松市'] });
      expect(await names({ search: 'ｙａｉｚｕ' })).toEqual({ total: 1, names: ['焼津市'] });
      expect(await names({ search: 'イワキ' })).toEqual({ total: 1, names: ['いわき市'] });
      expect(await names({ search: '3720' })).toEqual({ total: 1, names: ['高松市'] });
      expect((await names({ sort: 'facilities', order: 'desc' })).names[0]).toBe('高松市');
    });
  });

  describe('the list of imports', () => {
    it('pages and filters', async () => {
      const { body } = await server.http.get(`${base}/imports`).query({ pageSize: 1 }).expect(200);
      expect(body).toMatchObject({ items: [{ status: 'committing' }], total: 1, page: 1, pageSize: 1 });
      const none = await server.http.get(`${base}/imports`).query({ status: 'preview' }).expect(200);
      expect(none.body).toMatchObject({ items: [], total: 0 });
    });
  });
});
