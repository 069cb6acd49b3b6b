import { Plan } from '#db/entities/plan.entity';
import { PlanOutcome } from '#db/entities/plan-outcome.entity';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPlanDesk, type OpenPlanDesk, planMoney, type ToldPlan } from '../../../../test/support/plan-desk.js';
import { Jobs } from '../jobs/jobs.js';
import { Settings } from '../settings.js';
import { type PlanJob, planQueue } from './plan-rows.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: OpenPlanDesk['server'];
let desk: OpenPlanDesk['desk'];
let close: OpenPlanDesk['close'];
/** A plan of the city under its usual money. */
let first: ToldPlan;

describe('plans that are changed', () => {
  beforeAll(async () => {
    ({ server, desk, close } = await openPlanDesk(code));
    await desk.addSchools();
    first = await desk.solved('素案', { money: planMoney() });
  }, 120_000);
  afterAll(() => close());

  it('are copied, renamed and removed; a name stands once, and a stale version changes nothing', async () => {
    const parent = first;
    const copy = await server.http.post(`${base}/plans`).send({ name: '写し', parentId: parent.id }).expect(201);
    expect(copy.body).toMatchObject({ parentId: parent.id, terms: { money: planMoney() } });
    await server.http.post(`${base}/plans`).send({ name: '写し' }).expect(409);
    const done = await desk.settled(copy.body.id);
    const path = `${base}/plans/${done.id}`;
    await server.http
      .patch(path)
      .set('If-Match', `"${done.version + 5}"`)
      .send({ name: '別名' })
      .expect(412);
    const renamed = await server.http
      .patch(path)
      .set('If-Match', `"${done.version}"`)
      .send({ name: '別名' })
      .expect(200);
    expect(renamed.body).toMatchObject({ name: '別名', state: 'solved' });
    await server.http.delete(path).set('If-Match', `"${renamed.body.version}"`).expect(204);
    await server.http.get(path).expect(404);
  }, 240_000);

  it('that are cancelled stay so, and can be solved again', async () => {
    const { body } = await server.http
      .post(`${base}/plans`)
      .send({ name: '中止', terms: { money: planMoney() } })
      .expect(201);
    const cancelled = await server.http.post(`${base}/plans/${body.id}/cancel`).expect(200);
    expect(cancelled.body.state).toBe('cancelled');
    await pause(500);
    expect(await desk.settled(body.id)).toMatchObject({ state: 'cancelled' });
    await server.http
      .patch(`${base}/plans/${body.id}`)
      .set('If-Match', `"${cancelled.body.version}"`)
      .send({ terms: { years: 20 } })
      .expect(200);
    expect(await desk.settled(body.id)).toMatchObject({ state: 'solved', years: 20 });
  }, 240_000);

  it('that are removed or asked anew let go of the run that is under way, and leave nothing of it behind', async () => {
    const ask = async (name: string) =>
      (await server.http.post(`${base}/plans`).send({ name }).expect(201)).body as ToldPlan;
    const [anew, gone] = [await ask('途中で変更'), await ask('途中で削除')];
    const again = await server.http
      .patch(`${base}/plans/${anew.id}`)
      .set('If-Match', '"1"')
      .send({ terms: { years: 10 } })
      .expect(200);
    await server.http.delete(`${base}/plans/${gone.id}`).set('If-Match', '"1"').expect(204);
    expect(await desk.settled(again.body.id)).toMatchObject({ state: 'solved', years: 10 });
    const { version } = await desk.named('素案');
    const copy = await desk.solved('すぐ削除', { years: 10 });
    await server.http.delete(`${base}/plans/${copy.id}`).set('If-Match', `"${copy.version}"`).expect(204);
    const folder = join(server.app.get(Settings).filesFolder, 'progress');
    while (readdirSync(folder).length > 0) await pause(50);
    expect((await desk.named('素案')).version).toBe(version);
  }, 240_000);

  it('are left as they are by a change that changes nothing', async () => {
    const { id, version, name } = await desk.named('素案');
    for (const changes of [{}, { name }, { name: ` ${name} ` }]) {
      const path = `${base}/plans/${id}`;
      const { body } = await server.http.patch(path).set('If-Match', `"${version}"`).send(changes).expect(200);
      expect(body).toMatchObject({ name, version, state: 'solved' });
    }
  });

  it('take all the decisions that terms may hold, and not one more', async () => {
    const { works } = await desk.worksOf(first.id);
    const { buildingId } = works[0]!;
    const forbid = {
      kind: 'forbid',
      buildingId,
      treatment: 'life-extension',
      fromFiscalYear: 2030,
      toFiscalYear: 2031,
    };
    const ask = (decisions: number) =>
      server.http.post(`${base}/plans`).send({ name: '多数', terms: { decisions: Array(decisions).fill(forbid) } });
    const { body } = await ask(5_000).expect(201);
    await server.http.delete(`${base}/plans/${body.id}`).set('If-Match', '"1"').expect(204);
    const refused = await ask(5_001).expect(400);
    expect(refused.body.detail).toContain('terms.decisions');
  });

  it('end once, though the job of a former run is done again', async () => {
    const plan = await desk.solved('一度だけ', { years: 10 });
    const { dataSource } = server.database;
    const outcome = () => dataSource.getRepository(PlanOutcome).findOneByOrFail({ planId: plan.id });
    const { solvedAt, runId } = await dataSource.getRepository(Plan).findOneByOrFail({ id: plan.id });
    const before = await outcome();
    const queue = await server.app.get(Jobs).queue<PlanJob>(planQueue);
    const job = { municipalityCode: code, actor: 'test', planId: plan.id, runId };
    await dataSource.transaction((database) => queue.sendAgain(database, runId, job));
    while ((await queue.state(runId)) !== 'completed') await pause(50);
    expect(await outcome()).toEqual(before);
    expect((await dataSource.getRepository(Plan).findOneByOrFail({ id: plan.id })).solvedAt).toEqual(solvedAt);
  }, 240_000);
});
