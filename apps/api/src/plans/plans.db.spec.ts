import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPlanDesk, type OpenPlanDesk, planMoney } from '../../../../test/support/plan-desk.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: OpenPlanDesk['server'];
let desk: OpenPlanDesk['desk'];
let close: OpenPlanDesk['close'];

describe('plans', () => {
  beforeAll(async () => {
    ({ server, desk, close } = await openPlanDesk(code));
  }, 120_000);
  afterAll(() => close());

  it('of a city without buildings says that there is nothing to plan', async () => {
    expect(await desk.solved('空の案')).toMatchObject({ state: 'failed', failure: 'no-buildings', outcome: null });
  });

  it('keep to the yearly money, with a proof, and tell each yen by its source', async () => {
    await desk.addSchools();
    const plan = await desk.solved('素案', { money: planMoney() });
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
      expect(year.costYen).toBeLessThanOrEqual(planMoney().availableYen);
      expect(year.grantYen + year.bondYen + year.reserveYen + year.generalYen).toBe(year.costYen);
      expect(Object.values(year.byTreatment).reduce((sum, yen) => sum + yen, 0)).toBe(year.costYen);
    }
    const { works } = await desk.worksOf(plan.id);
    expect(works.reduce((sum, { costYen }) => sum + costYen, 0)).toBe(plan.totalYen);
    for (const { objective } of plan.outcome!.baselines)
      expect(objective).toBeGreaterThanOrEqual(plan.proof!.objective! * 0.999);
    expect(plan.outcome!.curve.map(({ percent }) => percent)).toEqual([80, 90, 110, 120]);
  }, 240_000);

  it('made again from the same city are the same', async () => {
    const first = await desk.named('素案');
    const again = await desk.solved('素案(再)', { money: planMoney() });
    expect(again.proof!).toMatchObject({
      objective: first.proof!.objective,
      bound: first.proof!.bound,
      inputDigest: first.proof!.inputDigest,
    });
    expect((await desk.worksOf(again.id)).works).toEqual((await desk.worksOf(first.id)).works);
  }, 240_000);

  it('say what is missing where decisions cost more than there is, and which of them to give up', async () => {
    const { works } = await desk.worksOf((await desk.named('素案')).id);
    const dear = works.toSorted((one, other) => other.costYen - one.costYen)[0]!;
    const decision = {
      kind: 'lock',
      buildingId: dear.buildingId,
      treatment: dear.treatment,
      fiscalYear: dear.fromFiscalYear,
    };
    const plan = await desk.solved('無理な案', {
      money: planMoney({ availableYen: 1_000_000 }),
      decisions: [decision],
    });
    expect(plan).toMatchObject({ state: 'impossible', proof: { status: 'infeasible', objective: null } });
    const relaxation = plan.outcome!.relaxation!;
    const missing = dear.costYen - dear.years * 1_000_000;
    expect(relaxation.missingYen).toBeGreaterThanOrEqual(missing - dear.years);
    expect(relaxation.leastMissingYen).toBeLessThanOrEqual(missing + dear.years);
    expect(relaxation.decisions).toEqual([0]);
    expect(relaxation.needs[0]).toMatchObject({ kind: 'money', fromFiscalYear: dear.fromFiscalYear });
  }, 240_000);

  it('refuse terms that make no sense', async () => {
    const refused = [
      { years: 0 },
      { years: 61 },
      { goal: { kind: 'flattest' } },
      { goal: { kind: 'least-money', targetScore: 101 } },
      { money: planMoney({ availableYen: -1 }) },
      { money: planMoney({ availableYen: 1.5 }) },
      { money: planMoney({ availableYen: [] }) },
      { money: planMoney({ extra: 1 }) },
      { works: [{ category: '宇宙港', mostPerYear: 1 }] },
      { decisions: [{ kind: 'lock', buildingId: 'x', treatment: 'rebuild', fiscalYear: 2030 }] },
      { discountPercent: 'NaN' },
    ];
    for (const terms of refused) {
      const { body } = await server.http.post(`${base}/plans`).send({ name: '無効', terms }).expect(400);
      expect(body).toMatchObject({ status: 400, detailJa: expect.any(String) });
    }
  });
});
