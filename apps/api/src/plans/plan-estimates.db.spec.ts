import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PlanDesk } from '../../../../test/support/plan-desk.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { JobWorker } from '../jobs/job-worker.js';
import { PlanDetailsService } from './plan-details.service.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const money = {
  availableYen: 400_000_000,
  generalYen: null,
  bondYen: null,
  grantYen: null,
  reserveYen: 0,
  steadiness: null,
};
let server: TestServer;
let desk: PlanDesk;
let planId: string;
let address: string;

function estimate(signal?: AbortSignal): Promise<Response> {
  return fetch(`${address}${base}/plans/${planId}/estimate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: server.cookie, origin: address },
    body: JSON.stringify({ decisions: [] }),
    ...(signal && { signal }),
  });
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

describe('estimates of a plan', () => {
  beforeAll(async () => {
    server = await openTestServer();
    desk = new PlanDesk(server, base);
    address = `http://127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}`;
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    for (let number = 1; number <= 12; number += 1) {
      const facility = { name: `第${number}集会所`, majorCategory: '市民文化系施設', owner: 'city' };
      const { body } = await server.http.post(`${base}/facilities`).send(facility).expect(201);
      const building = {
        name: '本館',
        structure: 'RC',
        floorAreaM2: 400 + 90 * number,
        builtFiscalYear: 1966 + number,
      };
      await server.http.post(`${base}/facilities/${body.id}/buildings`).send(building).expect(201);
    }
    await server.app.get(JobWorker).start({ alone: true });
    planId = (await desk.solved('素案', { years: 20, money })).id;
  }, 180_000);
  afterAll(async () => {
    await server.app.get(JobWorker).stop();
    await server.close();
  });

  it('that nobody waits for any more delay nobody', async () => {
    await estimate();
    const alone = await milliseconds(() => estimate());
    const gone = new AbortController();
    const abandoned = Array.from({ length: 30 }, () => estimate(gone.signal).catch(() => null));
    await pause(3 * alone);
    gone.abort();
    await Promise.all(abandoned);
    const after = await milliseconds(async () => expect((await estimate()).status).toBe(200));
    expect(after).toBeLessThan(10 * alone);
  }, 240_000);

  it('whose thread goes are told so in a sentence, and the next one is answered', async () => {
    const asked = Array.from({ length: 8 }, () => estimate());
    await pause(100);
    await server.app.get(PlanDetailsService).onModuleDestroy();
    const refused = (await Promise.all(asked)).filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(await answer.json()).toMatchObject({
        title: 'unavailable',
        detailJa: '概算が途中で止まりました。もう一度お試しください。',
      });
    }
    expect((await estimate()).status).toBe(200);
  }, 240_000);
});
