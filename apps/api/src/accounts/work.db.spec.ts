import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { Work } from './work.js';

const code = '372013';
let server: TestServer;

describe('work on the database', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);
  afterAll(() => server.close());

  const timeoutIn = (patienceMs?: number) =>
    server.app
      .get(Work)
      .in({ municipalityCode: code, actor: 'test', ...(patienceMs && { patienceMs }) }, (database) =>
        database.query<{ timeout: string }[]>(`SELECT current_setting('statement_timeout') AS timeout`),
      );

  /** The embedded database has no clock that could stop a statement. */
  const onServer = process.env['CHODO_TEST_DATABASE_URL'] === undefined ? describe.skip : describe;

  describe('work in a city', () => {
    it('gives up statements only where it was told how long they may take, and leaves nothing of it behind', async () => {
      expect(await timeoutIn(30_000)).toEqual([{ timeout: '30s' }]);
      expect(await timeoutIn()).toEqual([{ timeout: '0' }]);
      const after = await server.database.dataSource.query(`SELECT current_setting('statement_timeout') AS timeout`);
      expect(after).toEqual([{ timeout: '0' }]);
    });

    it('is told as such over HTTP', async () => {
      const work = server.app.get(Work);
      const kept = work.in.bind(work);
      work.in = (scope, task) =>
        kept(scope, async (database) => {
          await database.query(`DO $$ BEGIN RAISE EXCEPTION 'canceling statement' USING ERRCODE = '57014'; END $$`);
          return task(database);
        });
      const { body } = await server.http.get(`/api/municipalities/${code}`).expect(503);
      work.in = kept;
      expect(body).toMatchObject({ title: 'unavailable', detailJa: expect.stringContaining('条件を絞る') });
    });
  });

  onServer('a statement that takes longer than it may', () => {
    it('is stopped', async () => {
      const slow = server.app
        .get(Work)
        .in({ municipalityCode: code, actor: 'test', patienceMs: 50 }, (database) =>
          database.query('SELECT pg_sleep(60)'),
        );
      await expect(slow).rejects.toMatchObject({ driverError: { code: '57014' } });
    });
  });
});
