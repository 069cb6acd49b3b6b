import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPlanDesk, type OpenPlanDesk, planMoney, type ToldPlan } from '../../../../test/support/plan-desk.js';
import { planEstimate, type PlanWorks } from './plans.schema.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: OpenPlanDesk['server'];
let desk: OpenPlanDesk['desk'];
let close: OpenPlanDesk['close'];

async function solvedAgain(plan: ToldPlan, decisions: readonly object[]): Promise<ToldPlan> {
  await server.http
    .patch(`${base}/plans/${plan.id}`)
    .set('If-Match', `"${plan.version}"`)
    .send({ terms: { decisions } })
    .expect(200);
  return desk.settled(plan.id);
}

const money = (availableYen: number | null) => planMoney({ availableYen });
const lockOf = ({ buildingId, treatment }: PlanWorks['works'][number], fiscalYear: number) => ({
  kind: 'lock',
  buildingId,
  treatment,
  fiscalYear,
});

describe('goals and remedies of plans', () => {
  beforeAll(async () => {
    ({ server, desk, close } = await openPlanDesk(code));
    for (let at = 0; at < 8; at += 1) await desk.addSchool(at + 1, 1500 + 100 * at, 1970 + 4 * at);
  }, 120_000);
  afterAll(() => close());

  it.each([
    ['least-cost', null],
    ['best-condition', null],
    ['least-money', 55],
    ['flattest', 55],
  ] as const)(
    '%s tells objective, decisions and estimates in its own unit',
    async (kind, targetScore) => {
      const goal = targetScore === null ? { kind } : { kind, targetScore };
      const plan = await desk.solved(`目標 ${kind}`, {
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
      const [work] = (await desk.worksOf(plan.id)).works;
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
    const plan = await desk.solved('基金あり', {
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
  }, 240_000);

  it('name the works to move and where to, and a plan is possible once they are', async () => {
    const free = await desk.solved('制約なし', { money: money(null) });
    const works = (await desk.worksOf(free.id)).works.filter(({ treatment }) => treatment === 'life-extension');
    const [one, other] = works.filter(
      ({ buildingId }, at) => at === works.findIndex((work) => work.buildingId === buildingId),
    );
    const decisions = [lockOf(one!, one!.fromFiscalYear), lockOf(other!, one!.fromFiscalYear)];
    const plan = await desk.solved('重なる案', {
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
  }, 240_000);

  it('tell the best target that can be reached where one is asked that cannot', async () => {
    const asked = { years: 20, money: money(60_000_000) };
    const plan = await desk.solved('高い目標', { ...asked, goal: { kind: 'least-money', targetScore: 100 } });
    expect(plan.state).toBe('impossible');
    const target = plan.outcome!.relaxation!.remedies.find(({ kind }) => kind === 'target');
    expect(target).toMatchObject({ kind: 'target', now: 100, value: expect.any(Number) });
    const value = target?.kind === 'target' ? target.value : NaN;
    const reached = await desk.solved('届く目標', { ...asked, goal: { kind: 'least-money', targetScore: value } });
    expect(reached.state).toBe('solved');
  }, 240_000);
});
