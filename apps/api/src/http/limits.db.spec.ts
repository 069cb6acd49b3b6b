import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Test } from 'supertest';
import { noRates, openTestServer, type TestServer } from '../../../../test/support/server.js';
import { cookieOf, signInAs } from '../../../../test/support/sign-in.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { ImportFiles } from '../imports/import-files.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;

/** So many requests of a kind go in a minute. */
const rates = { ...noRates, public: 3, 'sign-in': 4, stranger: 5, reading: 4, writing: 3, heavy: 2 };

describe('limits', () => {
  beforeAll(async () => {
    server = await openTestServer(undefined, { requestsPerMinute: rates });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);
  afterAll(async () => {
    await server.database.dataSource.query('DROP FUNCTION tell_patience() CASCADE');
    await server.close();
  });

  let people = 0;
  /** Somebody who has asked nothing yet. */
  const somebody = async () =>
    server.as(await signInAs(server.app, `person-${(people += 1)}`, [{ code, role: 'administrator' }]));

  type Agent = ReturnType<TestServer['as']>;

  async function refusalOf(answer: Test) {
    const { headers, text, ...response } = await answer.buffer(true);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    return { answered: response.status, ...(JSON.parse(text) as object) };
  }

  describe('what is beyond a limit is refused:', () => {
    const beyond: readonly (readonly [string, (by: Agent) => Test, number, RegExp])[] = [
      [
        'more JSON than the route takes',
        (by) => by.post(`${base}/facilities`).send({ note: 'x'.repeat(101 * 1024) }),
        413,
        /100 kBまで/,
      ],
      [
        'more JSON than any route takes',
        (by) => by.patch(base).send({ name: 'x'.repeat(21 * 1024 * 1024) }),
        413,
        /20 MBまで/,
      ],
      ['a body where none is taken', (by) => by.get(base).send({ name: 'x' }), 413, /本文を付けずに/],
      [
        'files where none are taken',
        (by) => by.post(`${base}/facilities`).attach('file', Buffer.from('a'), 'a.csv'),
        415,
        /application\/jsonで/,
      ],
      [
        'a file that is too large',
        (by) =>
          by
            .post(`${base}/facilities/${randomUUID()}/documents`)
            .type('multipart/form-data; boundary=x')
            .set('Content-Length', String(60 * 1024 * 1024)),
        413,
        /51 MBまで/,
      ],
      ['a long query', (by) => by.get(`${base}/facilities?search=${'x'.repeat(4_100)}`), 414, /4000文字まで/],
      ['a large page', (by) => by.get(`${base}/facilities?pageSize=501`), 400, /500以下/],
    ];

    it.each(beyond)('%s', async (...[, ask, status, japanese]) => {
      const refusal = await refusalOf(ask(await somebody()));
      expect(refusal).toMatchObject({ answered: status, status, detailJa: expect.stringMatching(japanese) });
    });

    it('a form that declares no length, once more has arrived than the route takes; nothing of it stays, and who goes on reads why', async () => {
      const { port } = server.app.getHttpServer().address() as AddressInfo;
      const sent = request({
        port,
        path: `${base}/facilities/${randomUUID()}/documents`,
        method: 'POST',
        headers: {
          Cookie: await signInAs(server.app, 'who-sends-much', [{ code, role: 'administrator' }]),
          Host: `127.0.0.1:${port}`,
          'Content-Type': 'multipart/form-data; boundary=x',
          'Transfer-Encoding': 'chunked',
        },
      });
      const part = Buffer.alloc(1024 * 1024, '.');
      sent.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
      for (let parts = 0; parts < 52; parts += 1) sent.write(part);
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      expect(answer.statusCode).toBe(413);
      const closed = once(sent, 'close');
      sent.end(part);
      answer.resume();
      await closed;
      const incoming = await server.app.get(ImportFiles).incomingFolder();
      while ((await readdir(incoming)).length > 0) await setTimeout(20);
    });

    it('a statement that takes longer than the route may take', async () => {
      await server.database.dataSource.query(`
      CREATE FUNCTION tell_patience() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.name = 'slow' THEN RAISE EXCEPTION 'given up' USING ERRCODE = '57014'; END IF;
        RAISE EXCEPTION 'patience %', current_setting('statement_timeout') USING ERRCODE = '22000';
      END $$;
      CREATE TRIGGER tell_patience BEFORE INSERT ON saved_filter FOR EACH ROW EXECUTE FUNCTION tell_patience()`);
      const save = async (name: string) => (await somebody()).post(`${base}/saved-filters`).send({ name, filter: {} });
      expect((await save('quick')).body.detail).toContain('patience 1min');
      const { status, body } = await save('slow');
      expect({ status, ...body }).toMatchObject({
        status: 503,
        detailJa: expect.stringContaining('時間がかかりすぎた'),
      });
    });
  });

  describe('requests beyond what goes in a minute are refused, with the time to wait:', () => {
    const kinds: readonly (readonly [keyof typeof rates, (by: Agent) => Test])[] = [
      ['reading', (by) => by.get(base)],
      ['writing', (by) => by.patch(base).send({})],
      ['heavy', (by) => by.get(`${base}/costs`)],
      ['public', (by) => by.get(`/api/public/municipalities/${code}`)],
      ['sign-in', (by) => by.get('/api/session/oidc')],
    ];

    it.each(kinds)('%s, counted by account', async (rate, ask) => {
      const [by, another] = [await somebody(), await somebody()];
      for (let asked = 0; asked < rates[rate]; asked += 1) expect((await ask(by)).status).not.toBe(429);
      const { status, headers, body } = await ask(by);
      expect({ status, title: body.title }).toEqual({ status: 429, title: 'too-many' });
      const seconds = Number(headers['retry-after']);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(body.detailJa).toContain(`${seconds}秒ほど待って`);
      expect((await ask(another)).status).not.toBe(429);
    });

    it('of strangers by their address, whatever session they make up; who has signed in goes on', async () => {
      const by = await somebody();
      await by.get(base).expect(200);
      const statuses: number[] = [];
      for (let asked = 0; asked <= rates.stranger; asked += 1) {
        statuses.push((await server.as(`__Host-chodo=made-up-${asked}`).get(base)).status);
      }
      expect(statuses).toEqual([...Array.from({ length: rates.stranger }, () => 401), 429]);
      await by.get(base).expect(200);
    });

    it('of signing in by address, beside the throttle of failures', async () => {
      const { loginName, password } = await server.app
        .get(AccountsService)
        .create({ loginName: 'sato', displayName: '佐藤' });
      const signIn = () => server.as(null).post('/api/session').send({ loginName, password });
      for (let asked = 0; asked < rates['sign-in']; asked += 1)
        expect(cookieOf(await signIn().expect(204))).toMatch(/^__Host-chodo=\S{20,}$/);
      const { headers } = await signIn().expect(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    });

    it('never of who watches over the server', async () => {
      const asked = await Promise.all(Array.from({ length: 20 }, () => server.as(null).get('/health')));
      expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
    });
  });
});
