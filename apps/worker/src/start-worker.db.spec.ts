import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facilityList, importsOf } from '../../../test/support/imports.js';
import { openTestServer, type TestServer } from '../../../test/support/server.js';
import { Settings } from '../../api/src/settings.js';
import { startWorker } from './start-worker.js';

let server: TestServer;

const list = facilityList([['1', '高松市立築地小学校', '香川県高松市築地町14-1', 34.3426, 134.0585]]);

describe('a worker', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code: '372013', name: '高松市' }).expect(201);
  }, 120_000);
  afterAll(() => server.close());

  it('takes the jobs the API has sent, until it is closed', async () => {
    const figures = async () => (await server.as(null).get('/metrics').expect(200)).text;
    expect(await figures()).toMatch(/^chodo_workers 0$/m);
    const worker = await startWorker(server.database, new Settings(`${server.database.dataFolder}/files`, 2026));
    const imports = importsOf(server);
    const preview = await imports.drop('372013', [['公共施設一覧.csv', list]]);
    expect((await imports.commit('372013', preview.id)).status).toBe('committed');
    const told = await figures();
    expect(told).toMatch(/^chodo_workers 1$/m);
    for (const name of ['last_sign_seconds', 'resident_memory_bytes', 'cpu_seconds_total', 'busy_seconds']) {
      expect(told).toMatch(new RegExp(`^chodo_worker_${name}\\{worker="[^"]+"\\} [\\d.e+-]+$`, 'm'));
    }
    expect(told).toMatch(/^chodo_worker_jobs_total\{worker="[^"]+",outcome="done"\} \d+$/m);
    await worker.close();
    expect(await figures()).toMatch(/^chodo_workers 0$/m);
    const { body } = await server.http
      .post('/api/municipalities/372013/imports')
      .attach('files', Buffer.from(list), 'a.csv')
      .expect(202);
    const later = await server.http.get(`/api/municipalities/372013/imports/${body.id}`).expect(200);
    expect(later.body.status).toBe('queued');
  }, 30_000);
});
