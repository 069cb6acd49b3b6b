import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { oidcClient, openTestProvider, type TestProvider } from '../../../../test/support/oidc-provider.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { cookieOf, signInAs } from '../../../../test/support/sign-in.js';
import { thisMachineAlone } from '../entrance.js';
import { OidcClient } from './oidc-client.js';

const code = '372013';
/** Under this origin the provider sends browsers back; the requests themselves go to the port of the test. */
const origin = 'http://localhost:3999';
const start = '/api/session/oidc';
const callback = `${start}/callback`;
let provider: TestProvider;
let server: TestServer;
let administrator: ReturnType<TestServer['as']>;

describe('the sign-in of the own organisation', () => {
  beforeAll(async () => {
    provider = await openTestProvider(origin + callback);
    const { issuer } = provider;
    const oidc = { ...oidcClient, issuer, loginNameClaim: 'preferred_username', name: '高松市' };
    server = await openTestServer({ ...thisMachineAlone, oidc });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    administrator = server.as(await signInAs(server.app, 'kagawa', [{ code, role: 'administrator' }]));
  }, 60_000);
  afterAll(async () => {
    await server.close();
    await provider.close();
  });

  const invite = async (loginName: string) => {
    const person = { loginName, displayName: loginName, role: 'planner' };
    return (await administrator.post(`/api/municipalities/${code}/members`).send(person).expect(201)).body;
  };

  const ask = (path: string, cookie: string | null) => server.as(cookie).get(path).set('Host', 'localhost:3999');

  /** Begins here; the browser's cookie, and where the provider is to be asked. */
  async function begin() {
    const answer = await ask(start, null).expect(302);
    return { cookie: cookieOf(answer), address: new URL(answer.headers['location']!) };
  }

  /** Follows the provider's pages as a browser does, until it sends back; path and query of that. */
  async function signInThere(address: URL): Promise<string> {
    const jar = new Map<string, string>();
    let next = address;
    while (next.origin !== origin) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
      next = new URL(location, next);
    }
    return next.pathname + next.search;
  }

  async function comeIn(subject: string, claims: object) {
    provider.person = { subject, claims: { ...claims } };
    const { cookie, address } = await begin();
    return { cookie, answer: await ask(await signInThere(address), cookie).expect(302) };
  }

  const sessionIn = (answer: { headers: Record<string, unknown> }): string | undefined =>
    (answer.headers['set-cookie'] as unknown as string[])
      .find((line) => line.startsWith('__Host-chodo='))
      ?.split(';')[0];
  const whereTo = (answer: { headers: Record<string, unknown> }) => ({
    to: answer.headers['location'],
    session: sessionIn(answer),
  });
  const failed = { to: '/?oidc=failed', session: undefined };
  const notInvited = { to: '/?oidc=not-invited', session: undefined };

  describe('coming in by the own organisation', () => {
    it('is offered, and asks the provider with state, nonce and PKCE, kept where scripts cannot read them', async () => {
      expect((await server.as(null).get('/api/session')).body.oidc).toEqual({ name: '高松市' });
      const answer = await ask(start, null).expect(302);
      const address = new URL(answer.headers['location']!);
      expect(address.origin).toBe(provider.issuer.origin);
      expect(Object.fromEntries(address.searchParams)).toMatchObject({
        response_type: 'code',
        redirect_uri: origin + callback,
        code_challenge_method: 'S256',
        state: expect.stringMatching(/^.{40,}$/),
        nonce: expect.stringMatching(/^.{40,}$/),
      });
      expect(answer.headers['set-cookie']?.[0]).toMatch(
        /^__Host-chodo-oidc=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
    });

    it('lets in who was invited, whose one-time password is then worth nothing, and knows them by subject', async () => {
      const { oneTimePassword } = await invite('sato');
      const { answer } = await comeIn('subject-1', { preferred_username: 'SATO' });
      expect(answer.headers['location']).toBe('/');
      const { body } = await server.as(sessionIn(answer)!).get('/api/session');
      expect(body).toMatchObject({ account: { loginName: 'sato' }, method: 'oidc', mustChangePassword: false });
      const byPassword = { loginName: 'sato', password: oneTimePassword };
      await server.as(null).post('/api/session').send(byPassword).expect(401);
      const again = await comeIn('subject-1', { preferred_username: 'married-name' });
      expect((await server.as(sessionIn(again.answer)!).get('/api/session')).body.account.loginName).toBe('sato');
      expect(whereTo((await comeIn('subject-2', { preferred_username: 'sato' })).answer)).toEqual(notInvited);
    });

    it('makes no accounts, and takes nobody for the administrator of the instance or for the demo', async () => {
      const before = await server.database.dataSource.query('SELECT count(*) FROM accounts.account');
      for (const name of ['stranger', 'test-administrator', 'demo-planner', '']) {
        const { answer } = await comeIn(`subject-of-${name}`, { preferred_username: name });
        expect({ name, ...whereTo(answer) }).toEqual({ name, ...notInvited });
      }
      expect(whereTo((await comeIn('subject-without-name', {})).answer)).toEqual(notInvited);
      expect(await server.database.dataSource.query('SELECT count(*) FROM accounts.account')).toEqual(before);
      const [{ count }] = await server.database.dataSource.query(
        `SELECT count(*)::integer AS count FROM accounts.access_log WHERE event = 'sign-in-failed' AND login_name = 'stranger'`,
      );
      expect(count).toBe(1);
    });

    it('takes no account whose owner has chosen a password, until that is reset', async () => {
      const { member, oneTimePassword } = await invite('abe');
      const first = server.as(
        cookieOf(await server.as(null).post('/api/session').send({ loginName: 'abe', password: oneTimePassword })),
      );
      const next = '四つの丘の上の公民館にて';
      await first.put('/api/session/password').send({ present: oneTimePassword, next }).expect(204);
      expect(whereTo((await comeIn('subject-7', { preferred_username: 'abe' })).answer)).toEqual(notInvited);
      const reset = administrator.post(`/api/municipalities/${code}/members/${member.accountId}/password`);
      await reset.set('If-Match', '"1"').expect(200);
      expect((await comeIn('subject-7', { preferred_username: 'abe' })).answer.headers['location']).toBe('/');
    });

    it('keeps out whom an administrator has shut out', async () => {
      const { member } = await invite('mori');
      const first = await comeIn('subject-3', { preferred_username: 'mori' });
      await administrator
        .post(`/api/municipalities/${code}/members/${member.accountId}/disable`)
        .set('If-Match', '"1"')
        .expect(200);
      expect((await server.as(sessionIn(first.answer)!).get('/api/session')).body.account).toBeNull();
      expect(whereTo((await comeIn('subject-3', { preferred_username: 'mori' })).answer)).toEqual(notInvited);
      const shut = await invite('kato');
      await administrator
        .post(`/api/municipalities/${code}/members/${shut.member.accountId}/disable`)
        .set('If-Match', '"1"')
        .expect(200);
      expect(whereTo((await comeIn('subject-4', { preferred_username: 'kato' })).answer)).toEqual(notInvited);
    });
  });

  describe('a provider whose login names are addresses', () => {
    const comeWith = (claims: object) =>
      new OidcClient({ ...oidcClient, issuer: provider.issuer, loginNameClaim: 'email', name: '' }).loginNameIn({
        email: 'sato@example.lg.jp',
        ...claims,
      });

    it('is believed where it says that the address was verified', () => {
      expect([{ email_verified: true }, { email_verified: 'true' }].map(comeWith)).toEqual([
        'sato@example.lg.jp',
        'sato@example.lg.jp',
      ]);
      expect([{}, { email_verified: false }, { email_verified: 'false' }].map(comeWith)).toEqual([null, null, null]);
    });
  });

  describe('an answer of the provider', () => {
    it('counts only in the browser that asked, with its state and its nonce', async () => {
      await invite('ito');
      provider.person = { subject: 'subject-5', claims: { preferred_username: 'ito' } };
      const mine = await begin();
      const back = await signInThere(mine.address);
      expect(whereTo(await ask(back, null))).toEqual(failed);
      expect(whereTo(await ask(back, (await begin()).cookie))).toEqual(failed);
      expect(whereTo(await ask(back.replace(/state=[^&]+/, 'state=made-up'), mine.cookie))).toEqual(failed);
      expect(whereTo(await ask(back, '__Host-chodo-oidc=bm9uc2Vuc2U'))).toEqual(failed);
      const attempt = JSON.parse(Buffer.from(mine.cookie.split('=')[1]!, 'base64url').toString());
      const other = Buffer.from(JSON.stringify({ ...attempt, nonce: 'made-up' })).toString('base64url');
      const again = await begin();
      expect(whereTo(await ask(back, `__Host-chodo-oidc=${other}`))).toEqual(failed);
      const fresh = await ask(await signInThere(again.address), again.cookie);
      expect(whereTo(fresh)).toEqual({ to: '/', session: expect.any(String) });
    });

    it('counts once', async () => {
      await invite('once');
      provider.person = { subject: 'subject-6', claims: { preferred_username: 'once' } };
      const { cookie, address } = await begin();
      const back = await signInThere(address);
      expect(whereTo(await ask(back, cookie))).toEqual({ to: '/', session: expect.any(String) });
      expect(whereTo(await ask(back, cookie))).toEqual(failed);
    });

    it('may be a refusal', async () => {
      const { cookie, address } = await begin();
      const state = address.searchParams.get('state');
      const refusal = `${callback}?error=access_denied&error_description=no&state=${state}&iss=${provider.issuer.origin}`;
      expect(whereTo(await ask(refusal, cookie))).toEqual(failed);
    });
  });
});
