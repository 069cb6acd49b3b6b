import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { cookieOf, signInAs } from '../../../../test/support/sign-in.js';

const [code, other] = ['372013', '222127'];
const base = `/api/municipalities/${code}`;
let server: TestServer;
let administrator: ReturnType<TestServer['as']>;
let school: string;

describe('people of a city', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    await server.http.post('/api/municipalities').send({ code: other, name: '焼津市' }).expect(201);
    administrator = server.as(await signInAs(server.app, 'kagawa', [{ code, role: 'administrator' }]));
    school = (await server.http.post(`${base}/facilities`).send({ name: '第一小学校' }).expect(201)).body.id;
  }, 60_000);
  afterAll(() => server.close());

  interface Invited {
    readonly member: { readonly accountId: string; readonly version: number };
    readonly oneTimePassword: string;
  }

  const fields = (loginName: string, more: object = {}) => ({
    loginName,
    displayName: loginName,
    role: 'planner',
    ...more,
  });

  async function invite(loginName: string, more: object = {}): Promise<Invited> {
    return (await administrator.post(`${base}/members`).send(fields(loginName, more)).expect(201)).body;
  }

  const memberOf = async (loginName: string) =>
    (await administrator.get(`${base}/members`).query({ search: loginName }).expect(200)).body.items[0];

  const change = (accountId: string, version: number, body: object, by = administrator) =>
    by.patch(`${base}/members/${accountId}`).set('If-Match', `"${version}"`).send(body);
  const remove = (accountId: string, version: number, by = administrator) =>
    by.delete(`${base}/members/${accountId}`).set('If-Match', `"${version}"`);
  const signIn = (loginName: string, password: string) =>
    server.as(null).post('/api/session').send({ loginName, password });

  describe('an administrator of a city', () => {
    it('invites somebody with a one-time password, who is then listed, found and journalled', async () => {
      const { member, oneTimePassword } = await invite('Ｓａｔｏ', {
        displayName: '佐藤 花子',
        role: 'manager',
        departments: ['学校教育課'],
        facilityIds: [school],
      });
      expect(member).toMatchObject({
        loginName: 'sato',
        role: 'manager',
        departments: ['学校教育課'],
        facilities: [{ id: school, name: '第一小学校' }],
        disabledAt: null,
        lastSignInAt: null,
        hasSecondFactor: false,
        isDemo: false,
        version: 1,
      });
      const cookie = cookieOf(await signIn('sato', oneTimePassword).expect(204));
      expect((await server.as(cookie).get('/api/session')).body).toMatchObject({
        mustChangePassword: true,
        cities: [{ municipalityCode: code, role: 'manager', permissions: expect.arrayContaining(['operation:write']) }],
      });
      expect((await memberOf('花子')).lastSignInAt).toEqual(expect.any(String));
      const { body } = await administrator.get(`${base}/members`).query({ role: 'manager' }).expect(200);
      expect(body).toMatchObject({ total: 1, page: 1, pageSize: 50, items: [{ displayName: '佐藤 花子' }] });
      const journal = await administrator.get(`${base}/audit`).query({ entity: 'membership' }).expect(200);
      expect(journal.body.items[0]).toMatchObject({ actor: 'kagawa', operation: 'insert', name: '佐藤 花子' });
    });

    it('is refused a name that is taken, a facility that is not there, and a login name with blanks', async () => {
      await administrator.post(`${base}/members`).send(fields('SATO')).expect(409);
      await signInAs(server.app, 'elsewhere', [{ code: other, role: 'planner' }]);
      const { body } = await administrator.post(`${base}/members`).send(fields('elsewhere')).expect(409);
      expect(body.detailJa).toContain('すでに使われています');
      const nowhere = '00000000-0000-4000-8000-000000000000';
      await administrator
        .post(`${base}/members`)
        .send(fields('kato', { facilityIds: [nowhere] }))
        .expect(422);
      for (const unseen of ['ka to', 'sato\u200b', 'sato\u202e']) {
        await administrator.post(`${base}/members`).send(fields(unseen)).expect(400);
      }
      expect(await memberOf('kato')).toBeUndefined();
    });

    it('gives nobody a name by which the journal tells what no person does', async () => {
      for (const name of ['chodo@this-machine', 'Ｐublic']) {
        const { status } = await administrator.post(`${base}/members`).send(fields(name));
        expect({ name, status }).toEqual({ name, status: 409 });
      }
    });

    it('changes role, departments, facilities and name, each edit naming the version it saw', async () => {
      const { member } = await invite('mori', { facilityIds: [school] });
      const changes = { role: 'inspector', departments: ['公園課'], facilityIds: [], displayName: '森' };
      const { body } = await change(member.accountId, 1, changes).expect(200);
      expect(body).toMatchObject({
        role: 'inspector',
        departments: ['公園課'],
        facilities: [],
        displayName: '森',
        version: 2,
      });
      expect((await change(member.accountId, 2, changes).expect(200)).body.version).toBe(2);
      await change(member.accountId, 1, { role: 'viewer' }).expect(412);
      await administrator.patch(`${base}/members/${member.accountId}`).send({ role: 'viewer' }).expect(428);
    });

    it('never changes the own role, leaves or shuts out oneself', async () => {
      const { accountId, version } = await memberOf('kagawa');
      const { body } = await change(accountId, version, { role: 'viewer' }).expect(409);
      expect(body.detailJa).toContain('ご自身');
      await remove(accountId, version).expect(409);
      for (const action of ['disable', 'enable', 'password']) {
        await administrator.post(`${base}/members/${accountId}/${action}`).set('If-Match', '"1"').expect(409);
      }
      await change(accountId, version, { displayName: '香川' }).expect(200);
    });

    it('takes back a change and a removal with what belonged to it', async () => {
      const { member } = await invite('undo', { role: 'manager', facilityIds: [school] });
      await change(member.accountId, 1, { role: 'viewer' }).expect(200);
      const last = async (operation: string) =>
        (await administrator.get(`${base}/audit`).query({ entity: 'membership', operation })).body.items[0];
      const edit = await last('update');
      expect(edit).toMatchObject({ undoable: true, changes: [{ field: 'role', before: 'manager', after: 'viewer' }] });
      await administrator.post(`${base}/audit/${edit.id}/undo`).expect(200);
      expect(await memberOf('undo')).toMatchObject({ role: 'manager', version: 3 });
      await remove(member.accountId, 3).expect(204);
      expect(await memberOf('undo')).toBeUndefined();
      await administrator.post(`${base}/audit/${(await last('delete')).id}/undo`).expect(200);
      expect(await memberOf('undo')).toMatchObject({ role: 'manager', facilities: [{ id: school }] });
    });
  });

  describe('undoing what was done to roles', () => {
    it('is for administrators, of somebody else, and leaves an administrator', async () => {
      const planner = server.as(await signInAs(server.app, 'yamada', [{ code, role: 'planner' }]));
      const { member } = await invite('rise', { role: 'administrator' });
      await change(member.accountId, 1, { role: 'viewer' }).expect(200);
      const { body } = await administrator.get(`${base}/audit`).query({ entity: 'membership', operation: 'update' });
      const { body: refused } = await planner.post(`${base}/audit/${body.items[0].id}/undo`).expect(403);
      expect(refused.detailJa).toContain('権限がありません');
      expect((await memberOf('rise')).role).toBe('viewer');
      const own = (
        await administrator
          .get(`${base}/audit`)
          .query({ entity: 'membership', entityId: (await memberOf('kagawa')).accountId })
      ).body;
      await administrator.post(`${base}/audit/${own.items.at(-1).id}/undo`).expect(409);
    });
  });

  describe('the last administrator of a city', () => {
    it('cannot be removed, demoted or disabled, not even when two try at once', async () => {
      const first = await signInAs(server.app, 'shizuoka', [{ code: other, role: 'administrator' }]);
      const at = `/api/municipalities/${other}/members`;
      const list = async () => (await server.http.get(at).query({ role: 'administrator' })).body.items;
      const [only] = await list();
      const path = `${at}/${only.accountId}`;
      for (const refused of [
        server.http.delete(path).set('If-Match', '"1"'),
        server.http.patch(path).set('If-Match', '"1"').send({ role: 'viewer' }),
        server.http.post(`${path}/disable`).set('If-Match', '"1"'),
      ]) {
        expect((await refused).body.detailJa).toContain('管理者が1人もいなくなります');
      }
      const second = await signInAs(server.app, 'hamamatsu', [{ code: other, role: 'administrator' }]);
      const two = await list();
      const demote = (by: string, login: string) => {
        const { accountId } = two.find(({ loginName }: { loginName: string }) => loginName === login);
        return server.as(by).patch(`${at}/${accountId}`).set('If-Match', '"1"').send({ role: 'viewer' });
      };
      const answers = await Promise.all([demote(first, 'hamamatsu'), demote(second, 'shizuoka')]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await list()).toHaveLength(1);
    });
  });

  describe('somebody who is shut out', () => {
    it('is out at once, with session and phone, and comes in again only when let in', async () => {
      const { member, oneTimePassword } = await invite('ito');
      const cookie = cookieOf(await signIn('ito', oneTimePassword).expect(204));
      const own = '駅の南の古い図書館の前にて';
      await server.as(cookie).put('/api/session/password').send({ present: oneTimePassword, next: own }).expect(204);
      const pairing = (await server.as(cookie).post('/api/session/pairing').expect(201)).body.code;
      const paired = await server
        .as(null)
        .post('/api/session/device')
        .send({ pairingCode: pairing, name: '電話' })
        .expect(200);
      const phone = cookieOf(paired);
      const at = `${base}/members/${member.accountId}`;
      const act = (action: string, version: number) =>
        administrator.post(`${at}/${action}`).set('If-Match', `"${version}"`);
      for (const action of ['disable', 'enable', 'password']) {
        await administrator.post(`${at}/${action}`).expect(428);
        const { body: stale } = await act(action, 7).expect(412);
        expect(stale).toMatchObject({ current: { loginName: 'ito' }, currentVersion: 1, yourVersion: 7 });
      }
      const { body } = await act('disable', 1).expect(200);
      expect(body.version).toBe(2);
      await act('disable', 1).expect(412);
      expect(body.disabledAt).toEqual(expect.any(String));
      for (const gone of [cookie, phone]) expect((await server.as(gone).get(base)).status).toBe(401);
      await signIn('ito', own).expect(401);
      const open = () => server.as(null).post('/api/session/device/open').send(paired.body);
      await open().expect(401);
      expect((await act('enable', 2).expect(200)).body.disabledAt).toBeNull();
      await signIn('ito', own).expect(204);
      await open().expect(401);
      const { oneTimePassword: again } = (await act('password', 3).expect(200)).body;
      await signIn('ito', own).expect(401);
      await signIn('ito', again).expect(204);
    });

    it('may come back to the city that they left, begun anew, but not be taken by another', async () => {
      const { member, oneTimePassword } = await invite('nomad');
      await remove(member.accountId, 1).expect(204);
      const neighbour = server.as(await signInAs(server.app, 'neighbour', [{ code: other, role: 'administrator' }]));
      await neighbour.post(`/api/municipalities/${other}/members`).send(fields('nomad')).expect(409);
      const back = await invite('nomad', { role: 'viewer' });
      expect(back.member.accountId).toBe(member.accountId);
      await signIn('nomad', oneTimePassword).expect(401);
      await signIn('nomad', back.oneTimePassword).expect(204);
    });

    it('is not shut out, renamed or given a password by a city that shares the person; the instance may', async () => {
      const { member } = await invite('both');
      const joined = await server.http.post(`/api/municipalities/${other}/members`).send(fields('both')).expect(201);
      expect(joined.body).toMatchObject({ oneTimePassword: null, member: { accountId: member.accountId } });
      const at = `${base}/members/${member.accountId}`;
      for (const action of ['disable', 'enable', 'password'])
        await administrator.post(`${at}/${action}`).set('If-Match', '"1"').expect(409);
      await change(member.accountId, 1, { displayName: '別人' }).expect(409);
      await server.http.post(`${at}/disable`).set('If-Match', '"1"').expect(200);
    });
  });

  describe('the log of access', () => {
    it('tells the people of the city alone, paged, filtered and as CSV', async () => {
      await signIn('sato', 'a guess').expect(401);
      const log = async (query: object) =>
        (await administrator.get(`${base}/access-log`).query(query).expect(200)).body;
      const failed = await log({ account: 'sato', event: 'sign-in-failed' });
      expect(failed).toMatchObject({
        total: 1,
        items: [{ loginName: 'sato', displayName: '佐藤 花子', actor: null, address: expect.any(String) }],
      });
      expect(await log({ event: 'disabled' })).toMatchObject({
        items: [{ actor: 'test-administrator' }, { actor: 'kagawa' }],
      });
      const { total, items } = await log({ pageSize: 2, page: 2 });
      expect({ total: total > 5, items: items.length }).toEqual({ total: true, items: 2 });
      expect((await log({ to: '2020-01-01T00:00:00Z' })).total).toBe(0);
      const names = new Set(
        (await log({ pageSize: 500 })).items.map(({ loginName }: { loginName: string }) => loginName),
      );
      expect(names).not.toContain('shizuoka');
      const csv = await administrator.get(`${base}/access-log.csv`).query({ account: 'sato' }).expect(200);
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(csv.text).toMatch(/^\uFEFF日時,ログイン名/);
      expect(csv.text).toMatch(/\r\n\d{4}-\d\d-\d\d [\d:]{8},sato,佐藤 花子,ログインの失敗,,/);
      const english = await administrator.get(`${base}/access-log.csv`).query({ account: '花子', language: 'en' });
      expect(english.text).toMatch(/^\uFEFFTime \(Japan\),Login name,/);
      expect(english.text).toContain(',sato,佐藤 花子,Sign-in failed,,');
      expect(english.headers['content-disposition']).toContain('access-log.csv');
    });

    it('tells of who has left the city up to that day', async () => {
      const { member, oneTimePassword } = await invite('leaver');
      await signIn('leaver', oneTimePassword).expect(204);
      await remove(member.accountId, 1).expect(204);
      await server.http.post(`/api/municipalities/${other}/members`).send(fields('leaver')).expect(201);
      await signIn('leaver', 'a guess').expect(401);
      const eventsIn = async (at: string) => {
        const { body } = await server.http.get(`/api/municipalities/${at}/access-log`).query({ account: 'leaver' });
        return body.items.map(({ event }: { event: string }) => event);
      };
      expect(await eventsIn(code)).toEqual(['sign-in', 'invited']);
      expect(await eventsIn(other)).toContain('sign-in-failed');
    });

    it('and the list of people are for administrators', async () => {
      const planner = server.as(await signInAs(server.app, 'planner', [{ code, role: 'planner' }]));
      for (const path of ['members', 'access-log', 'access-log.csv']) await planner.get(`${base}/${path}`).expect(403);
      await planner.post(`${base}/members`).send(fields('friend')).expect(403);
      expect((await planner.get(base)).status).toBe(200);
    });
  });
});
