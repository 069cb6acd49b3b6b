import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Work } from '../accounts/work.js';
import { randomUUID } from 'node:crypto';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;

describe('facilities', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);

  afterAll(() => server.close());

  async function addFacility(fields: object): Promise<{ id: string; version: number }> {
    const { body } = await server.http.post(`${base}/facilities`).send(fields).expect(201);
    return body;
  }

  describe('a facility', () => {
    it('is entered, read, changed and removed, each time with the version seen', async () => {
      const { id } = await addFacility({ name: '築地小学校', owner: 'city', location: { lon: 134.06, lat: 34.34 } });
      await server.http
        .post(`${base}/facilities/${id}/buildings`)
        .send({ name: '校舎', floorAreaM2: 3500.5 })
        .expect(201);

      const changed = await server.http
        .patch(`${base}/facilities/${id}`)
        .set('If-Match', '"1"')
        .send({ status: 'suspended', note: null })
        .expect(200);
      expect(changed.body).toMatchObject({
        version: 2,
        status: 'suspended',
        location: { lon: 134.06, lat: 34.34 },
        buildings: [{ name: '校舎', floorAreaM2: 3500.5, builtFiscalYear: null, version: 1 }],
      });

      await server.http.delete(`${base}/facilities/${id}`).set('If-Match', '"2"').expect(204);
      await server.http.get(`${base}/facilities/${id}`).expect(404);
    });

    it('is not changed without a version (428), nor from a stale one (412 with both values)', async () => {
      const { id } = await addFacility({ name: '花園小学校' });
      await server.http.patch(`${base}/facilities/${id}`).send({ note: 'a' }).expect(428);
      await server.http.patch(`${base}/facilities/${id}`).set('If-Match', '"1"').send({ note: '先' }).expect(200);
      const stale = await server.http
        .patch(`${base}/facilities/${id}`)
        .set('If-Match', '"1"')
        .send({ note: '後' })
        .expect(412);
      expect(stale.body).toMatchObject({
        current: { note: '先', version: 2 },
        yours: { note: '後' },
        currentVersion: 2,
        yourVersion: 1,
      });
      const kept = await server.http.get(`${base}/facilities/${id}`).expect(200);
      expect(kept.body.note).toBe('先');
    });

    it('is not written where nothing differs, nor are its buildings', async () => {
      const location = { lon: 134.06, lat: 34.34 };
      const { id } = await addFacility({ name: '鶴尾小学校', owner: 'city', location });
      const { body: building } = await server.http
        .post(`${base}/facilities/${id}/buildings`)
        .send({ name: '校舎', floorAreaM2: 1403 })
        .expect(201);
      const same = (path: string, body: object) =>
        server.http.patch(`${base}/${path}`).set('If-Match', '"1"').send(body).expect(200);
      expect((await same(`facilities/${id}`, { owner: 'city', note: null, location })).body.version).toBe(1);
      expect((await same(`buildings/${building.id}`, { floorAreaM2: 1403, structure: null })).body.version).toBe(1);
      const { body } = await server.http
        .patch(`${base}/facilities`)
        .send({ facilities: [{ id, version: 1 }], changes: { owner: 'city' } })
        .expect(200);
      expect(body.changed).toBe(0);
      const { body: history } = await server.http.get(`${base}/facilities/${id}/history`).expect(200);
      expect(history.items.map(({ operation }: { operation: string }) => operation)).toEqual(['insert', 'insert']);
    });

    it('is told in both languages which field cannot be so', async () => {
      const { id } = await addFacility({ name: '木太小学校' });
      const add = (floorAreaM2: number) =>
        server.http.post(`${base}/facilities/${id}/buildings`).send({ name: '校舎', floorAreaM2 }).expect(400);
      expect((await add(999_999_999)).body.errors).toEqual([
        { path: 'floorAreaM2', message: 'At most 10,000,000, please.', messageJa: '10,000,000以下にしてください。' },
      ]);
      expect((await add(1403.005)).body.detailJa).toContain('小数は2桁まで');
    });

    it.each([
      [{ name: '' }, 'name'],
      [{ name: 'x', owner: 'nobody' }, 'owner'],
      [{ name: 'x', majorCategory: '学校' }, 'majorCategory'],
      [{ name: 'x', location: { lon: 200, lat: 34 } }, 'location.lon'],
    ])('is refused as %j, naming %s', async (fields, path) => {
      const { body } = await server.http.post(`${base}/facilities`).send(fields).expect(400);
      expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
    });

    it('writes an audit row per change, in the same transaction', async () => {
      const { id } = await addFacility({ name: '記録小学校' });
      await server.http
        .patch(`${base}/facilities/${id}`)
        .set('If-Match', '"1"')
        .set('Chodo-Reason', encodeURIComponent('統合の準備'))
        .send({ status: 'closed' })
        .expect(200);
      const rows = await server.database.dataSource.query(
        `SELECT actor, reason, operation, before ->> 'status' AS before, after ->> 'status' AS after FROM audit
        WHERE entity = 'facility' AND entity_id = $1 ORDER BY id`,
        [id],
      );
      expect(rows).toEqual([
        { actor: 'test-administrator', reason: null, operation: 'insert', before: null, after: 'open' },
        { actor: 'test-administrator', reason: '統合の準備', operation: 'update', before: 'open', after: 'closed' },
      ]);
    });
  });

  describe('the list', () => {
    beforeAll(async () => {
      await addFacility({
        name: '髙松テルサ',
        nameKana: 'タカマツテルサ',
        majorCategory: '市民文化系施設',
        owner: 'city',
      });
      await addFacility({
        name: 'ｻﾝﾎﾟｰﾄﾎｰﾙ',
        nameKana: 'サンポートホール',
        majorCategory: '市民文化系施設',
        owner: 'city',
      });
    });

    it.each([
      ['高松テルサ', ['髙松テルサ']],
      ['たかまつてるさ', ['髙松テルサ']],
      ['サンポートホール', ['ｻﾝﾎﾟｰﾄﾎｰﾙ']],
      ['100%', []],
      ['_', []],
    ])('finds %s whatever the width, kana or wildcard', async (search, names) => {
      const { body } = await server.http.get(`${base}/facilities`).query({ search }).expect(200);
      expect(body.items.map((item: { name: string }) => item.name)).toEqual(names);
    });

    it('finds the facilities of a district by its English name', async () => {
      const scope = { municipalityCode: code, actor: 'planner' };
      const [district] = await server.app
        .get(Work)
        .in(scope, (database) =>
          database.query<{ id: string }[]>(
            `INSERT INTO district (municipality_code, id, name, name_en) VALUES ($1, gen_random_uuid(), '青葉台', 'Aobadai') RETURNING id`,
            [code],
          ),
        );
      await addFacility({ name: '丘の図書室', districtId: district?.id });
      const { body } = await server.http.get(`${base}/facilities`).query({ search: 'aobaDAI 図書' }).expect(200);
      expect(body.items).toMatchObject([{ name: '丘の図書室', districtName: '青葉台', districtNameEn: 'Aobadai' }]);
    });

    it('filters, sorts by kana and pages', async () => {
      const query = { category: '市民文化系施設', sort: 'name', pageSize: 1 };
      const first = await server.http
        .get(`${base}/facilities`)
        .query({ ...query, page: 1 })
        .expect(200);
      const second = await server.http
        .get(`${base}/facilities`)
        .query({ ...query, page: 2 })
        .expect(200);
      expect([first.body.total, second.body.total]).toEqual([2, 2]);
      expect([first.body.items[0].name, second.body.items[0].name]).toEqual(['ｻﾝﾎﾟｰﾄﾎｰﾙ', '髙松テルサ']);
    });

    it('begins with what the city owns, in either direction', async () => {
      await addFacility({ name: '県立別館', nameKana: 'あ', owner: 'prefecture', smallCategory: '別館' });
      await addFacility({ name: '市の別館', nameKana: 'い', owner: 'city', smallCategory: '別館' });
      await addFacility({ name: '市の新館', nameKana: 'う', owner: 'city', smallCategory: '別館' });
      const named = async (query: object) => {
        const { body } = await server.http
          .get(`${base}/facilities`)
          .query({ smallCategory: '別館', ...query })
          .expect(200);
        return body.items.map((item: { name: string }) => item.name);
      };
      expect(await named({})).toEqual(['市の別館', '市の新館', '県立別館']);
      expect(await named({ order: 'desc' })).toEqual(['市の新館', '市の別館', '県立別館']);
    });

    it('answers a page beyond the end with nothing', async () => {
      const { body } = await server.http.get(`${base}/facilities`).query({ page: 99 }).expect(200);
      expect(body.items).toEqual([]);
      expect(body.total).toBeGreaterThan(1);
    });
  });

  describe('a decision for many', () => {
    it('is taken for all or, where one is stale, for none', async () => {
      const facilities = [await addFacility({ name: '甲会館' }), await addFacility({ name: '乙会館' })];
      const seen = facilities.map(({ id, version }) => ({ id, version }));
      const stale = [seen[0], { ...seen[1], version: 9 }];
      await server.http
        .patch(`${base}/facilities`)
        .send({ facilities: stale, changes: { owner: 'city' } })
        .expect(412)
        .expect(({ body }) => {
          expect(body.stale).toEqual([{ id: seen[1]?.id, name: '乙会館', yourVersion: 9, currentVersion: 1 }]);
        });
      const before = await server.http.get(`${base}/facilities`).query({ search: '会館', owner: 'city' }).expect(200);
      expect(before.body.total).toBe(0);
      await server.http
        .patch(`${base}/facilities`)
        .send({ facilities: seen, changes: { owner: 'city' } })
        .expect(200);
      const after = await server.http.get(`${base}/facilities`).query({ search: '会館', owner: 'city' }).expect(200);
      expect(after.body.total).toBe(2);
    });

    it('is told beforehand, and taken back as one even where the first one was so already', async () => {
      const facilities = [
        await addFacility({ name: '丙書庫', department: '教育課' }),
        await addFacility({ name: '丁書庫', department: null }),
        await addFacility({ name: '戊書庫', department: '総務課' }),
      ].map(({ id, version }) => ({ id, version }));
      const decision = { facilities, changes: { department: '教育課' } };
      const { body: told } = await server.http.post(`${base}/facilities/bulk-preview`).send(decision).expect(200);
      expect(told).toEqual({ changed: 2, alreadySo: 1, stale: [], missing: [] });
      const departments = () =>
        Promise.all(
          facilities.map(async ({ id }) => (await server.http.get(`${base}/facilities/${id}`)).body.department),
        );
      expect(await departments()).toEqual(['教育課', null, '総務課']);
      const { body: done } = await server.http.patch(`${base}/facilities`).send(decision).expect(200);
      expect(done).toMatchObject({ changed: 2, alreadySo: 1 });
      expect(await departments()).toEqual(['教育課', '教育課', '教育課']);
      await server.http.post(`${base}/audit/${done.undoId}/undo?together=true`).expect(200);
      expect(await departments()).toEqual(['教育課', null, '総務課']);
      const { body: again } = await server.http
        .post(`${base}/facilities/bulk-preview`)
        .send({ ...decision, facilities: [...facilities, { id: randomUUID(), version: 1 }] });
      expect(again).toMatchObject({ changed: 0, alreadySo: 1, stale: [{ name: '丁書庫' }, { name: '戊書庫' }] });
      expect(again.missing).toHaveLength(1);
    });
  });

  describe('a city that is not there', () => {
    it.each(['facilities', 'map/facilities'])('has no %s', async (path) => {
      expect((await server.http.get(`/api/municipalities/131016/${path}`)).status).toBe(404);
    });

    it('takes no facility', async () => {
      const { status } = await server.http.post('/api/municipalities/131016/facilities').send({ name: '千代田会館' });
      expect(status).toBe(404);
    });
  });

  describe('another city', () => {
    it('does not see these facilities, nor change them', async () => {
      const { id } = await addFacility({ name: '境界小学校' });
      await server.http.post('/api/municipalities').send({ code: '22212', name: '焼津市' }).expect(201);
      await server.http.get(`/api/municipalities/222127/facilities/${id}`).expect(404);
      const { status } = await server.http
        .patch(`/api/municipalities/222127/facilities/${id}`)
        .set('If-Match', '"1"')
        .send({ note: 'x' });
      expect(status).toBe(404);
    });
  });
});
