import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { cookieOf, signInAs } from '../../../../test/support/sign-in.js';
import { AccountsService } from './accounts.service.js';
import type { OneTimePassword } from './account-changes.js';
import { createDemoAccounts } from './demo-accounts.js';
import { Work } from './work.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let tanaka: OneTimePassword;

describe('sessions', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    tanaka = await server.app.get(AccountsService).create({ loginName: 'Tanaka', displayName: '田中' });
  }, 60_000);
  afterAll(() => server.close());

  const signIn = (loginName: string, password: string, cookie: string | null = null) =>
    server.as(cookie).post('/api/session').send({ loginName, password });

  /** Makes the session look so many minutes old, or so long unused. */
  const age = (column: 'created_at' | 'last_seen_at', minutes: number) =>
    server.database.dataSource.query(
      `UPDATE accounts.session SET ${column} = now() - $1 * interval '1 minute'
    WHERE account_id = (SELECT id FROM accounts.account WHERE login_name = 'tanaka')`,
      [minutes],
    );

  describe('nobody', () => {
    it('is told to sign in by every route of a city, and is answered who they are: nobody', async () => {
      const { body } = await server.as(null).get(`${base}/facilities`).expect(401);
      expect(body).toMatchObject({ title: 'unauthenticated', detailJa: 'ログインしてください。' });
      const session = await server.as(null).get('/api/session').expect(200);
      expect(session.body).toMatchObject({ account: null, cities: [], method: null });
      await server.as('__Host-chodo=made-up').get(`${base}/facilities`).expect(401);
    });
  });

  describe('a sign-in', () => {
    it('sets a cookie that scripts, other sites and other hosts cannot use, and a one-time password must be replaced first', async () => {
      const response = await signIn(' TANAKA ', tanaka.password).expect(204);
      expect(response.headers['set-cookie']?.[0]).toMatch(
        /^__Host-chodo=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      const first = cookieOf(response);
      const refused = await server.as(first).get(base).expect(403);
      expect(refused.body.title).toBe('password-change-required');
      const change = (present: string, next: string) =>
        server.as(first).put('/api/session/password').send({ present, next });
      for (const weak of ['short', 'passwordpassword', 'tanakatanaka', 'aaaaaaaaaaaaaa', tanaka.password]) {
        await change(tanaka.password, weak).expect(422);
      }
      await change('not the present one', '四つの丘の上の公民館にて').expect(422);
      await change(tanaka.password, '四つの丘の上の公民館にて').expect(204);
      tanaka = { ...tanaka, password: '四つの丘の上の公民館にて' };
      await server.as(first).get(base).expect(404);
    });

    it('does not tell whether the name or the password was wrong', async () => {
      const [wrongName, wrongPassword] = [await signIn('nobody', 'x'), await signIn('tanaka', 'x')];
      for (const { status, body } of [wrongName, wrongPassword]) {
        expect({ status, ...body }).toEqual({ ...wrongName.body, status: 401, requestId: body.requestId });
      }
    });

    it('begins a new session: the token from before is worth nothing', async () => {
      const before = cookieOf(await signIn('tanaka', tanaka.password).expect(204));
      const after = cookieOf(await signIn('tanaka', tanaka.password, before).expect(204));
      expect(after).not.toBe(before);
      expect((await server.as(before).get('/api/session')).body.account).toBeNull();
      expect((await server.as(after).get('/api/session')).body.account.loginName).toBe('tanaka');
    });

    it('keeps of the token only what cannot be used', async () => {
      const token = cookieOf(await signIn('tanaka', tanaka.password)).split('=')[1]!;
      const rows = await server.database.dataSource.query('SELECT s::text AS row FROM accounts.session s');
      expect(JSON.stringify(rows)).not.toContain(token);
    });

    it('is not taken any more after ten failures, whatever the password, and the log says so', async () => {
      await server.app.get(AccountsService).create({ loginName: 'suzuki', displayName: '鈴木' });
      for (let i = 0; i < 10; i++) await signIn('suzuki', `guess ${i}`).expect(401);
      const { body } = await signIn('suzuki', 'guess').expect(429);
      expect(body.detailJa).toContain('15分');
      await signIn('tanaka', tanaka.password).expect(204);
      const [row] = await server.database.dataSource.query(
        `SELECT count(*)::integer AS failures FROM accounts.access_log WHERE login_name = 'suzuki' AND event = 'sign-in-failed'`,
      );
      expect(row.failures).toBe(10);
    });

    it('is not taken after fifty failures from anywhere, but where the person has come in before', async () => {
      const kato = await server.app.get(AccountsService).create({ loginName: 'kato', displayName: '加藤' });
      for (const loginName of ['kato', 'tanaka']) {
        await server.database.dataSource.query(
          `INSERT INTO accounts.access_log (login_name, event, address)
           SELECT $1, 'sign-in-failed', '192.0.2.' || n FROM generate_series(1, 50) AS n`,
          [loginName],
        );
      }
      expect((await signIn('kato', kato.password)).status).toBe(429);
      expect((await signIn('tanaka', tanaka.password)).status).toBe(204);
      expect((await signIn('tanaka', 'guess')).status).toBe(401);
    });
  });

  describe('a session', () => {
    it('ends after half an hour without a request, after twelve hours in any case, and on request', async () => {
      const isIn = async (cookie: string) => (await server.as(cookie).get('/api/session')).body.account !== null;
      const ends: [string, () => Promise<unknown>][] = [
        ['unused', () => age('last_seen_at', 31)],
        ['old', () => age('created_at', 12 * 60 + 1)],
      ];
      for (const [name, end] of ends) {
        const cookie = cookieOf(await signIn('tanaka', tanaka.password));
        expect({ name, in: await isIn(cookie) }).toEqual({ name, in: true });
        await end();
        expect({ name, in: await isIn(cookie) }).toEqual({ name, in: false });
      }
      const cookie = cookieOf(await signIn('tanaka', tanaka.password));
      await age('last_seen_at', 29);
      expect(await isIn(cookie)).toBe(true);
      await age('last_seen_at', 0);
      await server.as(cookie).delete('/api/session').expect(204);
      expect(await isIn(cookie)).toBe(false);
    });

    it('counts for nobody else: a page that still means another person is told to sign in', async () => {
      const cookie = cookieOf(await signIn('tanaka', tanaka.password));
      const asked = async (header: object) =>
        (
          await server
            .as(cookie)
            .get('/api/municipalities')
            .set({ ...header })
        ).status;
      expect([await asked({}), await asked({ 'Chodo-Account': 'tanaka' })]).toEqual([200, 200]);
      expect([await asked({ 'Chodo-Account': 'suzuki' }), await asked({ 'Chodo-Account': '' })]).toEqual([401, 401]);
    });

    it('ends when the account is given a new one-time password', async () => {
      const cookie = cookieOf(await signIn('tanaka', tanaka.password));
      tanaka = await server.app.get(AccountsService).reset('tanaka');
      expect((await server.as(cookie).get(base)).status).toBe(401);
    });
  });

  describe('a role', () => {
    it('counts in its own city alone, and a manager writes to the own facilities only', async () => {
      const create = async (name: string, department: string) =>
        (await server.http.post(`${base}/facilities`).send({ name, department }).expect(201)).body.id as string;
      const [school, hall, ours] = [
        await create('第一小学校', '学校教育課'),
        await create('公民館', '生涯学習課'),
        await create('図書館', '図書館課'),
      ];
      const manager = server.as(
        await signInAs(server.app, 'manager', [
          { code, role: 'manager', departments: ['学校教育課'], facilityIds: [ours] },
        ]),
      );
      const note = (id: string, text: string) =>
        manager.patch(`${base}/facilities/${id}`).set('If-Match', '"1"').send({ note: text });
      await note(school, '雨漏り').expect(200);
      await note(ours, '雨漏り').expect(200);
      const { body } = await note(hall, '雨漏り').expect(403);
      expect(body.detailJa).toBe('この施設は、あなたの担当施設ではありません。');
      expect((await manager.get(`${base}/facilities`).expect(200)).body.total).toBe(3);
      await manager.get(`${base}/imports`).expect(403);
      await server.http.post('/api/municipalities').send({ code: '222127', name: '焼津市' }).expect(201);
      await manager.get('/api/municipalities/222127').expect(404);
      const cities = (await manager.get('/api/municipalities').expect(200)).body;
      expect(cities).toMatchObject({ total: 1, items: [{ code }] });
    });

    it('takes the demo in one click on this machine, and by no proxy', async () => {
      await server.app.get(Work).onAccounts(createDemoAccounts);
      const nobody = server.as(null);
      for (const sign of ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP']) {
        const { body } = await nobody.get('/api/session').set(sign, '203.0.113.7').expect(200);
        expect({ sign, roles: body.demoRoles }).toEqual({ sign, roles: [] });
        await nobody.post('/api/session/demo').set(sign, '203.0.113.7').send({ role: 'planner' }).expect(403);
      }
      expect((await nobody.get('/api/session')).body.demoRoles).toContain('planner');
      await nobody.post('/api/session/demo').send({ role: 'planner' }).expect(204);
    });

    it('shows an inspector the own facilities alone', async () => {
      const inspector = server.as(
        await signInAs(server.app, 'inspector', [{ code, role: 'inspector', departments: ['学校教育課'] }]),
      );
      const { body } = await inspector.get(`${base}/facilities`).expect(200);
      expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['第一小学校']);
      await inspector.get(`${base}/costs`).expect(403);
    });
  });
});
