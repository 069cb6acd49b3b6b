import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs } from '../../../../test/support/sign-in.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '072036';
const base = `/api/municipalities/${code}`;
let server: TestServer;

describe('history', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '郡山市' }).expect(201);
  }, 120_000);

  afterAll(() => server.close());

  interface Entry {
    id: number;
    entity: string;
    operation: string;
    building: string | null;
    changes: { field: string; before: unknown; after: unknown }[];
  }

  const get = async (path: string) => (await server.http.get(`${base}/${path}`).expect(200)).body;
  const send = async (path: string, body: object) =>
    (await server.http.post(`${base}/${path}`).send(body).expect(201)).body;
  const historyOf = async (id: string): Promise<Entry[]> => (await get(`facilities/${id}/history`)).items;
  const undo = (id: number) => server.http.post(`${base}/audit/${id}/undo`);

  function edit(path: string, version: number, body: object, reason = '') {
    const request = server.http.patch(`${base}/${path}`).set('If-Match', `"${version}"`);
    return request.set('Chodo-Reason', encodeURIComponent(reason)).send(body).expect(200);
  }

  /** A facility with a building that hosts a function and has a roof. */
  async function addFacility(name: string) {
    const location = { lon: 140.123456789, lat: 37.4 };
    const { id } = await send('facilities', { name, owner: 'city', location, note: 'メモ' });
    const building = await send(`facilities/${id}/buildings`, { name: '本館', floorAreaM2: 1234.5 });
    await send(`buildings/${building.id}/functions`, { name: '図書', floorAreaM2: 100 });
    await send(`buildings/${building.id}/components`, { kind: 'roof' });
    return { id, buildingId: building.id };
  }

  describe('the journal as CSV', () => {
    it('has a line for each field that was changed, under the same filters, and nothing that a spreadsheet runs', async () => {
      const { id } = await addFacility('=HYPERLINK("安積公民館")');
      await edit(`facilities/${id}`, 1, { department: '生涯学習課', note: '一行目\n"二行目"' }, '台帳の訂正');
      const answer = await server.http
        .get(`${base}/audit.csv`)
        .query({ entityId: id, operation: 'update' })
        .expect(200);
      expect(answer.headers['content-disposition']).toContain(encodeURIComponent('変更履歴.csv'));
      const [header, ...lines] = answer.text.split('\r\n');
      expect(header).toBe('\uFEFF日時,操作者,対象,名称,ID,操作,項目,変更前,変更後,理由,取込番号');
      const start = `,test-administrator,施設,"'=HYPERLINK(""安積公民館"")",${id},変更,`;
      expect(lines.map((line) => line.slice(19))).toEqual([
        `${start}note,メモ,"一行目\n""二行目""",台帳の訂正,`,
        `${start}department,,生涯学習課,台帳の訂正,`,
        '',
      ]);
    });

    it('speaks the language of the page, and finds people by a part of their name', async () => {
      const { id } = await addFacility('日和田公民館');
      const query = { entityId: id, actor: 'ADMIN', language: 'en' };
      const answer = await server.http.get(`${base}/audit.csv`).query(query).expect(200);
      expect(answer.headers['content-disposition']).toContain('record-of-changes.csv');
      expect(answer.text).toMatch(/^\uFEFFTime \(Japan\),By,What,Name,ID,Change,Field,/);
      expect(answer.text).toContain(`,test-administrator,Facility,日和田公民館,${id},added,`);
      await server.http.get(`${base}/audit.csv?language=fr`).expect(400);
    });
  });

  describe('taking back', () => {
    it('needs the permission of the edit itself', async () => {
      const target = { name: '計画', fromFiscalYear: 2020, toFiscalYear: 2030, floorAreaM2: 1000, yen: null };
      await send('reduction-targets', target);
      const [entry] = (await get('audit?entity=reduction_target')).items as Entry[];
      const manager = server.as(await signInAs(server.app, 'manager', [{ code, role: 'manager' }]));
      expect((await manager.post(`${base}/audit/${entry!.id}/undo`)).status).toBe(403);
      await undo(entry!.id).expect(200);
    });

    it('publishes a city, or hides it, for its administrator alone', async () => {
      const { body: city } = await server.http.get(base).expect(200);
      const set = { published: !city.published };
      await server.http.put(`${base}/publication`).set('If-Match', `"${city.version}"`).send(set).expect(200);
      const [entry] = (await get('audit?entity=municipality&operation=update')).items as Entry[];
      const planner = server.as(await signInAs(server.app, 'planner-who-undoes', [{ code, role: 'planner' }]));
      expect((await planner.post(`${base}/audit/${entry!.id}/undo`)).status).toBe(403);
      await undo(entry!.id).expect(200);
      expect((await server.http.get(base)).body.published).toBe(city.published);
    });

    it('is for a manager what the own facilities are: their history is read and taken back, that of others not', async () => {
      const [own, other] = [await addFacility('湖南公民館'), await addFacility('熱海公民館')];
      await edit(`facilities/${own.id}`, 1, { department: '湖南行政センター' });
      const posts = [{ code, role: 'manager', departments: ['湖南行政センター'] }] as const;
      const manager = server.as(await signInAs(server.app, 'manager-of-konan', posts));
      await manager.patch(`${base}/facilities/${own.id}`).set('If-Match', '"2"').send({ note: '雨漏り' }).expect(200);
      const ofRow = { entity: 'facility', entityId: own.id, pageSize: 1 };
      const { body } = await manager.get(`${base}/facilities/${own.id}/history`).query(ofRow).expect(200);
      expect(body.total).toBe(3);
      expect(body.items[0].changes).toEqual([{ field: 'note', before: 'メモ', after: '雨漏り' }]);
      await manager.post(`${base}/audit/${body.items[0].id}/undo`).expect(200);
      expect((await get(`facilities/${own.id}`)).note).toBe('メモ');

      const refused = await manager.get(`${base}/facilities/${other.id}/history`).expect(403);
      expect(refused.body.detailJa).toBe('この施設は、あなたの担当施設ではありません。');
      const [entry] = await historyOf(other.id);
      await manager.post(`${base}/audit/${entry!.id}/undo`).expect(403);
      expect((await historyOf(other.id))[0]).toEqual(entry);
      await manager.get(`${base}/audit`).expect(403);
      const listed = await manager.get(`${base}/facilities?own=true`).expect(200);
      expect(listed.body).toMatchObject({ total: 1, items: [{ id: own.id }] });
      expect((await get('facilities?own=true')).total).toBe(0);
    });
  });

  describe("a facility's history", () => {
    it('tells who changed what, field by field, and why, newest first', async () => {
      const { id } = await addFacility('富田公民館');
      await edit(`facilities/${id}`, 1, { department: '生涯学習課', note: null }, '台帳の訂正');
      const [latest, ...earlier] = await historyOf(id);
      expect(latest).toMatchObject({
        actor: 'test-administrator',
        reason: '台帳の訂正',
        importId: null,
        entity: 'facility',
        entityId: id,
        name: '富田公民館',
        operation: 'update',
        undoable: true,
      });
      expect(latest?.changes).toEqual([
        { field: 'note', before: 'メモ', after: null },
        { field: 'department', before: null, after: '生涯学習課' },
      ]);
      expect(earlier.map(({ entity, operation }) => `${operation} ${entity}`)).toEqual([
        'insert component',
        'insert building_function',
        'insert building',
        'insert facility',
      ]);
      expect(earlier.map(({ building }) => building)).toEqual(['本館', '本館', null, null]);
    });

    it('outlives the facility', async () => {
      const { id, buildingId } = await addFacility('消える施設');
      await server.http.delete(`${base}/buildings/${buildingId}`).set('If-Match', '"1"').expect(204);
      await server.http.delete(`${base}/facilities/${id}`).set('If-Match', '"1"').expect(204);
      expect((await historyOf(id)).filter(({ operation }) => operation === 'delete')).toHaveLength(4);
      await server.http.get(`${base}/facilities/00000000-0000-4000-8000-000000000000/history`).expect(404);
    });
  });

  describe('the journal', () => {
    it('is paged and filtered', async () => {
      const { total, items } = await get('audit?entity=municipality&operation=insert');
      expect(total).toBe(1);
      expect(items[0]).toMatchObject({ actor: 'test-administrator', name: '郡山市', undoable: false });
      const { id } = await addFacility('大槻公民館');
      const all = (await get('audit?pageSize=3')) as { items: Entry[]; total: number };
      expect(all.items).toHaveLength(3);
      expect((await get('audit?actor=nobody')).total).toBe(0);
      const own = await get(`audit?facility=${id}`);
      expect(own.items).toEqual(await historyOf(id));
      expect((await get(`audit?facility=${id}&entity=component`)).total).toBe(1);
      expect((await get('audit?from=2100-01-01T00:00:00Z')).total).toBe(0);
      expect((await get('audit?to=2100-01-01T00:00:00%2B09:00')).total).toBe(all.total);
      await server.http.get(`${base}/audit?entity=pg_shadow`).expect(400);
      await server.http.get(`${base}/audit?from=yesterday`).expect(400);
    });
  });

  describe('undo', () => {
    it('takes an update back and leaves a trace', async () => {
      const { id } = await addFacility('戻す施設');
      await edit(`facilities/${id}`, 1, { name: '誤った名', location: null });
      const [entry] = await historyOf(id);
      await undo(entry!.id).expect(200);
      expect(await get(`facilities/${id}`)).toMatchObject({
        name: '戻す施設',
        location: { lon: 140.123456789, lat: 37.4 },
        version: 3,
      });
      expect((await get('facilities?search=戻す施設')).total).toBe(1);
      expect((await historyOf(id))[0]).toMatchObject({ operation: 'update', reason: `undo ${entry!.id}` });
    });

    it('is refused where somebody has changed the row since', async () => {
      const { id } = await addFacility('競う施設');
      await edit(`facilities/${id}`, 1, { note: '一' });
      const [first] = await historyOf(id);
      await edit(`facilities/${id}`, 2, { note: '二' });
      const { body } = await undo(first!.id).expect(412);
      expect(body).toMatchObject({ title: 'stale', current: { note: '二' }, yours: { note: '一' } });
      expect((await get(`facilities/${id}`)).note).toBe('二');
    });

    it('takes a change of many facilities back as a whole, or not at all', async () => {
      const many = [await addFacility('一号館'), await addFacility('二号館'), await addFacility('三号館')];
      const decide = async (version: number, department: string) => {
        const facilities = many.map(({ id }) => ({ id, version }));
        const changes = { facilities, changes: { department } };
        await server.http.patch(`${base}/facilities`).send(changes).expect(200);
        const [entry] = await historyOf(many[1]!.id);
        return entry!.id;
      };
      const departments = () => Promise.all(many.map(async ({ id }) => (await get(`facilities/${id}`)).department));
      await server.http.post(`${base}/audit/${await decide(1, '財産管理課')}/undo?together=true`).expect(200);
      expect(await departments()).toEqual([null, null, null]);

      const second = await decide(3, '学校教育課');
      await edit(`facilities/${many[2]!.id}`, 4, { note: 'あとから' });
      await server.http.post(`${base}/audit/${second}/undo?together=true`).expect(412);
      expect(await departments()).toEqual(['学校教育課', '学校教育課', '学校教育課']);
      await undo(second).expect(200);
      expect(await departments()).toEqual(['学校教育課', null, '学校教育課']);
    });

    it('puts a removed facility back with everything it had', async () => {
      const { id } = await addFacility('帰る施設');
      const before = await get(`facilities/${id}`);
      await server.http.delete(`${base}/facilities/${id}`).set('If-Match', '"1"').expect(204);
      const entry = (await historyOf(id)).find(({ entity }) => entity === 'facility');
      await undo(entry!.id).expect(200);
      expect(await get(`facilities/${id}`)).toEqual(before);
      await undo(entry!.id).expect(409);
    });

    it('puts a removed building back with what it had', async () => {
      const { id, buildingId } = await addFacility('棟の戻る施設');
      const before = await get(`facilities/${id}`);
      await server.http.delete(`${base}/buildings/${buildingId}`).set('If-Match', '"1"').expect(204);
      const entry = (await historyOf(id)).find(
        ({ entity, operation }) => entity === 'building' && operation === 'delete',
      );
      await undo(entry!.id).expect(200);
      expect(await get(`facilities/${id}`)).toEqual(before);
    });

    it('takes an insert back only while nothing has been added below it', async () => {
      const { id, buildingId } = await addFacility('重なる施設');
      const building = (await historyOf(id)).find(
        ({ entity, operation }) => entity === 'building' && operation === 'insert',
      );
      await undo(building!.id).expect(409);
      const roof = (await historyOf(id)).find(({ entity }) => entity === 'component');
      await undo(roof!.id).expect(200);
      const { buildings } = await get(`facilities/${id}`);
      expect(buildings).toMatchObject([{ id: buildingId, components: [] }]);
    });

    it('gives a city its former boundary back, to the last digit, and is refused once the city has changed again', async () => {
      const areaOf = (west: number) => ({
        type: 'Polygon',
        coordinates: [
          [
            [west, 37.1],
            [west + 0.3, 37.1],
            [west + 0.123456789012345, 37 + Math.SQRT1_2],
            [west, 37.1],
          ],
        ],
      });
      const city = async () => {
        const [row] = await server.database.dataSource.query<{ image: object; shape: string }[]>(
          `SELECT to_jsonb(m) - 'version' - 'boundary' AS image, encode(ST_AsBinary(boundary), 'hex') AS shape
           FROM municipality m WHERE municipality_code = $1`,
          [code],
        );
        return row!;
      };
      const versionNow = async () => (await server.http.get(base).expect(200)).body.version;
      const change = async (body: object) =>
        server.http
          .patch(base)
          .set('If-Match', `"${await versionNow()}"`)
          .send(body)
          .expect(200);
      const newest = async () => (await get('audit?entity=municipality&pageSize=1')).items[0] as Entry;

      await change({ boundary: areaOf(140.1), boundarySource: '国土数値情報 N03 2021' });
      const former = await city();
      await change({ boundary: areaOf(140.2), boundarySource: '国土数値情報 N03 2024' });
      const entry = await newest();
      expect(entry.changes.map(({ field }) => field)).toEqual(['boundary', 'boundarySource']);
      await undo(entry.id).expect(200);
      expect(await city()).toEqual(former);
      expect(former.shape).not.toBeNull();

      await change({ boundary: null });
      const removal = await newest();
      await undo(removal.id).expect(200);
      expect(await city()).toEqual(former);

      await change({ boundary: areaOf(140.3) });
      const moved = await newest();
      await change({ nameEn: 'Koriyama' });
      expect((await undo(moved.id)).status).toBe(412);
    });

    it('knows only edits by hand', async () => {
      const { items } = await get('audit?entity=municipality&operation=insert');
      expect((await undo(items[0].id)).status).toBe(409);
      expect((await undo(999_999)).status).toBe(404);
    });
  });
});
