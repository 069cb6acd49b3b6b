import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pino from 'pino';
import supertest from 'supertest';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';
import { createApp } from '../create-app.js';
import { Settings } from '../settings.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let app: NestExpressApplication;
let http: ReturnType<typeof supertest.agent>;
let accountId: string;
let lines: string[] = [];

/** What people enter, and where they are: none of it may be in the log. */
const planted = {
  loginName: 'himitsu-taro',
  name: '秘密太郎記念館',
  search: '探したことば',
  password: '合言葉はこれ一つだけ',
  address: '203.0.113.77',
  browser: 'planted-browser/1.0',
};

describe('a server that logs', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const { dataSource, dataFolder } = server.database;
    app = await createApp({
      dataSource,
      settings: new Settings(`${dataFolder}/files`, 2026),
      webFolder: null,
      log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
    });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const cookie = await signInAs(app, planted.loginName, [{ code, role: 'administrator' }]);
    [{ id: accountId }] = await dataSource.query<[{ id: string }]>(
      'SELECT id FROM accounts.account WHERE login_name = $1',
      [planted.loginName],
    );
    http = supertest
      .agent(`http://127.0.0.1:${port}`)
      .set('Cookie', cookie)
      .set('User-Agent', planted.browser)
      .set('X-Forwarded-For', planted.address);
    lines = [];
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await server.database.dataSource.query('DROP FUNCTION fail() CASCADE');
    await server.close();
  });

  const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const failNextInsert = (message: string) =>
    server.database.dataSource.query(`
    CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${message}'; END $$;
    CREATE OR REPLACE TRIGGER fail BEFORE INSERT ON saved_filter FOR EACH ROW EXECUTE FUNCTION fail()`);

  describe('the log', () => {
    it('has a line for each request: which route of which city, who by number, how it ended', async () => {
      await http.get(`${base}/facilities`).query({ search: planted.search }).expect(200);
      await http.get('/api/nowhere').expect(404);
      const [line, nowhere] = logged();
      expect(line).toEqual({
        level: 30,
        time: expect.any(Number),
        id: expect.stringMatching(/^[0-9a-f]{12}$/),
        method: 'GET',
        route: '/api/municipalities/:code/facilities',
        status: 200,
        ms: expect.any(Number),
        accountId,
        municipalityCode: code,
        isCutOff: false,
      });
      expect(nowhere).toMatchObject({ route: '(none)', status: 404, accountId: null, municipalityCode: null });
    });

    it('finds a failure again by the number that its problem tells', async () => {
      await failNextInsert(planted.name);
      lines = [];
      const { body, headers } = await http
        .post(`${base}/saved-filters`)
        .send({ name: planted.name, filter: {} })
        .expect(500);
      expect(body).toMatchObject({ title: 'internal', requestId: headers['x-request-id'] });
      expect(JSON.stringify(body)).not.toMatch(/ at .*\.ts|QueryFailedError/);
      const [failure, line] = logged();
      expect(failure).toMatchObject({
        level: 50,
        part: 'http',
        requestId: body.requestId,
        error: { name: 'QueryFailedError', code: 'P0001', stack: expect.stringContaining('saved-filters.service') },
      });
      expect(line).toMatchObject({ id: body.requestId, status: 500 });
    });

    it('holds no name, no word searched for, no password, no address and no browser of anybody', async () => {
      lines = [];
      const { body: facility } = await http.post(`${base}/facilities`).send({ name: planted.name }).expect(201);
      await http.get(`${base}/facilities`).query({ search: planted.search }).expect(200);
      await http.get(`${base}/facilities/${planted.name}`).expect(400);
      await http
        .get(`${base}/facilities`)
        .query({ [planted.search]: planted.name })
        .expect(400);
      await http
        .patch(`${base}/facilities/${facility.id}`)
        .set('If-Match', '"1"')
        .set('Chodo-Reason', encodeURIComponent(planted.search))
        .send({ note: planted.name })
        .expect(200);
      await http.post('/api/session').send({ loginName: planted.loginName, password: planted.password }).expect(401);
      await http.post(`${base}/saved-filters`).send({ name: planted.name, filter: { search: planted.search } });
      await http.post(`${base}/facilities`).type('json').send(`{"${planted.name}`).expect(400);
      await http.get(`/${planted.name}`).expect(404);
      expect(lines.length).toBeGreaterThanOrEqual(9);
      const everything = lines.join('');
      const written = [...Object.values(planted), '127.0.0.1'].flatMap((text) => [text, encodeURIComponent(text)]);
      expect(written.filter((text) => everything.includes(text))).toEqual([]);
    });
  });
});
