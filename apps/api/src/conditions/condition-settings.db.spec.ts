import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { graded, recordOf, shipped } from '../../../../test/support/inspection-record.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const reversed = { A: 10, B: 40, C: 70, D: 100 };
let server: TestServer;
let http: TestServer['http'];

async function addBuilding(name: string, builtFiscalYear: number, grades: Record<string, 'A' | 'B' | 'C' | 'D'>) {
  const facility = { name, majorCategory: '学校教育系施設', owner: 'city' };
  const { body: added } = await http.post(`${base}/facilities`).send(facility).expect(201);
  const building = { name: `${name}棟`, structure: 'RC', floorAreaM2: 1000, builtFiscalYear };
  const { body } = await http.post(`${base}/facilities/${added.id}/buildings`).send(building).expect(201);
  const answers = Object.entries(grades).map(([key, grade]) => graded(key, body.id, grade));
  const record = recordOf(added.id, { templateId: shipped.survey, answers });
  await http.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(record).expect(201);
}

const read = async (path: string) => (await http.get(`${base}/conditions${path}`).expect(200)).body;
const set = (version: number, changes: object) =>
  http.patch(`${base}/conditions/settings`).set('If-Match', `"${version}"`).send(changes);
const scores = async () =>
  ((await read('')).items as { buildingName: string; score: number }[]).map((one) => [one.buildingName, one.score]);

describe('what a city sets for the condition of its buildings', () => {
  beforeAll(async () => {
    server = await openTestServer();
    http = server.http;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const all = { interior: 'B', electrical: 'B', mechanical: 'B' } as const;
    await addBuilding('良い', 2010, { roof: 'A', 'outer-wall': 'B', ...all });
    await addBuilding('悪い', 2010, { roof: 'C', 'outer-wall': 'D', ...all });
  }, 240_000);
  afterAll(() => server.close());

  it('is as shipped until it sets something, with the scores of the manual', async () => {
    expect(await read('/settings')).toMatchObject({ version: 0, points: { A: 100, B: 75, C: 40, D: 10 } });
    expect((await read('')).direction).toBe('high-is-good');
    expect(await scores()).toEqual([
      ['悪い棟', 53],
      ['良い棟', 77],
    ]);
  });

  it('may count the other way round: high is bad, the worst still first, also ahead', async () => {
    await set(1, { points: reversed }).expect(412);
    const { body, headers } = await set(0, { points: reversed }).expect(200);
    expect({ version: body.version, tag: headers['etag'] }).toEqual({ version: 1, tag: '"1"' });
    expect((await set(1, { points: reversed }).expect(200)).body.version).toBe(1);
    // (5.1 × 70 + 17.2 × 100 + 37.7 × 40) ÷ 60 and (5.1 × 10 + 54.9 × 40) ÷ 60
    expect(await scores()).toEqual([
      ['悪い棟', 60],
      ['良い棟', 37],
    ]);
    expect((await read('')).direction).toBe('high-is-bad');
    const { mean } = await read('/forecast?years=20');
    expect(mean.at(-1)).toBeGreaterThan(mean[0]);
  });

  it('changes what it is about: shares, ages, losses and bands, lives, the threshold and doubt about grades', async () => {
    const before = await read('');
    const ahead = await read('/forecast?years=20');
    const shares = { roof: 0, 'outer-wall': 1000, interior: 0, electrical: 0, mechanical: 0 };
    await set(1, { weights: shares }).expect(200);
    expect(await scores()).toEqual([
      ['悪い棟', 100],
      ['良い棟', 40],
    ]);
    const walls = { ...before.items[0], score: 100, deferredYen: 330_000_000, band: 'critical' };
    expect((await read('')).items[0]).toMatchObject({ deferredYen: walls.deferredYen, band: walls.band });
    await set(2, { lossPercents: { A: 0, B: 0, C: 0, D: 6 }, fciLimits: { fair: 2, poor: 5, critical: 50 } }).expect(
      200,
    );
    expect((await read('')).items[0]).toMatchObject({ deferredYen: 19_800_000, band: 'poor' });
    const lives = { roof: 5, 'outer-wall': 5, interior: 5, electrical: 5, mechanical: 5 };
    await set(3, { serviceLifeYears: lives }).expect(200);
    expect((await read('/forecast?years=20')).mean[5]).toBeGreaterThan(ahead.mean[5]);
    const due = async () => (await read('/inspections-worth?most=1')).items[0].treatmentFiscalYear;
    const soon = await due();
    await set(4, { treatmentPercent: 99, misgradedPercent: 20 }).expect(200);
    expect(await due()).not.toBe(soon);
    const { body: last } = await set(5, { ageLimits: limitsOf(5, 10) }).expect(200);
    expect(last).toEqual(await read('/settings'));
    await addBuilding('新しい', 2015, {});
    const aged = (await read('')).items.find((one: { buildingName: string }) => one.buildingName === '新しい棟');
    expect(aged.components.map(({ grade }: { grade: string }) => grade)).toEqual(['C', 'C', 'C']);
  });

  it('is refused with words where it cannot be', async () => {
    const refused = async (changes: object, ja: RegExp, en: RegExp) => {
      const { body } = await set(6, changes).expect(400);
      expect(body.detailJa).toMatch(ja);
      expect(body.detail).toMatch(en);
    };
    await refused({ points: { A: 100, B: 75, C: 80, D: 10 } }, /順に減るか/, /rise or fall/);
    const none = { roof: 0, 'outer-wall': 0, interior: 0, electrical: 0, mechanical: 0 };
    await refused({ weights: none }, /0より大きく/, /not all be 0/);
    await refused({ fciLimits: { fair: 10, poor: 5, critical: 30 } }, /小さい値から/, /must rise/);
    await refused({ ageLimits: limitsOf(40, 40) }, /短く/, /before C/);
    await refused({ lossPercents: { A: 0, B: 50, C: 40, D: 100 } }, /減らない/, /not fall/);
    await http.patch(`${base}/conditions/settings`).send({ treatmentPercent: 40 }).expect(428);
    expect((await read('/settings')).version).toBe(6);
  });

  it('stands in the journal', async () => {
    const { body } = await http.get(`${base}/audit`).query({ entity: 'condition_settings' }).expect(200);
    expect(body.items).toHaveLength(6);
  });
});

function limitsOf(B: number, C: number) {
  const limits = { B, C };
  return { roof: limits, 'outer-wall': limits, interior: limits, electrical: limits, mechanical: limits };
}
