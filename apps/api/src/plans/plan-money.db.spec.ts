import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPlanDesk, type OpenPlanDesk, planMoney, type ToldPlan } from '../../../../test/support/plan-desk.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: OpenPlanDesk['server'];
let desk: OpenPlanDesk['desk'];
let close: OpenPlanDesk['close'];

const solved = (name: string, changes: object, terms: object = {}): Promise<ToldPlan> =>
  desk.solved(name, { years: 6, money: planMoney({ availableYen: null, ...changes }), ...terms });

describe('the money of each year', () => {
  beforeAll(async () => {
    ({ server, desk, close } = await openPlanDesk(code));
    for (let at = 0; at < 8; at += 1) await desk.addSchool(at + 1, 1000 + 50 * at, 1970 + 2 * at);
  }, 120_000);
  afterAll(() => close());

  it('is kept to year by year, by every source', async () => {
    const lines = [0, 900_000_000, 0, 700_000_000, 800_000_000, 300_000_000];
    const bonds = [0, 500_000_000, 0, 400_000_000, 100_000_000, 0];
    const { state, terms, outcome } = await solved('年度ごと', { availableYen: lines, bondYen: bonds });
    expect(state).toBe('solved');
    expect(terms.money).toMatchObject({ availableYen: lines, bondYen: bonds });
    const { outlook } = outcome!;
    expect(outlook.map(({ lineYen }) => lineYen)).toEqual(lines);
    expect(outlook.filter(({ costYen }, at) => costYen > lines[at]!)).toEqual([]);
    expect(outlook.filter(({ bondYen }, at) => bondYen > bonds[at]!)).toEqual([]);
    expect(outlook.reduce((sum, { costYen }) => sum + costYen, 0)).toBeGreaterThan(0);
  }, 240_000);

  it('holds on with its last amount where there are more years', async () => {
    const { outcome } = await solved('途中まで', { availableYen: [0, 600_000_000] });
    expect(outcome!.outlook.map(({ lineYen }) => lineYen)).toEqual([
      0,
      ...Array.from({ length: 5 }, () => 600_000_000),
    ]);
  }, 240_000);

  it('may be more or less, by whatever source: what is not possible then is told, and how near the rest is', async () => {
    const general = await solved('一般財源のみ', { generalYen: 400_000_000 });
    expect(general.outcome!.curve.map(({ percent }) => percent)).toEqual([80, 90, 110, 120]);
    const asked = (name: string, kind: string, changes: object) =>
      solved(name, changes, { goal: { kind, targetScore: 50 } });
    const flattest = await asked('平準化', 'flattest', {});
    const lowest = Math.ceil(flattest.proof!.objective!);
    const { outcome } = await asked('枠いっぱい', 'least-money', { availableYen: lowest });
    const [least, less, more, most] = outcome!.curve;
    for (const none of [least, less])
      expect(none).toMatchObject({ status: 'infeasible', gap: null, objective: null, totalYen: null, yearsYen: [] });
    for (const found of [more, most]) {
      expect(found!.totalYen).toBeGreaterThan(0);
      expect(found!.gap).toBeLessThanOrEqual(0.005);
    }
  }, 240_000);

  it('is changed in a plan that is there, which is solved anew and keeps its decisions', async () => {
    const before = await solved('変える案', { availableYen: 500_000_000 });
    const changes = { terms: { money: planMoney({ availableYen: [1, 2, 3, 4, 5, 6] }) } };
    const { body } = await server.http
      .patch(`${base}/plans/${before.id}`)
      .set('If-Match', `"${before.version}"`)
      .send(changes)
      .expect(200);
    expect(body).toMatchObject({ state: 'waiting', terms: { years: 6, decisions: [], goal: before.goal } });
    const progress = (await server.http.get(`${base}/plans/${before.id}/progress`).expect(200)).body;
    expect(progress.seconds === null || progress.seconds >= 0).toBe(true);
    const after = await desk.settled(before.id);
    expect(after.outcome!.outlook.map(({ costYen }) => costYen)).toEqual([0, 0, 0, 0, 0, 0]);
  }, 240_000);

  it('makes plans that can be compared, each year with the same year', async () => {
    const { items } = (await server.http.get(`${base}/plans`).expect(200)).body;
    const [one, other] = ['年度ごと', '途中まで'].map((name) => items.find((plan: ToldPlan) => plan.name === name));
    const { body } = await server.http.get(`${base}/plans/${one.id}/comparison?with=${other.id}`).expect(200);
    const [own, others] = [await desk.settled(one.id), await desk.settled(other.id)].map((plan) =>
      plan.outcome!.outlook.map(({ fiscalYear, costYen }) => [fiscalYear, costYen]),
    );
    expect(body.years.map((year: { fiscalYear: number; costYen: number }) => [year.fiscalYear, year.costYen])).toEqual(
      own,
    );
    expect(
      body.years.map((year: { fiscalYear: number; otherCostYen: number }) => [year.fiscalYear, year.otherCostYen]),
    ).toEqual(others);
  }, 240_000);
});
