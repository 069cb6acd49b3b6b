import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;

interface Item {
  readonly buildingId: string;
  readonly buildingName: string;
  readonly [field: string]: unknown;
}

const add = async (path: string, body: object): Promise<string> =>
  (await server.http.post(`${base}/${path}`).send(body).expect(201)).body.id;
const read = async (path: string, query: object = {}) =>
  (await server.http.get(`${base}/${path}`).query(query).expect(200)).body;

async function addSchool(name: string, builtFiscalYear: number): Promise<{ facility: string; building: string }> {
  const facility = await add('facilities', { name, majorCategory: '学校教育系施設', owner: 'city' });
  const building = await add(`facilities/${facility}/buildings`, {
    name: `${name}校舎`,
    structure: 'RC',
    floorAreaM2: 1000,
    builtFiscalYear,
  });
  return { facility, building };
}

/** The survey that is shipped, with a grade for each part of the building that is named. */
async function survey(school: { facility: string; building: string }, on: string, grades: Record<string, string>) {
  const { templates } = await read('field-work');
  const template = templates.find(({ kind }: { kind: string }) => kind === 'condition-survey');
  const answers = template.items
    .filter(({ component }: { component: string | null }) => component !== null && component in grades)
    .map(({ key, component }: { key: string; component: string }) => ({
      itemKey: key,
      buildingId: school.building,
      grade: grades[component],
    }));
  const record = {
    schemaVersion: 1,
    inspectionId: randomUUID(),
    revision: 1,
    facilityId: school.facility,
    templateId: template.id,
    templateEdition: template.edition,
    startedAt: `${on}T10:00:00+09:00`,
    finishedAt: `${on}T11:00:00+09:00`,
    inspectedOn: on,
    answers,
    findings: [],
    photos: [],
  };
  await server.http.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(record).expect(201);
}

describe('the condition of a city', () => {
  let old: { facility: string; building: string };

  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    old = await addSchool('栗林小学校', 1980);
    await addSchool('新設小学校', 2024);
    await add('facilities', { name: '県立図書館', owner: 'prefecture' });
    await survey(old, '2020-06-01', { roof: 'B', 'outer-wall': 'C' });
    await survey(old, '2025-06-01', { roof: 'C', 'outer-wall': 'D', interior: 'C', electrical: 'C', mechanical: 'C' });
  }, 120_000);
  afterAll(() => server.close());

  it('is scored from the last grades and from the age, worst first', async () => {
    const { items } = (await read('conditions')) as { items: Item[] };
    expect(items.map(({ buildingName, score }) => [buildingName, score])).toEqual([
      ['栗林小学校校舎', 31],
      ['新設小学校校舎', 100],
    ]);
    // 1,000 ㎡ × 330,000 yen; 17.2 % at D, 42.8 % at C by half
    expect(items[0]).toMatchObject({
      worst: { grade: 'D', kinds: ['outer-wall'] },
      replacementYen: 330_000_000,
      deferredYen: 56_760_000 + 70_620_000,
      band: 'critical',
      suitability: 'unknown',
    });
    expect(items[0]?.['components']).toContainEqual({
      kind: 'roof',
      grade: 'C',
      basis: 'inspected',
      fiscalYear: 2025,
      confirmed: true,
    });
    expect((await read('conditions', { facility: old.facility })).items).toHaveLength(1);
  });

  it('is forecast year by year, from what the inspections say', async () => {
    const { fiscalYear, steps, mean, items } = await read('conditions/forecast', { years: 10 });
    expect(fiscalYear).toBe(2026);
    expect(steps).toContainEqual({ kind: 'roof', steps: 1 });
    expect(mean).toHaveLength(11);
    for (const { scores } of items as { scores: number[] }[]) {
      expect(scores.every((score, at) => at === 0 || score <= scores[at - 1]!)).toBe(true);
    }
    const forecast = items.find(({ buildingId }: Item) => buildingId === old.building);
    expect(forecast.scores[0]).toBeLessThan(32);
  });

  it('says whose inspection would change the plan most', async () => {
    const { items } = (await read('conditions/inspections-worth', { most: 5 })) as { items: { valueYen: number }[] };
    expect(items).toHaveLength(5);
    expect(items.map(({ valueYen }) => valueYen)).toEqual(
      items.map(({ valueYen }) => valueYen).toSorted((a, b) => b - a),
    );
  });
});
