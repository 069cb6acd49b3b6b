import { Plan } from '#db/entities/plan.entity';
import { PlanOutcome } from '#db/entities/plan-outcome.entity';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { asBuffer } from '../../../../test/support/download.js';
import { PlanDesk, type ToldPlan } from '../../../../test/support/plan-desk.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';
import { JobWorker } from '../jobs/job-worker.js';
import { Jobs } from '../jobs/jobs.js';
import { Settings } from '../settings.js';
import { type PlanJob, planQueue } from './plan-rows.js';
import { PlanSolver } from './plan-solver.js';
import { planComparison, plans as plansSchema, planWorks, type PlanWorks } from './plans.schema.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const line = 400_000_000;
let server: TestServer;

type Work = PlanWorks['works'][number];

const add = async (path: string, body: object): Promise<string> =>
  (await server.http.post(`${base}/${path}`).send(body).expect(201)).body.id;

const settled = (id: string): Promise<ToldPlan> => new PlanDesk(server, base).settled(id);

async function solved(name: string, terms: object = {}): Promise<ToldPlan> {
  const { body } = await server.http.post(`${base}/plans`).send({ name, terms }).expect(201);
  return settled(body.id);
}

const money = (changes: object = {}) => ({
  availableYen: line,
  generalYen: null,
  bondYen: null,
  grantYen: null,
  reserveYen: 0,
  steadiness: null,
  ...changes,
});

/** Nothing but what the schema tells leaves, though the answer is text. */
async function worksOf(id: string): Promise<PlanWorks> {
  const { body } = await server.http.get(`${base}/plans/${id}/works`).expect(200);
  const works = planWorks.parse(body);
  expect(body).toEqual(works);
  return works;
}

/** The plan of a name. */
async function named(name: string) {
  const { items } = plansSchema.parse((await server.http.get(`${base}/plans`).expect(200)).body);
  return items.find((plan) => plan.name === name)!;
}

describe('plans', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    await server.app.get(JobWorker).start({ alone: true });
  }, 120_000);
  afterAll(async () => {
    await server.app.get(JobWorker).stop();
    await server.close();
  });

  it('of a city without buildings says that there is nothing to plan', async () => {
    expect(await solved('空の案')).toMatchObject({ state: 'failed', failure: 'no-buildings', outcome: null });
  });

  it('keep to the yearly money, with a proof, and tell each yen by its source', async () => {
    for (let at = 0; at < 12; at += 1) {
      const facility = await add('facilities', {
        name: `第${at + 1}小学校`,
        majorCategory: '学校教育系施設',
        owner: 'city',
      });
      await add(`facilities/${facility}/buildings`, {
        name: '校舎',
        structure: 'RC',
        floorAreaM2: 1500 + 100 * at,
        builtFiscalYear: 1968 + 3 * at,
      });
    }
    const plan = await solved('素案', { money: money() });
    expect(plan).toMatchObject({
      state: 'solved',
      fromFiscalYear: 2027,
      years: 40,
      proof: { seed: 1, inputDigest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      outcome: { buildings: 12, leftOut: 0, estimatedShare: 0, relaxation: null },
    });
    expect(['optimal', 'within-gap']).toContain(plan.proof!.status);
    expect(plan.proof!.gap).toBeLessThanOrEqual(0.001);
    expect(plan.outcome!.outlook).toHaveLength(40);
    for (const year of plan.outcome!.outlook) {
      expect(year.costYen).toBeLessThanOrEqual(line);
      expect(year.grantYen + year.bondYen + year.reserveYen + year.generalYen).toBe(year.costYen);
      expect(Object.values(year.byTreatment).reduce((sum, yen) => sum + yen, 0)).toBe(year.costYen);
    }
    const { works } = await worksOf(plan.id);
    expect(works.reduce((sum, { costYen }) => sum + costYen, 0)).toBe(plan.totalYen);
    for (const { objective } of plan.outcome!.baselines)
      expect(objective).toBeGreaterThanOrEqual(plan.proof!.objective! * 0.999);
    expect(plan.outcome!.curve.map(({ percent }) => percent)).toEqual([80, 90, 110, 120]);
  }, 60_000);

  it('made again from the same city are the same', async () => {
    const first = await named('素案');
    const again = await solved('素案(再)', { money: money() });
    expect(again.proof!).toMatchObject({
      objective: first.proof!.objective,
      bound: first.proof!.bound,
      inputDigest: first.proof!.inputDigest,
    });
    expect((await worksOf(again.id)).works).toEqual((await worksOf(first.id)).works);
  }, 60_000);

  it('hold a work where it is locked, whatever the year, at once as an estimate and then exactly', async () => {
    const plan = await solved('手直し', { money: money() });
    const { works } = await worksOf(plan.id);
    const work = works.find(({ treatment }) => treatment !== 'repair')!;
    const decision = {
      kind: 'lock',
      buildingId: work.buildingId,
      treatment: work.treatment,
      fiscalYear: work.fromFiscalYear + 1,
    };
    const estimate = await server.http
      .post(`${base}/plans/${plan.id}/estimate`)
      .send({ decisions: [decision] })
      .expect(200);
    expect(estimate.body.changedBuildings).toContain(work.buildingId);
    expect(estimate.body.objective).toBeGreaterThanOrEqual(estimate.body.bound);
    const held = ({ works: all }: { works: readonly Work[] }) =>
      all.find(({ buildingId, treatment }) => buildingId === work.buildingId && treatment === work.treatment);
    expect(held(estimate.body)).toMatchObject({ fromFiscalYear: work.fromFiscalYear + 1, isDecided: true });
    await server.http
      .patch(`${base}/plans/${plan.id}`)
      .set('If-Match', `"${plan.version}"`)
      .send({ terms: { decisions: [decision] } })
      .expect(200);
    const exact = await settled(plan.id);
    expect(exact).toMatchObject({ state: 'solved', version: plan.version + 1 });
    expect(exact.outcome!.decisionPrices).toHaveLength(1);
    expect(held(await worksOf(plan.id))).toMatchObject({ fromFiscalYear: work.fromFiscalYear + 1 });
    expect(exact.proof!.objective).toBeGreaterThanOrEqual(plan.proof!.bound!);
  }, 60_000);

  it('are made ready for estimates when somebody who may edit them opens one, and for nobody else', async () => {
    const { id } = await solved('開く', { money: money(), years: 15 });
    const asked = jest.spyOn(PlanSolver.prototype, 'ask');
    const kinds = async () => {
      const replies = asked.mock.results.map(({ value }) => value as ReturnType<PlanSolver['ask']>);
      return (await Promise.all(replies)).map(({ kind }) => kind);
    };
    const viewer = server.as(await signInAs(server.app, 'viewer-of-plans', [{ code, role: 'viewer' }]));
    await viewer.get(`${base}/plans/${id}/works`).expect(200);
    expect(asked).not.toHaveBeenCalled();
    await worksOf(id);
    while ((await kinds()).at(-1) !== 'ready') await pause(20);
    expect(await kinds()).toEqual(['unknown', 'ready']);
    await server.http.post(`${base}/plans/${id}/estimate`).send({ decisions: [] }).expect(200);
    expect(await kinds()).toEqual(['unknown', 'ready', 'estimated']);
    await worksOf(id);
    while ((await kinds()).length < 4) await pause(20);
    expect(asked.mock.calls.at(-1)![0]).toMatchObject({ kind: 'make-ready', input: null });
    asked.mockRestore();
  }, 60_000);

  it('say what is missing where decisions cost more than there is, and which of them to give up', async () => {
    const { works } = await worksOf((await named('素案')).id);
    const dear = works.toSorted((one, other) => other.costYen - one.costYen)[0]!;
    const decision = {
      kind: 'lock',
      buildingId: dear.buildingId,
      treatment: dear.treatment,
      fiscalYear: dear.fromFiscalYear,
    };
    const plan = await solved('無理な案', { money: money({ availableYen: 1_000_000 }), decisions: [decision] });
    expect(plan).toMatchObject({ state: 'impossible', proof: { status: 'infeasible', objective: null } });
    const relaxation = plan.outcome!.relaxation!;
    const missing = dear.costYen - dear.years * 1_000_000;
    expect(relaxation.missingYen).toBeGreaterThanOrEqual(missing - dear.years);
    expect(relaxation.leastMissingYen).toBeLessThanOrEqual(missing + dear.years);
    expect(relaxation.decisions).toEqual([0]);
    expect(relaxation.needs[0]).toMatchObject({ kind: 'money', fromFiscalYear: dear.fromFiscalYear });
  }, 60_000);

  it('are held against a baseline and against each other, the differences first', async () => {
    const [one, other] = [(await named('素案')).id, (await named('素案(再)')).id];
    const same = await server.http.get(`${base}/plans/${one}/comparison`).query({ with: other }).expect(200);
    expect(same.body).toMatchObject({ changed: 0, buildings: [], name: '素案', otherName: '素案(再)' });
    const baseline = await server.http
      .get(`${base}/plans/${one}/comparison`)
      .query({ with: 'worst-first' })
      .expect(200);
    for (const { body } of [same, baseline]) expect(body).toEqual(planComparison.parse(body));
    expect(baseline.body.changed).toBe(baseline.body.buildings.length);
    expect(baseline.body.years).toHaveLength(40);
    await server.http.get(`${base}/plans/${one}/comparison`).query({ with: randomUUID() }).expect(404);
  });

  it('go to the finance division as a workbook whose sums are those of the plan', async () => {
    const plan = await named('素案');
    const file = await server.http
      .get(`${base}/plans/${plan.id}/workbook.xlsx`)
      .buffer(true)
      .parse(asBuffer)
      .expect(200);
    expect(decodeURIComponent(file.headers['content-disposition'] ?? '')).toContain('更新計画_高松市_素案.xlsx');
    const sheets = new Map((await readExcelFile(file.body as Buffer)).map(({ sheet, data }) => [sheet, data]));
    expect([...sheets.keys()]).toEqual([
      '年度別',
      '対策一覧',
      '年度別内訳',
      '施設別・年度別',
      '対策なし',
      '指定・廃止予定',
      '計算条件',
    ]);
    const years = sheets.get('年度別')!;
    expect(years).toHaveLength(42);
    expect(years.at(-1)![1]).toBe(plan.totalYen);
    const works = sheets.get('対策一覧')!;
    expect(works.at(-1)!.slice(0, 8)).toEqual(['合計', ...Array.from({ length: 6 }, () => null), plan.totalYen]);
    // Cost, grants, bonds, reserve fund, general funds: over all years, and of every payment.
    const bySource = sheets.get('年度別内訳')!.at(-1)!.slice(5);
    expect(bySource).toEqual([1, 3, 4, 5, 6].map((column) => years.at(-1)![column]));
    expect(works.at(-1)!.slice(8, 10)).toEqual(bySource.slice(1, 3));
    const facilities = sheets.get('施設別・年度別')!.at(-1)!;
    expect(facilities.slice(2)).toEqual([plan.totalYen, ...years.slice(1, -1).map((row) => row[1])]);
    const basis = new Map(sheets.get('計算条件')!.map(([title, value]) => [title, value]));
    expect(basis.get('目的関数の値')).toBe(plan.proof!.objective);
    expect(basis.get('入力データの要約値(SHA-256)')).toBe(plan.proof!.inputDigest);
    const unsolved = await named('空の案');
    await server.http.get(`${base}/plans/${unsolved.id}/workbook.xlsx`).expect(409);
  });

  it('are copied, renamed and removed; a name stands once, and a stale version changes nothing', async () => {
    const parent = await named('開く');
    const copy = await server.http.post(`${base}/plans`).send({ name: '写し', parentId: parent.id }).expect(201);
    expect(copy.body).toMatchObject({ parentId: parent.id, terms: { money: money() } });
    await server.http.post(`${base}/plans`).send({ name: '写し' }).expect(409);
    const done = await settled(copy.body.id);
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
  }, 60_000);

  it('refuse terms that make no sense', async () => {
    const refused = [
      { years: 0 },
      { years: 61 },
      { goal: { kind: 'flattest' } },
      { goal: { kind: 'least-money', targetScore: 101 } },
      { money: money({ availableYen: -1 }) },
      { money: money({ availableYen: 1.5 }) },
      { money: money({ availableYen: [] }) },
      { money: money({ extra: 1 }) },
      { works: [{ category: '宇宙港', mostPerYear: 1 }] },
      { decisions: [{ kind: 'lock', buildingId: 'x', treatment: 'rebuild', fiscalYear: 2030 }] },
      { discountPercent: 'NaN' },
    ];
    for (const terms of refused) {
      const { body } = await server.http.post(`${base}/plans`).send({ name: '無効', terms }).expect(400);
      expect(body).toMatchObject({ status: 400, detailJa: expect.any(String) });
    }
  });

  it('that are cancelled stay so, and can be solved again', async () => {
    const { body } = await server.http
      .post(`${base}/plans`)
      .send({ name: '中止', terms: { money: money() } })
      .expect(201);
    const cancelled = await server.http.post(`${base}/plans/${body.id}/cancel`).expect(200);
    expect(cancelled.body.state).toBe('cancelled');
    await pause(500);
    expect(await settled(body.id)).toMatchObject({ state: 'cancelled' });
    await server.http
      .patch(`${base}/plans/${body.id}`)
      .set('If-Match', `"${cancelled.body.version}"`)
      .send({ terms: { years: 20 } })
      .expect(200);
    expect(await settled(body.id)).toMatchObject({ state: 'solved', years: 20 });
  }, 60_000);

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
    expect(await settled(again.body.id)).toMatchObject({ state: 'solved', years: 10 });
    const { version } = await named('素案');
    const copy = await solved('すぐ削除', { years: 10 });
    await server.http.delete(`${base}/plans/${copy.id}`).set('If-Match', `"${copy.version}"`).expect(204);
    const folder = join(server.app.get(Settings).filesFolder, 'progress');
    while (readdirSync(folder).length > 0) await pause(50);
    expect((await named('素案')).version).toBe(version);
  }, 60_000);

  it('are left as they are by a change that changes nothing', async () => {
    const { id, version, name } = await named('素案');
    for (const changes of [{}, { name }, { name: ` ${name} ` }]) {
      const path = `${base}/plans/${id}`;
      const { body } = await server.http.patch(path).set('If-Match', `"${version}"`).send(changes).expect(200);
      expect(body).toMatchObject({ name, version, state: 'solved' });
    }
  });

  it('take all the decisions that terms may hold, and not one more', async () => {
    const { works } = await worksOf((await named('素案')).id);
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
    const plan = await solved('一度だけ', { years: 10 });
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
  }, 60_000);
});
