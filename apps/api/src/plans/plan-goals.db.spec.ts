import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { JobWorker } from '../jobs/job-worker.js';
import { plan as planSchema, planEstimate, planWorks, type PlanWorks } from './plans.schema.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;

type Told = z.infer<typeof planSchema>;

const add = async (path: string, body: object): Promise<string> =>
  (await server.http.post(`${base}/${path}`).send(body).expect(201)).body.id;

/** The plan once no worker works on it any more. */
async function settled(id: string): Promise<Told> {
  for (;;) {
    const plan = planSchema.parse((await server.http.get(`${base}/plans/${id}`).expect(200)).body);
    if (plan.state !== 'waiting' && plan.state !== 'solving') return plan;
    await pause(50);
  }
}

async function solved(name: string, terms: object): Promise<Told> {
  const { body } = await server.http.post(`${base}/plans`).send({ name, terms }).expect(201);
  return settled(body.id);
}

async function solvedAgain(plan: Told, decisions: readonly object[]): Promise<Told> {
  await server.http
    .patch(`${base}/plans/${plan.id}`)
    .set('If-Match', `"${plan.version}"`)
    .send({ terms: { decisions } })
    .expect(200);
  return settled(plan.id);
}

const worksOf = async (id: string): Promise<PlanWorks['works']> =>
  planWorks.parse((await server.http.get(`${base}/plans/${id}/works`).expect(200)).body).works;

const money = (availableYen: number | null) => ({
  availableYen,
  generalYen: null,
  bondYen: null,
  grantYen: null,
  reserveYen: 0,
  steadiness: null,
});
const lockOf = ({ buildingId, treatment }: PlanWorks['works'][number], fiscalYear: number) => ({
  kind: 'lock',
  buildingId,
  treatment,
  fiscalYear,
});

describe('goals and remedies of plans', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    await server.app.get(JobWorker).start({ alone: true });
    for (let at = 0; at < 8; at += 1) {
      const facility = await add('facilities', {
        name: `第${at + 1}小学校`,
        majorCategory: '学校教育系施設',
        owner: 'city',
      });
      const building = { name: '校舎', structure: 'RC', floorAreaM2: 1500 + 100 * at, builtFiscalYear: 1970 + 4 * at };
      await add(`facilities/${facility}/buildings`, building);
    }
  }, 120_000);
  afterAll(async () => {
    await server.app.get(JobWorker).stop();
    await server.close();
  });

  it.each([
    ['least-cost', null],
    ['best-condition', null],
    ['least-money', 55],
    ['flattest', 55],
  ] as const)(
    '%s tells objective, decisions and estimates in its own unit',
    async (kind, targetScore) => {
      const goal = targetScore === null ? { kind } : { kind, targetScore };
      const plan = await solved(`目標 ${kind}`, {
        goal,
        years: 20,
        money: money(kind === 'flattest' ? null : 400_000_000),
      });
      expect(plan).toMatchObject({ state: 'solved', proof: { gap: expect.any(Number) } });
      const { objective, bound } = plan.proof!;
      expect(bound!).toBeLessThanOrEqual(objective!);
      const { outlook } = plan.outcome!;
      const isPoints = kind === 'best-condition';
      const comesTo = {
        'least-cost': objective!,
        'best-condition': outlook.reduce((sum, { score }) => sum + 100 - score!, 0) / outlook.length,
        'least-money': plan.totalYen!,
        flattest: plan.worstYear!.yen,
      };
      expect(Math.abs(objective! - comesTo[kind])).toBeLessThan(isPoints ? 0.5 : 1);
      expect(outlook.at(-1)!.score).toBeGreaterThanOrEqual((targetScore ?? 0) - 0.05);
      const [work] = await worksOf(plan.id);
      const decisions = [
        lockOf(work!, work!.fromFiscalYear < 2035 ? work!.fromFiscalYear + 2 : work!.fromFiscalYear - 2),
      ];
      const { body } = await server.http.post(`${base}/plans/${plan.id}/estimate`).send({ decisions }).expect(200);
      const estimate = planEstimate.parse(body);
      const named = (amount: unknown) => (isPoints ? { yen: null, points: amount } : { yen: amount, points: null });
      const { differenceYen, differencePoints } = estimate;
      expect({ yen: differenceYen, points: differencePoints }).toEqual(named(estimate.objective! - objective!));
      const [price] = (await solvedAgain(plan, decisions)).outcome!.decisionPrices;
      expect(price).toEqual({ ...named(expect.any(Number)), years: price!.years });
      expect(price!.yen === null || Number.isSafeInteger(price!.yen)).toBe(true);
    },
    60_000,
  );

  it('flattest draws the reserve fund against the line that it tells, in its years, its works and its estimates', async () => {
    const reserveYen = 300_000_000;
    const plan = await solved('基金あり', {
      goal: { kind: 'flattest', targetScore: 55 },
      years: 20,
      money: { ...money(900_000_000), reserveYen },
    });
    const { objective } = plan.proof!;
    const { outlook, baselines } = plan.outcome!;
    const drawnYen = outlook.reduce((sum, year) => sum + year.reserveYen, 0);
    expect(plan.worstYear!.yen).toBeGreaterThan(objective!);
    expect(drawnYen).toBeGreaterThan(0);
    expect(drawnYen).toBeLessThanOrEqual(reserveYen);
    for (const year of outlook) {
      expect(year).toMatchObject({ lineYen: objective, overYen: 0 });
      expect(year.costYen - year.reserveYen).toBeLessThanOrEqual(objective!);
    }
    for (const own of baselines) expect(own.objective).toBeGreaterThanOrEqual(plan.proof!.bound!);
    const { body } = await server.http.post(`${base}/plans/${plan.id}/estimate`).send({ decisions: [] }).expect(200);
    expect(planEstimate.parse(body)).toMatchObject({ objective, differenceYen: 0, changedBuildings: [], outlook });
  }, 60_000);

  it('name the works to move and where to, and a plan is possible once they are', async () => {
    const free = await solved('制約なし', { money: money(null) });
    const works = (await worksOf(free.id)).filter(({ treatment }) => treatment === 'life-extension');
    const [one, other] = works.filter(
      ({ buildingId }, at) => at === works.findIndex((work) => work.buildingId === buildingId),
    );
    const decisions = [lockOf(one!, one!.fromFiscalYear), lockOf(other!, one!.fromFiscalYear)];
    const plan = await solved('重なる案', {
      money: money(null),
      works: [{ category: null, mostPerYear: 1 }],
      decisions,
    });
    expect(plan.state).toBe('impossible');
    const { remedies } = plan.outcome!.relaxation!;
    expect(remedies).toContainEqual({ kind: 'works', category: null, now: 1, value: 2, bound: 2 });
    const moves = remedies.find((remedy) => remedy.kind === 'moves')!;
    expect(moves).toMatchObject({
      least: 1,
      moves: [
        {
          buildingName: '校舎',
          facilityName: expect.stringMatching(/^第\d小学校$/),
          treatment: 'life-extension',
          fromFiscalYear: one!.fromFiscalYear,
          toFiscalYear: expect.any(Number),
        },
      ],
    });
    const [move] = moves.moves;
    const moved = decisions.map((decision, place) =>
      place === move!.decision ? { ...decision, fiscalYear: move!.toFiscalYear } : decision,
    );
    expect(await solvedAgain(plan, moved)).toMatchObject({ state: 'solved' });
  }, 60_000);

  it('tell the best target that can be reached where one is asked that cannot', async () => {
    const asked = { years: 20, money: money(60_000_000) };
    const plan = await solved('高い目標', { ...asked, goal: { kind: 'least-money', targetScore: 100 } });
    expect(plan.state).toBe('impossible');
    const target = plan.outcome!.relaxation!.remedies.find(({ kind }) => kind === 'target');
    expect(target).toMatchObject({ kind: 'target', now: 100, value: expect.any(Number) });
    const value = target?.kind === 'target' ? target.value : NaN;
    const reached = await solved('届く目標', { ...asked, goal: { kind: 'least-money', targetScore: value } });
    expect(reached.state).toBe('solved');
  }, 60_000);
});
