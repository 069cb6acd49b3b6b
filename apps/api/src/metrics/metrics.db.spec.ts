import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { Jobs } from '../jobs/jobs.js';
import { Settings } from '../settings.js';
import { MetricsAccess } from './metrics-access.guard.js';

const token = 'c1d5b9f4a7e60283d1f4';
const code = '372013';
let server: TestServer;

describe('metrics', () => {
  beforeAll(async () => {
    server = await openTestServer(undefined, { metricsToken: token });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);
  afterAll(() => server.close());

  const ask = () => server.as(null).get('/metrics');

  describe('the figures', () => {
    it('tell requests by route, jobs, connections, the queue of the database and the process', async () => {
      await server.http.get(`/api/municipalities/${code}`).expect(200);
      await server.as(null).get(`/api/municipalities/${code}`).expect(401);
      await server.http
        .post(`/api/municipalities/${code}/imports`)
        .attach('files', Buffer.from('名称\n'), 'a.csv')
        .expect(202);
      const { text, headers } = await ask().expect(200);
      expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
      const route = 'method="GET",route="/api/municipalities/:code"';
      expect(text).toContain(`chodo_http_request_duration_seconds_count{${route},status="2xx"} 1`);
      expect(text).toContain(`chodo_http_request_duration_seconds_count{${route},status="4xx"} 1`);
      expect(text).toMatch(/^chodo_jobs\{queue="[\w-]+",state="waiting"\} 1$/m);
      expect(text).toMatch(/^chodo_jobs_oldest_seconds\{queue="[\w-]+",state="waiting"\} [\d.e+-]+$/m);
      expect(text).toMatch(/^chodo_database_answers 1$/m);
      expect(text).toMatch(/^chodo_database_connections\{state="idle"\} [1-9]/m);
      for (const name of [
        'chodo_database_waiting_requests',
        'chodo_database_turn_seconds',
        'nodejs_eventloop_lag_p99_seconds',
        'process_resident_memory_bytes',
        'process_cpu_user_seconds_total',
      ]) {
        expect(text).toMatch(new RegExp(`^${name} [\\d.e+-]+$`, 'm'));
      }
      expect(text).not.toContain(code);
    });

    it('tell the rest where the database does not answer', async () => {
      const counts = jest.spyOn(server.app.get(Jobs, { strict: false }), 'counts').mockRejectedValue(new Error('gone'));
      const { text } = await ask().expect(200);
      counts.mockRestore();
      expect(text).toMatch(/^chodo_database_answers 0$/m);
      expect(text).toMatch(/^process_resident_memory_bytes /m);
      expect(text).not.toMatch(/^chodo_jobs\{/m);
    });

    it('are told to this machine, and elsewhere to who bears the token', async () => {
      const elsewhere = { 'X-Forwarded-For': '203.0.113.7' };
      const status = async (headers: Record<string, string>) => (await ask().set(headers)).status;
      expect(await status(elsewhere)).toBe(401);
      expect(await status({ Host: 'rebound.example' })).toBe(401);
      expect(await status({ ...elsewhere, Authorization: `Bearer ${token}x` })).toBe(401);
      expect(await status({ ...elsewhere, Authorization: `Bearer ${token}` })).toBe(200);
      expect(await status({ Host: 'chodo:3000', Authorization: `Bearer ${token}` })).toBe(200);
    });
  });

  describe('without a token', () => {
    const access = new MetricsAccess(new Settings('', 2026));
    const from = (remoteAddress: string, headers: Record<string, string>) =>
      ({ switchToHttp: () => ({ getRequest: () => ({ socket: { remoteAddress }, headers }) }) }) as ExecutionContext;

    it('only this machine is told, and nobody else hears that there is anything', () => {
      expect(access.canActivate(from('::ffff:127.0.0.1', { host: '127.0.0.1:3000' }))).toBe(true);
      expect(access.canActivate(from('::1', { host: '[::1]:3000' }))).toBe(true);
      for (const stranger of [
        from('203.0.113.7', { host: '127.0.0.1:3000' }),
        from('127.0.0.1', { host: 'chodo.example' }),
        from('127.0.0.1', { host: '127.0.0.1', 'x-forwarded-for': '127.0.0.1' }),
        from('203.0.113.7', { host: '127.0.0.1', authorization: 'Bearer null' }),
      ]) {
        expect(() => access.canActivate(stranger)).toThrow(expect.objectContaining({ status: 404 }));
      }
    });
  });
});
