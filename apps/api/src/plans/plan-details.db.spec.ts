import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import readExcelFile from 'read-excel-file/node';
import { asBuffer } from '../../../../test/support/download.js';
import { openPlanDesk, type OpenPlanDesk, planMoney, type ToldPlan } from '../../../../test/support/plan-desk.js';
import { signInAs } from '../../../../test/support/sign-in.js';
import { PlanSolver } from './plan-solver.js';
import { planComparison, planWorks, type PlanWorks } from './plans.schema.js';

type Work = PlanWorks['works'][number];

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: OpenPlanDesk['server'];
let desk: OpenPlanDesk['desk'];
let close: OpenPlanDesk['close'];
/** A plan of the city under its usual money. */
let first: ToldPlan;

describe('solved plans', () => {
  beforeAll(async () => {
    ({ server, desk, close } = await openPlanDesk(code));
    await desk.addSchools();
    first = await desk.solved('素案', { money: planMoney() });
  }, 120_000);
  afterAll(() => close());

  it('tell their works as text with nothing but what the schema tells', async () => {
    const { body } = await server.http.get(`${base}/plans/${first.id}/works`).expect(200);
    expect(body).toEqual(planWorks.parse(body));
    expect(body.works.length).toBeGreaterThan(0);
  });

  it('hold a work where it is locked, whatever the year, at once as an estimate and then exactly', async () => {
    const plan = await desk.solved('手直し', { money: planMoney() });
    const { works } = await desk.worksOf(plan.id);
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
    const exact = await desk.settled(plan.id);
    expect(exact).toMatchObject({ state: 'solved', version: plan.version + 1 });
    expect(exact.outcome!.decisionPrices).toHaveLength(1);
    expect(held(await desk.worksOf(plan.id))).toMatchObject({ fromFiscalYear: work.fromFiscalYear + 1 });
    expect(exact.proof!.objective).toBeGreaterThanOrEqual(plan.proof!.bound!);
  }, 240_000);

  it('are made ready for estimates when somebody who may edit them opens one, and for nobody else', async () => {
    const { id } = await desk.solved('開く', { money: planMoney(), years: 15 });
    const asked = jest.spyOn(PlanSolver.prototype, 'ask');
    const kinds = async () => {
      const replies = asked.mock.results.map(({ value }) => value as ReturnType<PlanSolver['ask']>);
      return (await Promise.all(replies)).map(({ kind }) => kind);
    };
    const viewer = server.as(await signInAs(server.app, 'viewer-of-plans', [{ code, role: 'viewer' }]));
    await viewer.get(`${base}/plans/${id}/works`).expect(200);
    expect(asked).not.toHaveBeenCalled();
    await desk.worksOf(id);
    while ((await kinds()).at(-1) !== 'ready') await pause(20);
    expect(await kinds()).toEqual(['unknown', 'ready']);
    await server.http.post(`${base}/plans/${id}/estimate`).send({ decisions: [] }).expect(200);
    expect(await kinds()).toEqual(['unknown', 'ready', 'estimated']);
    await desk.worksOf(id);
    while ((await kinds()).length < 4) await pause(20);
    expect(asked.mock.calls.at(-1)![0]).toMatchObject({ kind: 'make-ready', input: null });
    asked.mockRestore();
  }, 240_000);

  it('are held against a baseline and against each other, the differences first', async () => {
    const { id: one } = first;
    const { id: other } = await desk.solved('素案(再)', { money: planMoney() });
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
    const plan = first;
    const file = await server.http
      .get(`${base}/plans/${plan.id}/workbook.xlsx`)
      .buffer(true)
      .parse(asBuffer)
      .expect(200);
    expect(decodeURIComponent(file.headers['content-disposition'] ?? '')).toContain('更新計画案_高松市_素案.xlsx');
    const sheets = new Map((await readExcelFile(file.body as Buffer)).map(({ sheet, data }) => [sheet, data]));
    expect([...sheets.keys()]).toEqual([
      '年度別',
      '工事一覧',
      '年度別内訳',
      '施設別・年度別',
      '工事のない建物',
      '手で決めた指定・廃止の予定',
      '計算の条件',
    ]);
    const years = sheets.get('年度別')!;
    expect(years).toHaveLength(42);
    expect(years.at(-1)![1]).toBe(plan.totalYen);
    const works = sheets.get('工事一覧')!;
    expect(works.at(-1)!.slice(0, 8)).toEqual(['合計', ...Array.from({ length: 6 }, () => null), plan.totalYen]);
    // Cost, grants, bonds, reserve fund, general funds: over all years, and of every payment.
    const bySource = sheets.get('年度別内訳')!.at(-1)!.slice(5);
    expect(bySource).toEqual([1, 3, 4, 5, 6].map((column) => years.at(-1)![column]));
    expect(works.at(-1)!.slice(8, 10)).toEqual(bySource.slice(1, 3));
    const facilities = sheets.get('施設別・年度別')!.at(-1)!;
    expect(facilities.slice(2)).toEqual([plan.totalYen, ...years.slice(1, -1).map((row) => row[1])]);
    const basis = new Map(sheets.get('計算の条件')!.map(([title, value]) => [title, value]));
    expect(basis.get('生涯費用とリスク')).toBe(plan.proof!.objective);
    expect(basis.get('入力の照合値（SHA-256）')).toBe(plan.proof!.inputDigest);
    const { body: waiting } = await desk.ask('待つ案', { money: planMoney() }).expect(201);
    await server.http.post(`${base}/plans/${waiting.id}/cancel`).expect(200);
    await server.http.get(`${base}/plans/${waiting.id}/workbook.xlsx`).expect(409);
  });

  it('tell which buildings they leave out and what those lack; the workbook marks decisions about them', async () => {
    const facility = { name: '公民館', majorCategory: '市民文化系施設', owner: 'city' };
    const { id } = (await server.http.post(`${base}/facilities`).send(facility).expect(201)).body;
    const building = { name: '本館', builtFiscalYear: 1990 };
    const added = await server.http.post(`${base}/facilities/${id}/buildings`).send(building).expect(201);
    const decisions = [{ kind: 'close', buildingId: added.body.id, fiscalYear: 2030, demolition: null }];
    const plan = await desk.solved('足りない案', { money: planMoney(), years: 10, decisions });
    expect(plan).toMatchObject({ state: 'solved', outcome: { buildings: 12, leftOut: 1 } });
    const { leftOut } = await desk.worksOf(plan.id);
    expect(leftOut).toMatchObject([{ facilityName: '公民館', buildingName: '本館', lacks: ['floor-area'] }]);
    const path = `${base}/plans/${plan.id}`;
    const against = await server.http.get(`${path}/comparison`).query({ with: first.id }).expect(200);
    expect(against.body.fates).toEqual([]);
    const file = await server.http.get(`${path}/workbook.xlsx`).buffer(true).parse(asBuffer).expect(200);
    const sheets = new Map((await readExcelFile(file.body as Buffer)).map(({ sheet, data }) => [sheet, data]));
    const [, row] = sheets.get('手で決めた指定・廃止の予定')!;
    expect(row!.slice(0, 5)).toEqual(['公民館', '本館', null, '令和12年度(2030年度)に廃止', '指定 計画の対象外']);
  }, 240_000);
});
