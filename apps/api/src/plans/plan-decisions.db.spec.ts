import { District } from '#db/entities/district.entity';
import { Plan } from '#db/entities/plan.entity';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import readExcelFile from 'read-excel-file/node';
import { asBuffer } from '../../../../test/support/download.js';
import { PlanDesk } from '../../../../test/support/plan-desk.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';
import { Work } from '../accounts/work.js';
import { JobWorker } from '../jobs/job-worker.js';
import type { PlanWorks } from './plans.schema.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const years = 20;
let server: TestServer;
let desk: PlanDesk;
/** Buildings by the names of their facilities. */
const buildings = new Map<string, string>();
const facilities = new Map<string, string>();

const terms = (decisions: readonly object[] = [], availableYen: number | null = 400_000_000) => ({
  years,
  decisions,
  money: {
    availableYen,
    generalYen: null,
    bondYen: null,
    grantYen: null,
    reserveYen: 0,
    steadiness: null,
  },
});
/** Without a line of money there is nothing to compare a plan with, which takes longer than to solve it. */
const unlimited = (decisions: readonly object[] = []) => terms(decisions, null);
const add = async (path: string, body: object): Promise<string> =>
  (await server.http.post(`${base}/${path}`).send(body).expect(201)).body.id;
const school = (number: number): string => `第${number}小学校`;
const idOf = (number: number): string => buildings.get(school(number))!;
const worksOf = ({ works }: Pick<PlanWorks, 'works'>, number: number) =>
  works.filter(({ buildingId }) => buildingId === idOf(number));

async function addSchool(number: number, districtId: string): Promise<void> {
  const name = school(number);
  const facility = await add('facilities', { name, majorCategory: '学校教育系施設', owner: 'city', districtId });
  facilities.set(name, facility);
  const building = {
    name: '校舎',
    structure: number === 8 ? 'W' : 'RC',
    floorAreaM2: 1500 + 100 * number,
    builtFiscalYear: 1966 + 3 * number,
  };
  buildings.set(name, await add(`facilities/${facility}/buildings`, building));
}

describe('decisions of plans', () => {
  beforeAll(async () => {
    server = await openTestServer();
    desk = new PlanDesk(server, base);
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const districtId = randomUUID();
    await server.app
      .get(Work)
      .in({ municipalityCode: code, actor: 'test' }, (database) =>
        database.insert(District, { municipalityCode: code, id: districtId, name: '入江', nameEn: 'Irie' }),
      );
    for (let number = 1; number <= 8; number += 1) await addSchool(number, districtId);
    await server.app.get(JobWorker).start({ alone: true });
  }, 120_000);
  afterAll(async () => {
    await server.app.get(JobWorker).stop();
    await server.close();
  });

  it('close a building: nothing but repairs before, demolition after, and it leaves the mean condition', async () => {
    const free = await desk.solved('素案', terms());
    const close = { kind: 'close', buildingId: idOf(1), fiscalYear: 2030, demolition: true };
    const { body: estimate } = await desk.estimate(free.id, [close]).expect(200);
    const closed = await desk.solved('廃止案', terms([close]));
    expect(closed).toMatchObject({ state: 'solved', conflicts: [] });
    for (const works of [worksOf(estimate, 1), worksOf(await desk.worksOf(closed.id), 1)]) {
      expect(works.at(-1)).toMatchObject({ treatment: 'demolition', floorAreaM2: 0, why: { reason: 'closing' } });
      expect(works.at(-1)!.fromFiscalYear).toBeGreaterThanOrEqual(2030);
      for (const { treatment, fromFiscalYear } of works.slice(0, -1))
        expect([treatment, fromFiscalYear < 2030]).toEqual(['repair', true]);
    }
    const [price] = closed.outcome!.decisionPrices;
    expect(price!.yen).toBeLessThan(0);
    expect(estimate.decisions).toMatchObject([{ decision: close, yen: expect.any(Number), years: null }]);
    expect(estimate.decisions[0].yen).toBeLessThan(0);
    expect(closed.proof!.objective).toBeLessThan(free.proof!.objective!);
    // All others left alone, only the closed one tells the means apart: it is the oldest.
    const left = [...buildings.values()].map((buildingId) => ({ kind: 'leave', buildingId }));
    const [alone, without] = [
      await desk.solved('放置', unlimited(left)),
      await desk.solved('放置と廃止', unlimited([...left, { ...close, demolition: false }])),
    ];
    const scoresOf = ({ outcome }: typeof alone) => outcome!.outlook.map(({ score }) => score!);
    const [all, rest] = [scoresOf(alone), scoresOf(without)];
    expect(rest.slice(0, 3)).toEqual(all.slice(0, 3));
    expect(rest.slice(3).every((score, at) => score !== all[3 + at])).toBe(true);
    expect(without.outcome!.outlook.map(({ scoreIfLeft }) => scoreIfLeft)).toEqual(rest);
  }, 120_000);

  it('let nothing but repairs begin before the year after a dialogue', async () => {
    const waits = { kind: 'not-before', fiscalYear: 2038 } as const;
    const decisions = [...buildings.values()].map((buildingId) => ({ ...waits, buildingId }));
    const plan = await desk.solved('対話の後', terms(decisions));
    const { works } = await desk.worksOf(plan.id);
    const [repairs, others] = [true, false].map((is) => works.filter((one) => (one.treatment === 'repair') === is));
    expect(others!.every(({ fromFiscalYear }) => fromFiscalYear >= 2038)).toBe(true);
    expect(others!.length).toBeGreaterThan(0);
    expect(repairs!.some(({ fromFiscalYear }) => fromFiscalYear < 2038)).toBe(true);
    expect(plan.outcome!.decisionPrices.some(({ years: moved }) => moved !== null && moved > 0)).toBe(true);
  }, 240_000);

  it('follow what the register says of a building that goes, unless it is kept by hand', async () => {
    const event = { kind: 'demolition', eventDate: '2031-06-01', subject: 'building', subjectName: '校舎' };
    await add(`facilities/${facilities.get(school(2))}/property-events`, { ...event, subjectId: idOf(2) });
    await add(`facilities/${facilities.get(school(3))}/property-events`, {
      kind: 'disposal',
      eventDate: '2030-03-31',
      subject: 'facility',
    });
    const plan = await desk.solved('台帳どおり', terms());
    const [gone, sold] = plan.outcome!.registered.toSorted((one, other) => other.fiscalYear - one.fiscalYear);
    expect(gone).toMatchObject({ buildingId: idOf(2), event: 'demolition', fiscalYear: 2031, isFollowed: true });
    expect(sold).toMatchObject({ buildingId: idOf(3), event: 'disposal', fiscalYear: 2029, isFollowed: true });
    expect(plan.outcome!.decisionPrices).toEqual([]);
    const works = await desk.worksOf(plan.id);
    expect(worksOf(works, 2).at(-1)).toMatchObject({ treatment: 'demolition', fromFiscalYear: 2031, isDecided: false });
    expect(worksOf(works, 3).every(({ treatment }) => treatment === 'repair')).toBe(true);
    const kept = await desk.solved('台帳に従わない', terms([{ kind: 'keep', buildingId: idOf(2) }]));
    const followed = kept.outcome!.registered.map(({ buildingId, isFollowed }) => [buildingId, isFollowed] as const);
    expect(new Map(followed)).toEqual(
      new Map([
        [idOf(2), false],
        [idOf(3), true],
      ]),
    );
    expect(worksOf(await desk.worksOf(kept.id), 2).every(({ treatment }) => treatment !== 'demolition')).toBe(true);
  }, 240_000);

  it('that contradict each other are refused at once, naming building and decisions in both languages', async () => {
    const lock = { kind: 'lock', buildingId: idOf(1), treatment: 'rebuild', fiscalYear: 2032 };
    const close = { kind: 'close', buildingId: idOf(1), fiscalYear: 2030, demolition: null };
    const { body } = await desk.ask('矛盾', terms([lock, close])).expect(422);
    expect(body.detail).toContain('第1小学校 校舎');
    expect(body.detailJa).toBe(
      '「第1小学校 校舎」の「建替えを令和14年度(2032年度)に固定」と「令和12年度(2030年度)に廃止」は両立しません。どちらかを取り消してください。',
    );
    const facilityId = facilities.get(school(1));
    expect(body.conflicts).toMatchObject([
      { buildingId: idOf(1), facilityId, facilityName: '第1小学校', decisions: [lock, close], isOfRegister: false },
    ]);
    const late = await desk.ask('期間の外', terms([{ ...lock, fiscalYear: 2090 }])).expect(422);
    expect(late.body.detailJa).toContain('「建替えを令和72年度(2090年度)に固定」はできません');
    const { id, version } = await desk.solved('変更前', unlimited());
    await server.http
      .patch(`${base}/plans/${id}`)
      .set('If-Match', `"${version}"`)
      .send({ terms: { decisions: [lock, close] } })
      .expect(422);
    expect(await desk.settled(id)).toMatchObject({ version, state: 'solved' });
  }, 240_000);

  it('about buildings that the city does not have are refused, unless they were decided before these went', async () => {
    const other = '372021';
    await server.http.post('/api/municipalities').send({ code: other, name: '丸亀市' }).expect(201);
    const elsewhere = `/api/municipalities/${other}/facilities`;
    const facility = { name: 'よその小学校', majorCategory: '学校教育系施設', owner: 'city' };
    const { body: school } = await server.http.post(elsewhere).send(facility).expect(201);
    const building = { name: '校舎', structure: 'RC', floorAreaM2: 900, builtFiscalYear: 1990 };
    const { body: theirs } = await server.http.post(`${elsewhere}/${school.id}/buildings`).send(building).expect(201);
    const { id, version, terms: former } = await desk.solved('台帳の建物', unlimited());
    for (const buildingId of [theirs.id, randomUUID()]) {
      const leave = { kind: 'leave', buildingId };
      const refused = await Promise.all([
        desk.ask('よその建物', terms([leave])),
        desk.estimate(id, [leave]),
        server.http
          .patch(`${base}/plans/${id}`)
          .set('If-Match', `"${version}"`)
          .send({ terms: terms([leave]) }),
      ]);
      for (const { status, body, text } of refused) {
        expect({ status, body }).toMatchObject({ status: 422, body: { conflicts: [{ decisions: [leave] }] } });
        expect(body.detailJa).toBe('台帳にない建物では、「何もしない」はできません。指定を取り消してください。');
        expect(text).not.toContain('よその');
      }
    }
    const lost = { kind: 'leave', buildingId: randomUUID() };
    await server.app
      .get(Work)
      .in({ municipalityCode: code, actor: 'test' }, (database) =>
        database.update(Plan, { municipalityCode: code, id }, { terms: { ...former, decisions: [lost] } }),
      );
    await desk.estimate(id, [lost, { kind: 'leave', buildingId: idOf(6) }]).expect(200);
    await server.http.post(`${base}/plans`).send({ name: '写しにも残る', parentId: id }).expect(201);
  }, 240_000);

  it('find a building however its id is written', async () => {
    const leave = { kind: 'leave', buildingId: idOf(2).toUpperCase() };
    const lock = { kind: 'lock', buildingId: idOf(2), treatment: 'rebuild', fiscalYear: 2032 };
    const { body } = await desk.ask('大文字', terms([leave, lock])).expect(422);
    expect(body.conflicts).toMatchObject([{ buildingId: idOf(2), facilityName: school(2) }]);
  });

  it('that a building does not allow are told by the estimate, and a plan that fails of them says which', async () => {
    const { id } = await desk.solved('見積り元', unlimited());
    const frame = { kind: 'lock', buildingId: idOf(8), treatment: 'life-extension', fiscalYear: 2030 };
    const early = { kind: 'lock', buildingId: idOf(5), treatment: 'renovation', fiscalYear: 2030 };
    const soon = { kind: 'lock', buildingId: idOf(5), treatment: 'rebuild', fiscalYear: 2033 };
    const sold = { kind: 'lock', buildingId: idOf(3), treatment: 'rebuild', fiscalYear: 2035 };
    const { body } = await desk.estimate(id, [frame, early, soon, sold]).expect(422);
    const told = new Map((body.conflicts as { buildingId: string }[]).map((one) => [one.buildingId, one]));
    expect(told.get(idOf(8))).toMatchObject({ decisions: [frame], isOfRegister: false });
    expect(told.get(idOf(5))).toMatchObject({ decisions: [early, soon], isOfRegister: false });
    expect(told.get(idOf(3))).toMatchObject({ decisions: [sold, { kind: 'close' }], isOfRegister: true });
    expect(body.detail).toContain('2 more buildings');
    const failed = await desk.solved('できない案', terms([frame]));
    expect(failed).toMatchObject({
      state: 'failed',
      failure: 'decisions',
      conflicts: [{ facilityName: '第8小学校', buildingName: '校舎', decisions: [frame] }],
    });
  }, 240_000);

  it('with years the wrong way round are refused in one sentence that names the field', async () => {
    const forbid = { kind: 'forbid', buildingId: idOf(1), treatment: null, fromFiscalYear: 2035, toFiscalYear: 2030 };
    const { body } = await desk.ask('逆順', terms([forbid])).expect(400);
    expect(body.detail).toBe(
      'terms.decisions.0.toFiscalYear: The last year must not be before the first (fromFiscalYear).',
    );
    expect(body.detailJa).toContain('おわりの年度は、はじめの年度（fromFiscalYear）以後にしてください。');
    await desk.ask('同じ年', unlimited([{ ...forbid, fromFiscalYear: 2030 }])).expect(201);
  });

  it('go to the finance division with their prices, in English with English districts', async () => {
    const decisions = [{ kind: 'close', buildingId: idOf(1), fiscalYear: 2030, demolition: false }];
    const plan = await desk.solved('財政課へ', terms(decisions));
    const { body } = await server.http
      .get(`${base}/plans/${plan.id}/workbook.xlsx`)
      .query({ language: 'en' })
      .buffer(true)
      .parse(asBuffer)
      .expect(200);
    const sheets = new Map((await readExcelFile(body as Buffer)).map(({ sheet, data }) => [sheet, data]));
    const [, byHand, ...registered] = sheets.get('Decisions and closings')!;
    expect(byHand).toEqual([
      '第1小学校',
      '校舎',
      'Irie',
      'closed in FY2030 (Reiwa 12), not demolished',
      'decision',
      plan.outcome!.decisionPrices[0]!.yen,
      null,
    ]);
    expect(registered).toHaveLength(2);
    expect(
      sheets
        .get('Works')!
        .slice(1, -1)
        .every((row) => row[2] === 'Irie'),
    ).toBe(true);
    expect((await desk.worksOf(plan.id)).works[0]).toMatchObject({ districtName: '入江', districtNameEn: 'Irie' });
  }, 240_000);

  it('are made by people, who are told by their names', async () => {
    const cookie = await signInAs(server.app, 'tanaka', [{ code, role: 'planner' }]);
    const { body } = await server
      .as(cookie)
      .post(`${base}/plans`)
      .send({ name: '田中案', terms: unlimited() })
      .expect(201);
    await server.app
      .get(Work)
      .onAccounts((database) =>
        database.query(`UPDATE accounts.account SET display_name = '田中 花子' WHERE login_name = 'tanaka'`),
      );
    expect(await desk.settled(body.id)).toMatchObject({ createdBy: 'tanaka', createdByName: '田中 花子' });
  }, 240_000);
});
