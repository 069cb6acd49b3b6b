import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { cookieOf, signInAs } from '../../../../test/support/sign-in.js';
import { AccountsService } from './accounts.service.js';
import { SessionsService } from './sessions.service.js';

const password = '四つの丘の上の公民館にて';
const code = '372013';
let server: TestServer;
let cookie: string;

describe('one’s own means of signing in', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const { password: oneTime } = await server.app
      .get(AccountsService)
      .create({ loginName: 'tanaka', displayName: '田中' });
    const first = cookieOf(await signIn(oneTime).expect(204));
    await server.as(first).put('/api/session/password').send({ present: oneTime, next: password }).expect(204);
  }, 60_000);
  beforeEach(async () => {
    await server.database.dataSource.query(
      `UPDATE accounts.account SET totp_secret = NULL, totp_last_step = 0 WHERE login_name = 'tanaka'`,
    );
    cookie = cookieOf(await signIn(password).expect(204));
  });
  afterAll(() => server.close());

  function signIn(typed: string, digits?: string) {
    const body = { loginName: 'tanaka', password: typed, ...(digits && { code: digits }) };
    return server.as(null).post('/api/session').send(body);
  }

  /** The code of a secret so many steps of 30 s from now. */
  const codeOf = (secret: string, steps = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

  async function sessionOf(loginName: string, method: 'test' | 'demo'): Promise<string> {
    const [{ id }] = await server.database.dataSource.query('SELECT id FROM accounts.account WHERE login_name = $1', [
      loginName,
    ]);
    return `__Host-chodo=${await server.app.get(SessionsService).open(id, method, null)}`;
  }

  const path = '/api/session/second-factor';
  const who = async (by: string) => (await server.as(by).get('/api/session').expect(200)).body;

  /** The secret, and the code that has confirmed it. */
  async function setFactor() {
    const { secret } = (await server.as(cookie).post(path).expect(200)).body;
    const confirming = codeOf(secret);
    await server.as(cookie).put(path).send({ secret, code: confirming }).expect(204);
    return { secret, confirming };
  }

  describe('a second factor', () => {
    it('counts once a code has confirmed it, and ends the other sessions', async () => {
      const { body } = await server.as(cookie).post(path).expect(200);
      expect(body.address).toMatch(/^otpauth:\/\/totp\/Chodo:tanaka\?/);
      expect(body.address).toContain(`secret=${body.secret}`);
      const wrong = codeOf(body.secret) === '000000' ? '000001' : '000000';
      await server.as(cookie).put(path).send({ secret: body.secret, code: wrong }).expect(422);
      expect((await who(cookie)).account.hasSecondFactor).toBe(false);
      const elsewhere = cookieOf(await signIn(password).expect(204));
      await setFactor();
      expect((await who(cookie)).account.hasSecondFactor).toBe(true);
      expect((await who(elsewhere)).account).toBeNull();
      await server.as(cookie).post(path).expect(409);
      await server
        .as(cookie)
        .put(path)
        .send({ secret: body.secret, code: codeOf(body.secret) })
        .expect(409);
    });

    it('is asked for once the password is right, and takes each code once', async () => {
      const { secret, confirming } = await setFactor();
      expect((await signIn('not the password').expect(401)).body.title).toBe('unauthenticated');
      expect((await signIn(password).expect(401)).body.title).toBe('second-factor-required');
      await signIn(password, confirming).expect(401);
      const next = codeOf(secret, 1);
      await signIn(password, next).expect(204);
      expect((await signIn(password, next).expect(401)).body.title).toBe('unauthenticated');
    });

    it('takes a code once also when it comes twice at the same moment', async () => {
      const digits = codeOf((await setFactor()).secret, 1);
      const answers = await Promise.all([signIn(password, digits), signIn(password, digits), signIn(password, digits)]);
      expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([204, 401]));
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    });

    it('is removed with the password alone', async () => {
      await setFactor();
      await server.as(cookie).delete(path).send({ password: 'not the password' }).expect(422);
      await server.as(cookie).delete(path).send({ password }).expect(204);
      expect((await who(cookie)).account.hasSecondFactor).toBe(false);
      await signIn(password).expect(204);
    });
  });

  const pair = (pairingCode: string, name = '現場の電話') =>
    server.as(null).post('/api/session/device').send({ pairingCode, name });
  const propose = async () => (await server.as(cookie).post('/api/session/pairing').expect(201)).body;
  const open = (deviceToken: string) => server.as(null).post('/api/session/device/open').send({ deviceToken });

  describe('a phone', () => {
    it('is paired by a code that counts once, and then comes in without a password', async () => {
      const { code: pairingCode, address, expiresAt } = await propose();
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/pair#/);
      expect(address.split('#')[1]).toBe(pairingCode);
      expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000);
      const paired = await pair(pairingCode).expect(200);
      const { body } = await pair(pairingCode).expect(401);
      expect(body.detailJa).toContain('有効期限');
      const { deviceToken } = paired.body;
      expect(await who(cookieOf(paired))).toMatchObject({ account: { loginName: 'tanaka' }, method: 'device' });
      const session = cookieOf(await open(deviceToken).expect(204));
      const { items } = (await server.as(session).get('/api/session/devices').expect(200)).body;
      expect(items[0]).toMatchObject({ name: '現場の電話', current: true, revokedAt: null });
      const rows = await server.database.dataSource.query(
        `SELECT d::text AS row FROM accounts.device d UNION ALL SELECT p::text FROM accounts.pairing p`,
      );
      expect(JSON.stringify(rows)).not.toContain(deviceToken);
      await server.as(session).post('/api/session/pairing').expect(403);
      const { body: refusal } = await server.as(session).post(path).expect(403);
      expect(refusal.detailJa).toContain('ご自身のパスワード');
    });

    it('is not paired by a one-time password, which somebody else has made and knows', async () => {
      const { password: oneTime } = await server.app
        .get(AccountsService)
        .create({ loginName: 'yamada', displayName: '山田' });
      const first = server.as(
        cookieOf(await server.as(null).post('/api/session').send({ loginName: 'yamada', password: oneTime })),
      );
      for (const refused of [first.post('/api/session/pairing'), first.post(path), first.get('/api/session/devices')]) {
        expect((await refused.expect(403)).body.title).toBe('password-change-required');
      }
      await first.put('/api/session/password').send({ present: oneTime, next: password }).expect(204);
      await first.post('/api/session/pairing').expect(201);
    });

    it('is not paired by a code from before the password was changed', async () => {
      const { code: shown } = await propose();
      const next = '五つの丘の上の公民館にて';
      await server.as(cookie).put('/api/session/password').send({ present: password, next }).expect(204);
      expect((await pair(shown)).status).toBe(401);
      await server.as(cookie).put('/api/session/password').send({ present: next, next: password }).expect(204);
    });

    it('is not paired by a code that is made up, too old, or was replaced by a newer one', async () => {
      await pair('made up').expect(401);
      const { code: replaced } = await propose();
      const { code: old } = await propose();
      await pair(replaced).expect(401);
      await server.database.dataSource.query(`UPDATE accounts.pairing SET expires_at = now()`);
      expect((await pair(old)).body.title).toBe('unauthenticated');
    });

    it('is out at once when it is revoked, which only its owner can', async () => {
      const paired = await pair((await propose()).code, '失くした電話').expect(200);
      const phone = cookieOf(paired);
      const { items } = (await server.as(cookie).get('/api/session/devices')).body;
      const { id } = items.find(({ name }: { name: string }) => name === '失くした電話');
      const stranger = server.as(await signInAs(server.app, 'stranger', [{ code, role: 'administrator' }]));
      await stranger.delete(`/api/session/devices/${id}`).expect(404);
      expect((await stranger.get('/api/session/devices')).body.items).toEqual([]);
      await server.as(cookie).delete(`/api/session/devices/${id}`).expect(204);
      expect((await who(phone)).account).toBeNull();
      await open(paired.body.deviceToken).expect(401);
      await open('made up').expect(401);
      const after = (await server.as(cookie).get('/api/session/devices')).body.items;
      expect(after.find((one: { id: string }) => one.id === id).revokedAt).toEqual(expect.any(String));
    });

    it('must be paired again after half a year without use', async () => {
      const { deviceToken } = (await pair((await propose()).code).expect(200)).body;
      await server.database.dataSource.query(`UPDATE accounts.device SET last_seen_at = now() - interval '181 days'`);
      expect((await open(deviceToken)).body.detailJa).toContain('もう一度登録');
    });
  });

  describe('the demo, which everybody shares,', () => {
    it('takes neither a second factor nor a phone', async () => {
      const demo = server.as(await sessionOf('tanaka', 'demo'));
      const { body } = await demo.post(path).expect(403);
      expect(body.detailJa).toContain('デモ');
      const secret = 'A'.repeat(32);
      await demo
        .put(path)
        .send({ secret, code: codeOf(secret) })
        .expect(403);
      await demo.post('/api/session/pairing').expect(403);
    });
  });

  describe('guessing', () => {
    it('the password of a session that is open is throttled, too, and told once in the log', async () => {
      await server.app.get(AccountsService).create({ loginName: 'suzuki', displayName: '鈴木' });
      const session = await sessionOf('suzuki', 'test');
      const guess = () =>
        server.as(session).put('/api/session/password').send({ present: 'a guess', next: '五つの丘の上の公民館にて' });
      for (let i = 0; i < 10; i++) await guess().expect(422);
      for (let i = 0; i < 2; i++) {
        const { headers, body } = await guess().expect(429);
        expect(headers['retry-after']).toBe('900');
        expect(body.detailJa).toContain('15分');
      }
      const [{ count }] = await server.database.dataSource.query(
        `SELECT count(*)::integer AS count FROM accounts.access_log WHERE event = 'sign-in-throttled' AND login_name = 'suzuki'`,
      );
      expect(count).toBe(1);
    });
  });

  describe('fifty people at once', () => {
    it('all come in', async () => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => signIn(password)));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
      expect(new Set(answers.map(cookieOf)).size).toBe(50);
    });
  });
});
